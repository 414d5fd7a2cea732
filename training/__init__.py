"""Training and fitting of the weights and constants that ship with the program."""
