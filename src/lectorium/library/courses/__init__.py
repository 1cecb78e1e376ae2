"""Courses and their members."""
