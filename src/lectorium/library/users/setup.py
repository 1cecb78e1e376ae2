"""The first account of a new library, made by whoever can read what the server printed when it started."""

import hmac
import os
from pathlib import Path
from uuid import UUID

from lectorium.library.db.session import Database
from lectorium.library.errors import NotAllowedError
from lectorium.library.users import crud
from lectorium.library.users.passwords import hash_password
from lectorium.library.users.schemas import Registration
from lectorium.library.users.secrets import hash_secret, new_secret
from lectorium.library.users.service import add_user

NAME = "setup"


class SetupOverError(NotAllowedError):
    title = "The set-up link is not valid"

    def __init__(self) -> None:
        super().__init__("This set-up link was used, or a later start of the server printed another one.")


def open_setup(database: Database, folder: Path) -> str | None:
    """A code that makes one admin, once; the code before it is dead. None where there is an account already."""
    path = folder / NAME
    with database.writing() as session:
        if crud.count_users(session):
            path.unlink(missing_ok=True)
            return None
    code = new_secret()
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(hash_secret(code))
    return code


def is_open(folder: Path, code: str) -> bool:
    try:
        expected = (folder / NAME).read_text()
    except FileNotFoundError:
        return False
    return hmac.compare_digest(expected, hash_secret(code))


def make_first_user(database: Database, folder: Path, code: str, body: Registration) -> UUID:
    """SetupOverError where the code is not the one, or there is an account by now."""
    if not is_open(folder, code):
        raise SetupOverError
    password_hash = hash_password(body.password.get_secret_value())
    with database.writing() as session:
        crud.lock_users(session)
        if crud.count_users(session):
            raise SetupOverError
        user_id = add_user(session, body.email, body.name, password_hash, is_admin=True).id
    (folder / NAME).unlink(missing_ok=True)
    return user_id
