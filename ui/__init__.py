"""Every surface: terminal, chat, article reader, HTTP."""
