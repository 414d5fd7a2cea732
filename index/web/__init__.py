"""Pages from the web: only from hosts that the operator names, and never from inside the network."""
