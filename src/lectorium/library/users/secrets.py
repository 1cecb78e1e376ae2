"""The secrets of tokens and sessions: only a hash of them is stored."""

import hashlib


def hash_secret(secret: str) -> str:
    """SHA-256 in hex. No salt and no slow hash: what is hashed is random and long, not a password."""
    return hashlib.sha256(secret.encode()).hexdigest()
