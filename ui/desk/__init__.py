"""The staff desk: paste a text, see what the articles support."""
