"""Messages that speak of danger."""
