"""The articles as a model that any chat client can talk to, in the form of OpenAI's API."""
