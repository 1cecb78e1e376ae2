"""One measure a module: pure functions from values to numbers."""
