"""Runs what `reading` describes, for one viewer: the JSON of one thing, or of one page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection

from lectorium.library.db.reads import Reads
from lectorium.library.errors import LibraryError, NotAllowedError, NotFoundError, NotSignedInError
from lectorium.library.paging import CursorError, ListQuery, TotalIs, make_cursor, read_cursor
from lectorium.library.reading import (
    MANY,
    Many,
    One,
    Shape,
    Within,
    look_for_many,
    second_look,
    statement_of_many,
    statement_of_one,
)
from lectorium.library.rights import Credential, Viewer


@dataclass(frozen=True, slots=True)
class PageText:
    """One page as JSON, with the cursor of the next."""

    body: bytes
    next: str | None


class Reader:
    def __init__(self, reads: Reads, viewer: Viewer) -> None:
        self._reads = reads
        self._viewer = viewer

    async def one(self, what: One, **values: Any) -> bytes:
        """The JSON of one thing; NotFoundError, NotAllowedError or NotSignedInError where there is none to see."""
        values |= self._viewer.values()
        rows = await self._reads.rows(statement_of_one(what, self._viewer.credential), values, slow=what.slow)
        if not rows:
            raise await self._why_nothing(what, values)
        text: str = rows[0][0]
        return text.encode()

    async def many(self, what: Many, query: ListQuery, **values: Any) -> PageText:
        """One page of a list; `values` name what the list lies within, and what `where` asks."""
        if what.personal and self._viewer.credential is Credential.none:
            raise NotSignedInError
        filters, order = query.filters(), query.order()
        values |= self._viewer.values() | filters | {"skip": query.skip}
        if query.cursor is not None:
            values["after_key"], values["after_row"] = _after(what, query.cursor, order)
        asked = Shape(order, frozenset(filters), query.limit, query.skip > 0, query.cursor is not None, query.total)
        if looked_for := asked.filters.intersection(what.scanned):
            looked = await self._reads.rows(look_for_many(what, looked_for), values)
            asked = asked._replace(few=looked[0][0] < MANY)
        statement = statement_of_many(what, self._viewer.credential, asked)
        rows = await self._reads.rows(statement, values, slow=not what.slow.isdisjoint(filters))
        if not rows:
            raise NotSignedInError if what.within is None else await self._why_nothing(what.within, values)
        found = [row for row in rows if row[0] is not None]
        total, reached = rows[0][3:] if asked.total else (None, None)
        total_is = None if total is None else TotalIs.at_least if reached else TotalIs.exact
        last = found[query.limit - 1] if len(found) > query.limit else None
        after = None if last is None else make_cursor(order, last[1], last[2])
        body = (
            f'{{"items":[{",".join(row[0] for row in found[: query.limit])}],"total":{json.dumps(total)},'
            f'"total_is":{json.dumps(total_is)},"skip":{query.skip},"limit":{query.limit},"next":{json.dumps(after)}}}'
        )
        return PageText(body.encode(), after)

    async def _why_nothing(self, of: One | Within, values: Mapping[str, Any]) -> LibraryError:
        if self._viewer.credential is Credential.none:
            return NotSignedInError()
        rows = await self._reads.rows(second_look(of, self._viewer.credential), values)
        return _error(rows[0][0] if rows else None)


def read_one(connection: Connection, viewer: Viewer, what: One, **values: Any) -> bytes:
    """As `Reader.one`, within the transaction of a change."""
    values |= viewer.values()
    text = connection.execute(statement_of_one(what, viewer.credential), values).scalar()
    if text is None:
        raise _error(connection.execute(second_look(what, viewer.credential), values).scalar())
    return text.encode()


def _error(known: bool | None) -> LibraryError:
    """By the second look; to a stranger, hidden and missing look alike."""
    if known is None:
        return NotSignedInError()
    return NotAllowedError("You may see this, but not what you ask of it.") if known else NotFoundError()


def _after(what: Many, cursor: str, order: str) -> tuple[Any, Any]:
    key, row = read_cursor(cursor, order)
    key_type, row_type = _types_of_cursor(what, order.removeprefix("-"))
    try:
        return key_type.validate_python(key), row_type.validate_python(row)
    except ValidationError:
        raise CursorError from None


@lru_cache(maxsize=256)
def _types_of_cursor(what: Many, sort: str) -> tuple[TypeAdapter[Any], TypeAdapter[Any]]:
    """Kept, since to make them takes a good part of the time of a page."""
    key, row = what.sorts[sort].expression.type, what.tie.expression.type
    return TypeAdapter(key.python_type), TypeAdapter(row.python_type)
