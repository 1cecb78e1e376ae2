"""The mechanics of HTTP; what they serve is in `v1`."""
