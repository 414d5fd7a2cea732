"""Signing in and out: accounts, passwords, sessions."""
