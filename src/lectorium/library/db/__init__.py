"""Engines, sessions, tables, and how rows become JSON."""
