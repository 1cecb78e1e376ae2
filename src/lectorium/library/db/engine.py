"""The engine for a database URL, with what SQLite needs to be used by many threads at once."""

import json
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

BUSY_TIMEOUT_MS = 30_000  # for a writer of another process; those of this one wait their turn
CACHE_KB = 64_000  # at most, of what a connection has read: of a large library, the upper levels of the indices
POOL_SIZE = 10  # as many write at once (`Database.most_writers`); reads have connections of their own


def make_engine(url: URL) -> Engine:
    """Opens no connection yet; makes the folder of a SQLite file."""
    engine = create_engine(
        url,
        json_serializer=_json,
        pool_size=POOL_SIZE,
        pool_pre_ping=url.get_backend_name() != "sqlite",
        hide_parameters=True,  # they are what people wrote, and not for the log
    )
    if engine.dialect.name == "sqlite":
        assert url.database
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: see _begin_sqlite
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        f"cache_size=-{CACHE_KB}",
        "automatic_index=OFF",  # made anew for each statement: reads have the indices that they need
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the write lock at once: otherwise two that read, then write, lose an update or fail.

    A reader of one statement begins nothing.
    """
    if mode := connection.get_execution_options().get("sqlite_begin"):
        driver = connection.connection.driver_connection
        assert driver
        driver.execute(f"BEGIN {mode}")
