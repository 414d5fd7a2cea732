"""Opposites: directions, groups, order and alternatives, and the rules that compare them."""
