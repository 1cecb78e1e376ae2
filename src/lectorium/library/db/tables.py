"""Brings a database from nothing, or from where it stands, to the current tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import URL, Connection, Index

from lectorium.errors import LectoriumError
from lectorium.library.db.engine import make_engine
from lectorium.library.db.models import Base
from lectorium.library.db.search import INDEX

LOCK_TIMEOUT_S = 60
ADVISORY_LOCK = 0x1EC7_0121


class TablesError(LectoriumError):
    """A database whose tables are not those that this version of Lectorium knows."""


def create_tables(url: URL) -> None:
    """Makes the tables that do not exist yet, by running the migrations that have not run; safe from many processes."""
    with _alone(url) as connection:
        _run(connection, "upgrade", "head")


def drop_tables(url: URL) -> None:
    """Undoes every migration: all rows are lost."""
    with _alone(url) as connection:
        _run(connection, "downgrade", "base")


def differences(url: URL) -> list[str]:
    """How the tables differ from the models; empty when they agree."""
    engine = make_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": _is_compared})
        current, head = context.get_current_revision(), ScriptDirectory.from_config(_config()).get_current_head()
        found = [] if current == head else [f"the tables are at {current or 'nothing'}, the code at {head}"]
        found += [_told(difference) for difference in compare_metadata(context, Base.metadata)]
    engine.dispose()
    return found


def _is_compared(thing: Any, name: str | None, *_: Any) -> bool:
    """The index of words is one of PostgreSQL's, or tables of SQLite's own."""
    elsewhere = isinstance(thing, Index) and thing.dialect_options["postgresql"]["using"]
    return not elsewhere and not (name or "").startswith(INDEX)


def _told(difference: Any) -> str:
    """As Alembic compares: what would have to be done to the tables, and to which."""
    if isinstance(difference, list):
        return "; ".join(_told(one) for one in difference)
    action, *what = difference
    names = [part if isinstance(part, str) else getattr(part, "name", None) for part in what]
    return " ".join([action.replace("_", " "), *filter(None, names)])


@contextmanager
def _alone(url: URL) -> Iterator[Connection]:
    """A connection that no other process migrates beside: a file lock for SQLite, an advisory lock on PostgreSQL."""
    engine = make_engine(url)
    try:
        if engine.dialect.name == "sqlite":
            with FileLock(f"{url.database}.lock", timeout=LOCK_TIMEOUT_S), engine.connect() as connection:
                yield connection
        else:
            with engine.connect() as holder, engine.connect() as connection:
                holder.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
                yield connection
    finally:
        engine.dispose()


def _run(connection: Connection, direction: str, target: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    script = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {revision.revision for revision in script.walk_revisions()}:
        raise TablesError(f"the database was made by a newer Lectorium (its tables are at {current}); install that one")
    connection.commit()
    (command.upgrade if direction == "upgrade" else command.downgrade)(config, target)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
