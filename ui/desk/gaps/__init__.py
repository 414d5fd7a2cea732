"""What people could not find out, as staff see it."""
