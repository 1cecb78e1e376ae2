"""Reads at speed: a statement is compiled once, then the driver is given its text and the values, and nothing else.

SQLAlchemy writes the statements and knows how each type is bound; its `execute` is passed by, since for statements of
some ten microseconds it would cost more than they do (docs/decisions/0004).
"""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from typing import Any, Protocol

import asyncpg
from sqlalchemy import URL, Dialect, Engine, PoolProxiedConnection, Select
from sqlalchemy.dialects.postgresql.asyncpg import dialect as AsyncpgDialect  # noqa: N812 - a class in lower case

from lectorium.library.errors import DatabaseAwayError, OutOfRangeError

Values = Mapping[str, Any]
Rows = Sequence[Sequence[Any]]
Bind = Callable[[Any], Any]
Statement = Select[*tuple[Any, ...]]

POSTGRES_CONNECTIONS = 10  # a process: reads take a millisecond or two, and each connection is a process over there

POSTGRES: Dialect = AsyncpgDialect()  # type: ignore[no-untyped-call]
LONGEST_S = 60  # a read that takes longer is given up
AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.InterfaceError,
    OSError,
)


class Prepared:
    """A statement as the driver takes it: its text, and its values in the order of their places."""

    def __init__(self, statement: Statement, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        assert "POSTCOMPILE" not in self.sql, "IN with a list is written anew for each execution; use OR"
        self._places: list[tuple[str, Bind | None, Any]] = []
        for name in compiled.positiontup or ():
            bind = compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) or _unchanged
            if compiled.binds[name].required:
                self._places.append((name, bind, None))
            else:
                self._places.append((name, None, bind(compiled.params[name])))

    def values(self, given: Values) -> list[Any]:
        return [constant if bind is None else bind(given[name]) for name, bind, constant in self._places]


@lru_cache(maxsize=4096)
def prepare(statement: Statement, dialect: Dialect) -> Prepared:
    return Prepared(statement, dialect)


class Reads(Protocol):
    """Runs single statements, each its own snapshot, for the event loop it was opened on."""

    async def open(self) -> None: ...

    async def rows(self, statement: Statement, values: Values, *, slow: bool = False) -> Rows:
        """`slow` says that the statement may take long: it is kept from holding up others."""

    async def close(self) -> None: ...


def reads_of(engine: Engine) -> Reads:
    return SqliteReads(engine) if engine.dialect.name == "sqlite" else PostgresReads(engine.url)


class SqliteReads:
    """Quick statements run on the event loop, where a thread would cost more than they take; slow ones in a thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: PoolProxiedConnection | None = None

    async def open(self) -> None:
        self._held = self._engine.raw_connection()

    async def rows(self, statement: Statement, values: Values, *, slow: bool = False) -> Rows:
        assert self._held is not None, "reads are possible between open() and close()"
        prepared = prepare(statement, self._engine.dialect)
        given = prepared.values(values)
        try:
            if slow:
                return await asyncio.to_thread(self._rows_apart, prepared.sql, given)
            return _run(self._held, prepared.sql, given)
        except sqlite3.OperationalError as error:
            raise DatabaseAwayError from error
        except OverflowError as error:
            raise OutOfRangeError from error

    async def close(self) -> None:
        if self._held is not None:
            self._held.close()

    def _rows_apart(self, sql: str, given: list[Any]) -> Rows:
        with closing(self._engine.raw_connection()) as connection:
            return _run(connection, sql, given)


class PostgresReads:
    """The driver prepares each statement once a connection; nothing is left in a connection that needs a reset."""

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._pool: Any = None

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(
            self._address,
            min_size=0,
            max_size=POSTGRES_CONNECTIONS,
            reset=_nothing,
            command_timeout=LONGEST_S,
            # To start them takes longer than what a read has to do.
            server_settings={"max_parallel_workers_per_gather": "0"},
        )

    async def rows(self, statement: Statement, values: Values, *, slow: bool = False) -> Rows:  # noqa: ARG002
        prepared = prepare(statement, POSTGRES)
        try:
            rows: Rows = await self._pool.fetch(prepared.sql, *prepared.values(values))
        except asyncpg.DataError as error:
            raise OutOfRangeError from error
        except AWAY as error:
            raise DatabaseAwayError from error
        return rows

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.close()


def _run(connection: PoolProxiedConnection, sql: str, given: list[Any]) -> Rows:
    driver: sqlite3.Connection = connection.driver_connection  # type: ignore[assignment]  # SQLAlchemy knows it as Any
    return driver.execute(sql, given).fetchall()


def _unchanged(value: Any) -> Any:
    return value


async def _nothing(_: Any) -> None: ...
