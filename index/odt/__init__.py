"""What an OpenDocument text holds, as a web page has it."""
