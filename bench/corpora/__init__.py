"""Readers of the data that the benches measure on; the data lie outside the project."""
