"""From a text to verdicts about its claims."""
