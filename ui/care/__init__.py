"""Help for visitors in danger: help lines, a quick exit, and the notice that this is a machine."""
