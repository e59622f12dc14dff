"""Pamong: who holds what office in Indonesia's regions, and the sentence that says so."""
