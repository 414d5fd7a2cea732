"""The page of an article with the cited words marked."""
