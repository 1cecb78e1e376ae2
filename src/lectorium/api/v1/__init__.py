"""Version 1 of the API: one file per resource, five lines per route."""
