"""The desk's first page: a text to check, and the checks that are saved."""
