"""The visible text of a web page, in blocks."""
