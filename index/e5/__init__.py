"""The built-in embedding model: its files, its network, and vectors from it."""
