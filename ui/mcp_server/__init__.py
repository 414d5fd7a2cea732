"""The articles as read-only tools of the Model Context Protocol."""
