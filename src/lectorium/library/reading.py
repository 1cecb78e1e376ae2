"""Reads: one statement gives the JSON of one thing, or of one page, that the viewer may see.

Statements are built once per kind of credential and shape of question, and then only given values.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    false,
    func,
    or_,
    select,
    true,
    tuple_,
)

from lectorium.library.db.base import Base, Column, any_row
from lectorium.library.db.wire import Wire, json_object
from lectorium.library.errors import LibraryError, NotAllowedError, NotFoundError, NotSignedInError, RuleError
from lectorium.library.paging import ESCAPE, ListQuery, make_cursor, read_cursor
from lectorium.library.rights import Credential, Viewer, person_of

Condition = Callable[[CTE], ColumnElement[bool]]
Values = Mapping[str, Callable[[CTE], ColumnElement[Any]]]


@dataclass(frozen=True, eq=False)
class One:
    """How one thing is read: `where` finds it by named values, `visible` says who may, `given` computes fields.

    `known` says who may know that it exists: they are told 403 where the others are told 404.
    """

    schema: type[BaseModel]
    model: type[Base]
    visible: Condition
    where: Sequence[ColumnElement[bool]] = ()
    given: Values = field(default_factory=dict)
    known: Condition | None = None

    def conditions(self) -> Sequence[ColumnElement[bool]]:
        return self.where or (named(self.model.__table__.c.id, "id"),)


@dataclass(frozen=True, eq=False)
class Within:
    """The thing that a list belongs to: where it may not be seen, neither may the list, not even as empty."""

    model: type[Base]
    name: str
    visible: Condition
    known: Condition | None = None

    def conditions(self) -> Sequence[ColumnElement[bool]]:
        return (named(self.model.__table__.c.id, self.name),)


@dataclass(frozen=True, eq=False)
class Many:
    """How a list is read. `filters` and `sorts` are by the names of its query; the id ends every order.

    `personal` lists are for people who are signed in: nobody else has anything in them.
    """

    schema: type[BaseModel]
    model: type[Base]
    sorts: Mapping[str, Column]
    tie: Column
    visible: Condition | None = None
    within: Within | None = None
    where: Sequence[ColumnElement[bool]] = ()
    filters: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    given: Values = field(default_factory=dict)
    personal: bool = False


@dataclass(frozen=True, slots=True)
class PageText:
    """One page as JSON, with the cursor of the next."""

    body: bytes
    next: str | None


class Reader:
    """Reads for one viewer over one connection."""

    def __init__(self, connection: Connection, viewer: Viewer) -> None:
        self._connection = connection
        self._viewer = viewer

    def one(self, what: One, **values: Any) -> bytes:
        """The JSON of one thing; NotFoundError, NotAllowedError or NotSignedInError where there is none to see."""
        statement = statement_of_one(what, self._viewer.credential)
        text = self._connection.execute(statement, self._viewer.values() | values).scalar()
        if text is None:
            raise self._why_nothing(what, values)
        return str(text).encode()

    def many(self, what: Many, query: ListQuery, **values: Any) -> PageText:
        """One page of a list; `values` name what the list lies within, and what `where` asks."""
        if what.personal and self._viewer.credential is Credential.none:
            raise NotSignedInError
        filters, order = query.filters(), query.order()
        values |= filters | {"skip": query.skip, "limit": query.limit}
        if query.cursor is not None:
            values["after_key"], values["after_row"] = _after(what, query.cursor, order)
        statement = _many(
            what, self._viewer.credential, order, frozenset(filters), query.cursor is not None, query.total
        )
        rows = self._connection.execute(statement, self._viewer.values() | values).all()
        if not rows:
            within = what.within
            if within is None:
                raise NotSignedInError
            raise self._why_nothing(within, values)
        total = rows[0].total
        found = [row for row in rows if row.item is not None]
        last = found[query.limit - 1] if len(found) > query.limit else None
        after = None if last is None else make_cursor(order, last.key, last.row)
        items = ",".join(row.item for row in found[: query.limit])
        body = (
            f'{{"items":[{items}],"total":{json.dumps(total)},"skip":{query.skip},"limit":{query.limit},'
            f'"next":{json.dumps(after)}}}'
        )
        return PageText(body.encode(), after)

    def _why_nothing(self, of: One | Within, values: Mapping[str, Any]) -> LibraryError:
        """The second look, after an empty answer only: to a stranger, hidden and missing look alike."""
        if self._viewer.credential is Credential.none:
            return NotSignedInError()
        person = person_of(self._viewer.credential)
        seen = any_row(of.model, *of.conditions(), of.known(person)) if of.known else false()
        look = select(seen.label("seen")).select_from(person)
        found = self._connection.execute(look, self._viewer.values() | dict(values)).one_or_none()
        if found is None:
            return NotSignedInError()
        return NotAllowedError("You may see this, but not what you ask of it.") if found.seen else NotFoundError()


def named(column: Column, name: str) -> ColumnElement[bool]:
    """The column has the value that the question gives under `name`."""
    return column == bindparam(name, type_=column.expression.type)


def letter_order(column: Column) -> ColumnElement[str]:
    """For `sorts`: by letters, whatever the case."""
    return func.lower(column, type_=Text())


def holds_q(*columns: Column) -> ColumnElement[bool]:
    """One of the columns holds the text `q`, whatever the case."""
    wanted = func.lower(bindparam("q", type_=Text))
    return or_(*(func.lower(column).contains(wanted, escape=ESCAPE) for column in columns))


@lru_cache(maxsize=256)
def statement_of_one(what: One, credential: Credential) -> Select[str]:
    person = person_of(credential)
    given = {name: make(person) for name, make in what.given.items()}
    return (
        select(cast(json_object(what.schema, what.model, given), Text))
        .select_from(person)
        .join(what.model, true())
        .where(*what.conditions(), what.visible(person))
    )


@lru_cache(maxsize=2048)
def _many(
    what: Many, credential: Credential, order: str, filters: frozenset[str], after: bool, total: bool
) -> Select[*tuple[Any, ...]]:
    person = person_of(credential)
    given = {name: make(person) for name, make in what.given.items()}
    descending = order.startswith("-")
    key, tie = what.sorts[order.removeprefix("-")].expression, what.tie.expression
    conditions = [*what.where, *(what.filters[name] for name in sorted(filters))]
    if what.visible is not None:
        conditions.append(what.visible(person))
    if what.within is not None:
        conditions.append(named(what.model.__table__.c[what.within.name], what.within.name))
    matching = select().select_from(person).join(what.model, true()).where(*conditions)

    place = tuple_(key, tie)
    page = matching.add_columns(
        cast(json_object(what.schema, what.model, given), Text).label("item"),
        Wire(key).label("key"),
        tie.label("row"),
    )
    if after:
        bound = tuple_(bindparam("after_key", type_=key.type), bindparam("after_row", type_=tie.type))
        page = page.where(place < bound if descending else place > bound)
    order_by = [key.desc(), tie.desc()] if descending else [key, tie]
    page = page.order_by(*order_by)
    rows = page.limit(bindparam("limit", type_=Integer) + 1).offset(bindparam("skip", type_=Integer)).cte("page")

    count = matching.add_columns(func.count()).scalar_subquery() if total else cast(None, Integer)
    asked = person.outerjoin(rows, true())
    if what.within is not None:
        asked = person.join(what.within.model.__table__, and_(*what.within.conditions())).outerjoin(rows, true())
    statement = select(rows.c.item, rows.c.key, rows.c.row, count.label("total")).select_from(asked)
    if what.within is not None:
        statement = statement.where(what.within.visible(person))
    return (
        statement.order_by(rows.c.key.desc(), rows.c.row.desc())
        if descending
        else statement.order_by(rows.c.key, rows.c.row)
    )


def _after(what: Many, cursor: str, order: str) -> tuple[Any, Any]:
    key, row = read_cursor(cursor, order)
    try:
        column = what.sorts[order.removeprefix("-")].expression
        return (
            TypeAdapter(column.type.python_type).validate_python(key),
            TypeAdapter(what.tie.expression.type.python_type).validate_python(row),
        )
    except ValidationError:
        raise RuleError("The cursor is not one that a list gave; start again without it.", pointer="/cursor") from None
