"""One module for each kind of file; adding a kind is adding a module with ``SUFFIXES`` and ``read``."""
