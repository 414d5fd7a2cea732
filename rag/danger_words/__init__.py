"""The words and patterns by which danger is told, one language a file."""
