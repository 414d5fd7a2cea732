"""The HTTP API: its routes, its errors and its own page."""
