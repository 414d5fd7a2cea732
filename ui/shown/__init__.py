"""Answers and articles as HTML."""
