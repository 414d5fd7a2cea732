"""Dates: days, months, years and stretches of time, and the rules that compare them."""
