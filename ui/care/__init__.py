"""Care for visitors in danger: help lines, a way out, and saying that this is a machine."""
