"""A check: made, kept, shown, changed and saved as a file."""
