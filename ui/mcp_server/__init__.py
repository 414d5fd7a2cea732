"""The articles as tools of the Model Context Protocol: everything can be read and nothing changed."""
