"""An OpenAI-compatible API, so that any chat client can ask the articles like a model."""
