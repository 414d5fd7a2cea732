"""What could tell who wrote a question, taken out of it."""
