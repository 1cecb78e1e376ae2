"""Speakers, shared by the lectures of the whole server."""
