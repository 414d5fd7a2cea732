"""Measures reading of every file format, in two languages: articles written by script against what is read."""
