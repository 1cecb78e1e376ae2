"""Passwords: Argon2id, checked in the same time whether the person exists or not.

Both functions take long and 64 MiB on purpose: call them outside transactions and off the event loop.
"""

import secrets
import unicodedata
from functools import cache

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher


def hash_password(password: str) -> str:
    return _hasher().hash(_composed(password))


def verify_password(password: str, stored: str | None) -> tuple[bool, str | None]:
    """Whether it is the password; with a new hash to store where the stored one was made with weaker settings.

    `stored` is None for a person who does not exist or has no password: the answer is no, after the same work.
    """
    valid, renewed = _hasher().verify_and_update(_composed(password), stored or _dummy())
    return (valid, renewed) if stored is not None else (False, None)


def _composed(password: str) -> str:
    """One keyboard sends é as one character, another as two."""
    return unicodedata.normalize("NFC", password)


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(),))


@cache
def _dummy() -> str:
    return _hasher().hash(secrets.token_urlsafe())
