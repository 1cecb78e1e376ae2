"""Conversions of lectures to notes, one at a time for each lecture."""
