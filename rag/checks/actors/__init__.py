"""Actors: who does, did or plans what, and in which office, and the rules that compare it."""
