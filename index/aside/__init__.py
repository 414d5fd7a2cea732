"""Text that speaks to a machine, told from text for people and kept out of the index."""
