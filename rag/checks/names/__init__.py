"""Names: people, places, offices, acronyms, addresses and telephone numbers, and the rules that compare them."""
