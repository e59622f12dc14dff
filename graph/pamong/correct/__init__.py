"""What is taken back, and what is answered: tombstones, erased names, replies and corrections."""
