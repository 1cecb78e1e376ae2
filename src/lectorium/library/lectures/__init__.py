"""Lectures with their sources and transcripts."""
