"""The secrets of tokens and sessions: random, shown once, stored as a hash."""

import hashlib
import hmac
import secrets
import zlib

TOKEN_PREFIX = "lectorium_"  # noqa: S105 - lets scanners of leaked secrets find a token
HINT_LENGTH = len(TOKEN_PREFIX) + 4


def new_secret() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def new_token() -> str:
    """An API token: prefix, 256 random bits, and a checksum that tells a damaged token without a look at the rows."""
    body = TOKEN_PREFIX + new_secret()
    return body + _checksum(body)


def is_token(text: str) -> bool:
    return text.startswith(TOKEN_PREFIX) and text[-8:] == _checksum(text[:-8])


def hash_secret(secret: str) -> str:
    """SHA-256 in hex. No salt and no slow hash: what is hashed is random and long, not a password."""
    return hashlib.sha256(secret.encode()).hexdigest()


def csrf_token(key: bytes, session_secret: str) -> str:
    """What a page of this browser session, and no other, can send along with a change."""
    return hmac.new(key, f"csrf:{session_secret}".encode(), hashlib.sha256).hexdigest()


def _checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"
