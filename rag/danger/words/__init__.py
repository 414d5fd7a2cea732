"""Words and patterns that show danger, by language."""
