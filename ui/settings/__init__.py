"""What an operator sets, read once and strictly."""
