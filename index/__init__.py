"""From article files to searchable passages: read, chunk, embed, index, search."""
