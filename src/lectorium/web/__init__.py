"""Pages for people, on the same services as the API."""
