"""Who says the cited words."""
