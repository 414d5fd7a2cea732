"""Asking without a script: what stands in the chat's place until that is there, and its answers."""
