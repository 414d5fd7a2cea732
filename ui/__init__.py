"""All user interfaces: terminal, chat, article reader, HTTP API, widget, staff desk."""
