"""Questions that the articles did not answer, kept only if the operator turned this on."""
