"""``fuente verify``: a text checked at the terminal, and what surfaces that check texts share."""
