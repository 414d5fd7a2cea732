"""How the numbers that ship with the program were found."""
