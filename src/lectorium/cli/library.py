"""What the commands on the library share: its settings and its database, ready to use."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lectorium.errors import LectoriumError

if TYPE_CHECKING:
    from lectorium.library.db.session import Database
    from lectorium.settings import Settings


class SettingsError(LectoriumError):
    """A setting that cannot be used."""


def read_settings() -> "Settings":
    from pydantic import ValidationError

    from lectorium.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"LECTORIUM_{'_'.join(str(part) for part in first['loc'])}".upper()
        raise SettingsError(f"{name}: {first['msg'].removeprefix('Value error, ')}") from None


@contextmanager
def open_library() -> Iterator["Database"]:
    """The database of the settings, with its tables brought up to date."""
    from lectorium.library.db.session import Database
    from lectorium.library.db.tables import create_tables

    settings = read_settings()
    create_tables(settings.database)
    database = Database(settings.database)
    try:
        yield database
    finally:
        database.close()
