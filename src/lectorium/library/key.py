"""The one key of an installation: 32 random bytes in the data folder, for what must not be forged."""

import os
import secrets
from pathlib import Path

from lectorium.errors import LectoriumError

NAME = "key"
LENGTH = 32


class KeyFileError(LectoriumError):
    """A key file that does not hold a key."""


def read_key(folder: Path) -> bytes:
    """The key; the first start writes it, for its owner's eyes only. Safe from many processes."""
    path = folder / NAME
    if not path.exists():
        _write(path, secrets.token_bytes(LENGTH))
    key = path.read_bytes()
    if len(key) != LENGTH:
        raise KeyFileError(f"{path} holds {len(key)} bytes, not {LENGTH}; restore it, or delete it to get a new one")
    return key


def _write(path: Path, key: bytes) -> None:
    """Whoever is first wins: the file appears whole, or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{NAME}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
