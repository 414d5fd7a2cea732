"""Fetches web pages: only from hosts that the operator allows, and never from the internal network."""
