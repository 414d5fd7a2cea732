"""Whether cited words bear out a sentence that a model wrote."""
