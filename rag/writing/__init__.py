"""An answer that a language model writes, sentence by sentence."""
