"""Exact comparisons of a claim with the sentence of an article that it is judged by."""
