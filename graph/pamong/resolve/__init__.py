"""Which things of several articles are one: sketches, judgements, decisions, the view of them."""
