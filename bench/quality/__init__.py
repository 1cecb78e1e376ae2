"""One table (or a few that belong together) a module."""
