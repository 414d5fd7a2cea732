"""What a visitor wrote: clean, in its language, followed up, and what it names."""
