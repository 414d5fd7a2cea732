"""Language models that can write answers, and what keeps one that fails from holding up a visitor."""
