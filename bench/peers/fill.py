"""Puts the rows into the tables of any service that SQLAlchemy can reach, in pieces."""

from collections.abc import Iterable, Mapping
from itertools import islice
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


def fill_shared(connection: Connection, tables: Mapping[str, Table], size: Size) -> None:
    """What every service has under these names: topics, speakers, lectures and their links."""
    fill(connection, tables["topics"], rows.topics(size))
    fill(connection, tables["speakers"], rows.speakers(size))
    fill(connection, tables["lectures"], rows.lectures(size))
    fill(connection, tables["lecture_topics"], rows.topic_links(size))
    fill(connection, tables["lecture_speakers"], rows.speaker_links(size))
