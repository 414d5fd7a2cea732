"""The widget: the same chat on a partner's page, from one line of script."""
