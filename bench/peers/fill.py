"""Puts the rows into the tables of any service that SQLAlchemy can reach, in pieces."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, islice
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Table, insert

from bench.peers import rows
from bench.peers.rows import Size

PIECE = 2_000


def fill(connection: Connection, table: Table, values: Iterable[Mapping[str, Any]]) -> None:
    """Each row with those of its values that the table has columns for."""
    names = set(table.c.keys())
    several = iter(values)
    while piece := [{k: v for k, v in row.items() if k in names} for row in islice(several, PIECE)]:
        connection.execute(insert(table), piece)


def pour(connection: Connection, table: Table, values: Iterable[Mapping[str, Any]]) -> None:
    """As `fill`, for many rows that need no default: PostgreSQL copies them."""
    if connection.dialect.name != "postgresql":
        fill(connection, table, values)
        return
    several = iter(values)
    first = next(several)
    names = [column.key for column in table.c if column.key in first]
    driver: Any = connection.connection.driver_connection
    with driver.cursor().copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copied:
        for row in chain((first,), several):
            copied.write_row([row[name] for name in names])


def fill_shared(
    connection: Connection,
    tables: Mapping[str, Table],
    size: Size,
    kept: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = MappingProxyType({}),
) -> None:
    """What every service has under these names: topics, speakers, lectures and their links.

    `kept` gives, by table, what a service keeps with a row beside what it was given.
    """
    for name, values in (("topics", rows.topics), ("speakers", rows.speakers), ("lectures", rows.lectures)):
        beside = kept.get(name, dict)
        pour(connection, tables[name], ({**beside(row), **row} for row in values(size)))
    pour(connection, tables["lecture_topics"], rows.topic_links(size))
    pour(connection, tables["lecture_speakers"], rows.speaker_links(size))
