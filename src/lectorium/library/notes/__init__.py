"""Notes: revisions, what they leave out, how they differ."""
