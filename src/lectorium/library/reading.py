"""What can be read, and the statement of each: it gives the JSON of one thing, or of one page, that the viewer may see.

Statements are built once per kind of credential and shape of question, and then only given values (`reader`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel
from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    Text,
    and_,
    bindparam,
    cast,
    false,
    func,
    literal_column,
    select,
    true,
    tuple_,
)
from sqlalchemy.sql.util import ClauseAdapter

from lectorium.library.db.base import Base, Column, any_row
from lectorium.library.db.search import Unindexed
from lectorium.library.db.wire import Wire, json_object
from lectorium.library.rights import Asker, Credential, person_of

# So far rows are counted, and numbers of rows added up: beyond, a list says that there are more.
COUNTED, ADDED_UP = 250, 500
# Where as many of the newest rows meet a filter, going through the rows in order finds a page soon.
MANY, LOOKED_AT = 21, 1_000

Condition = Callable[[Asker], ColumnElement[bool]]
Numbers = Callable[[Asker], Select[int]]
Values = Mapping[str, Callable[[Asker], ColumnElement[Any]]]


@dataclass(frozen=True, eq=False)
class One:
    """How one thing is read: `where` finds it by named values, `visible` says who may, `given` computes fields.

    `known` says who may know that it exists: they are told 403 where the others are told 404. `slow` is what may be
    large.
    """

    schema: type[BaseModel]
    model: type[Base]
    visible: Condition
    where: Sequence[ColumnElement[bool]] = ()
    given: Values = field(default_factory=dict)
    known: Condition | None = None
    slow: bool = False

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


class Link(NamedTuple):
    """A filter by a link of many to many: `thing` is the column that is asked for, `row` names the row of the list."""

    thing: Column
    row: Column


@dataclass(frozen=True, eq=False)
class Many:
    """How a list is read. `filters`, `links` and `sorts` are by the names of its query; the id ends every order.

    `counts` are numbers that add up to the total, by the filters that are set: else rows are counted. A filter that few
    rows may meet or most is in `scanned` too, in words that no index is used for: a page of most rows is found sooner
    along its order. `slow` filters may look at many rows. `personal` lists are for people
    who are signed in: nobody else has anything in them.
    """

    schema: type[BaseModel]
    model: type[Base]
    sorts: Mapping[str, Column]
    tie: Column
    visible: Condition | None = None
    within: Within | None = None
    where: Sequence[ColumnElement[bool]] = ()
    filters: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    given: Values = field(default_factory=dict)
    counts: Mapping[frozenset[str], Numbers] = field(default_factory=dict)
    scanned: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    slow: frozenset[str] = frozenset({"q"})
    personal: bool = False


class Shape(NamedTuple):
    """What about a question for a list makes it another statement: the order, which filters are set, what is asked.

    `few` says that few rows meet its filters: an index is to find them, and then they are put in order.
    """

    order: str
    filters: frozenset[str]
    limit: int
    skip: bool
    after: bool
    total: bool
    few: bool = False


def named(column: Column, name: str) -> ColumnElement[bool]:
    """The column has the value that the question gives under `name`."""
    return column == bindparam(name, type_=column.expression.type)


@lru_cache(maxsize=256)
def statement_of_one(what: One, credential: Credential) -> Select[str]:
    person = person_of(credential)
    asker = Asker(*person.c)
    given = {name: make(asker) for name, make in what.given.items()}
    return (
        select(cast(json_object(what.schema, what.model, given), Text))
        .select_from(person)
        .join(what.model, true())
        .where(*what.conditions(), what.visible(asker))
    )


@lru_cache(maxsize=2048)
def statement_of_many(what: Many, credential: Credential, asked: Shape) -> Select[*tuple[Any, ...]]:
    """Rows of `item`, `key`, `row` and, where asked, the `total` and whether it `reached` the end of counting.

    One row more than the page holds where there are more; one without an item where the page is empty; none for a
    viewer who is nobody, or may not see what it is within.
    """
    person = person_of(credential)
    asker = Asker.looked_up(person)
    within, model = what.within, what.model
    matching, tie = _matching(what, asked, asker)
    descending, sort = asked.order.startswith("-"), what.sorts[asked.order.removeprefix("-")]
    key = tie if sort is what.tie else sort.expression
    place: tuple[ColumnElement[Any], ...] = (key, tie) if key is not tie else (tie,)
    if asked.few:
        place = tuple(Unindexed(column) for column in place)
    # First which rows, then their JSON: it is made of no row but those of the page.
    ids = list(model.__table__.primary_key)
    page = matching.add_columns(
        key.label("key"), tie.label("row"), *(column.label(f"at_{column.key}") for column in ids)
    )
    if asked.after:
        after = (bindparam("after_key", type_=key.type), bindparam("after_row", type_=tie.type))[-len(place) :]
        page = page.where(tuple_(*place) < tuple_(*after) if descending else tuple_(*place) > tuple_(*after))
    page = page.order_by(*(column.desc() for column in place) if descending else place)
    page = page.limit(_number(asked.limit + 1))
    rows = (page.offset(bindparam("skip", type_=Integer)) if asked.skip else page).cte("page")

    given = {name: make(asker) for name, make in what.given.items()}
    item = (
        select(cast(json_object(what.schema, model, given), Text))
        .where(*(column == rows.c[f"at_{column.key}"] for column in ids))
        .correlate(rows)
        .scalar_subquery()
    )
    asking = person if within is None else person.join(within.model.__table__, and_(*within.conditions()))
    asking = asking.outerjoin(rows, true())
    columns = [item.label("item"), Wire(rows.c.key).label("key"), rows.c.row]
    if asked.total:
        counted = _counted(what, asked, asker)
        asking, columns = asking.join(counted, true()), [*columns, counted.c.total, counted.c.reached]
    statement = select(*columns).select_from(asking)
    if within is not None:
        statement = statement.where(within.visible(asker))
    found = (rows.c.key, rows.c.row)
    return statement.order_by(*(column.desc() for column in found) if descending else found)


@lru_cache(maxsize=256)
def look_for_many(what: Many, filters: frozenset[str]) -> Select[int]:
    """How many of the newest rows meet these filters of `scanned`, counted no further than a page."""
    newest = select(what.model.__table__).order_by(what.tie.desc()).limit(_number(LOOKED_AT)).subquery()
    meets = (ClauseAdapter(newest).traverse(what.scanned[name]) for name in sorted(filters))
    some = select(literal_column("1", Integer).label("row")).select_from(newest).where(*meets).limit(_number(MANY))
    return select(func.count()).select_from(some.subquery())


@lru_cache(maxsize=256)
def second_look(of: One | Within, credential: Credential) -> Select[bool]:
    """After an empty answer: no row where the viewer is nobody, else whether they may know that the thing exists."""
    person = person_of(credential)
    known = any_row(of.model, *of.conditions(), of.known(Asker(*person.c))) if of.known else false()
    return select(known).select_from(person)


def _matching(what: Many, asked: Shape, asker: Asker) -> tuple[Select[*tuple[Any, ...]], ColumnElement[Any]]:
    """The rows of a list, and what orders equals: a column of a link where there is one, whose index has this order."""
    tie = what.tie.expression
    filters = what.filters if asked.few else {**what.filters, **what.scanned}
    rows = select().select_from(what.model).where(*what.where)
    rows = rows.where(*(filters[name] for name in sorted(asked.filters - what.links.keys())))
    if what.visible is not None:
        rows = rows.where(what.visible(asker))
    if what.within is not None:
        rows = rows.where(named(what.model.__table__.c[what.within.name], what.within.name))
    for name in sorted(asked.filters & what.links.keys()):
        thing, row = what.links[name]
        rows = rows.join(row.expression.table, row == tie).where(named(thing, name))
        tie = row.expression
    return rows, tie


def _counted(what: Many, asked: Shape, asker: Asker) -> Subquery:
    """One row: the `total` of what was counted, and whether that `reached` the end of counting: there may be more."""
    if asked.filters in what.counts:
        numbers, most = what.counts[asked.filters](asker), ADDED_UP
    else:
        rows, _ = _matching(what, asked, asker)
        numbers, most = rows.add_columns(literal_column("1", Integer).label("number")), COUNTED
    some = numbers.limit(literal_column(f"{most}")).subquery()
    total = func.coalesce(func.sum(next(iter(some.c))), 0)
    return select(total.label("total"), (func.count() == most).label("reached")).select_from(some).subquery()


def _number(limit: int) -> ColumnElement[int]:
    """PostgreSQL must know how many rows are wanted: for a value it plans to read and sort a tenth of all. SQLite must
    not, or it finds sorting all rows cheap and leaves the index; a sum is no number to it.
    """
    return literal_column(f"{limit - 1} + 1")
