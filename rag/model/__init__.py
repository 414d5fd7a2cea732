"""The trained layers, and what they say of two texts read together."""
