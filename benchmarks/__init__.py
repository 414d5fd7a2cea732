"""Measurements of the product over public sets, hand-written data and running servers."""
