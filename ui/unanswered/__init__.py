"""Questions that the articles did not answer, kept only where the operator wants it."""
