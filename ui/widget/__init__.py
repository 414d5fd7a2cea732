"""The widget: the chat on a partner's page, added by one line of script."""
