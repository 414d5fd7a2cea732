"""Polarity: what is denied, excepted, allowed, required or limited, and the rules that compare it."""
