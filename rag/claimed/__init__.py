"""A text in claims, and what of it is no claim."""
