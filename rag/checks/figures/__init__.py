"""Figures: numbers with their units and bounds, and the rules that compare them."""
