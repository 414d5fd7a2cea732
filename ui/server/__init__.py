"""The server: its start, its assembly, its outer wall and the files it sends."""
