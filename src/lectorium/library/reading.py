"""What can be read, and the statement of each: it gives the JSON of one thing, or of one page, that the viewer may see.

Statements are built once per kind of credential and shape of question, and then only given values (`reader`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel
from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    false,
    func,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)

from lectorium.library.db.base import Base, Column, any_row
from lectorium.library.db.wire import Wire, json_object
from lectorium.library.paging import ESCAPE
from lectorium.library.rights import Credential, person_of

Condition = Callable[[CTE], ColumnElement[bool]]
Number = Callable[[CTE], ColumnElement[int]]
Values = Mapping[str, Callable[[CTE], ColumnElement[Any]]]


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


@dataclass(frozen=True, eq=False)
class Many:
    """How a list is read. `filters` and `sorts` are by the names of its query; the id ends every order.

    `counts` has quicker ways to the total, by the filters that are set. `slow` filters look at every row. `personal`
    lists are for people who are signed in: nobody else has anything in them.
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
    counts: Mapping[frozenset[str], Number] = field(default_factory=dict)
    slow: frozenset[str] = frozenset({"q"})
    personal: bool = False


class Shape(NamedTuple):
    """What about a question for a list makes it another statement: the order, which filters are set, what is asked."""

    order: str
    filters: frozenset[str]
    limit: int
    skip: bool
    after: bool
    total: bool


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
def statement_of_many(what: Many, credential: Credential, asked: Shape) -> Select[*tuple[Any, ...]]:
    """Rows of `item`, `key`, `row` and `total`, one more than the page holds where there are more.

    One row without an item where the page is empty; none for a viewer who is nobody, or may not see what it is within.
    """
    person = person_of(credential)
    within, model = what.within, what.model
    conditions = [*what.where, *(what.filters[name] for name in sorted(asked.filters))]
    if what.visible is not None:
        conditions.append(what.visible(person))
    if within is not None:
        conditions.append(named(model.__table__.c[within.name], within.name))
    matching = select().select_from(person).join(model, true()).where(*conditions)

    descending = asked.order.startswith("-")
    key, tie = what.sorts[asked.order.removeprefix("-")].expression, what.tie.expression
    # First which rows, then their JSON: it is made of no row but those of the page.
    ids = list(model.__table__.primary_key)
    page = matching.add_columns(
        key.label("key"), tie.label("row"), *(column.label(f"at_{column.key}") for column in ids)
    )
    if asked.after:
        place, bound = tuple_(key, tie), tuple_(_bound("after_key", key), _bound("after_row", tie))
        page = page.where(place < bound if descending else place > bound)
    page = page.order_by(*([key.desc(), tie.desc()] if descending else [key, tie]))
    # PostgreSQL must know how many: for a value it plans to read and sort a tenth of all rows. SQLite must not, or it
    # finds sorting all rows cheap and leaves the index; a sum is no number to it.
    page = page.limit(literal_column(f"{asked.limit} + 1"))
    rows = (page.offset(bindparam("skip", type_=Integer)) if asked.skip else page).cte("page")

    given = {name: make(person) for name, make in what.given.items()}
    item = (
        select(cast(json_object(what.schema, model, given), Text))
        .where(*(column == rows.c[f"at_{column.key}"] for column in ids))
        .correlate(rows, person)
        .scalar_subquery()
    )
    total = _total(what, matching, asked, person)
    asking = person if within is None else person.join(within.model.__table__, and_(*within.conditions()))
    statement = select(item.label("item"), Wire(rows.c.key).label("key"), rows.c.row, total.label("total"))
    statement = statement.select_from(asking.outerjoin(rows, true()))
    if within is not None:
        statement = statement.where(within.visible(person))
    place_of = (rows.c.key, rows.c.row)
    return statement.order_by(*(column.desc() for column in place_of) if descending else place_of)


@lru_cache(maxsize=256)
def second_look(of: One | Within, credential: Credential) -> Select[bool]:
    """After an empty answer: no row where the viewer is nobody, else whether they may know that the thing exists."""
    person = person_of(credential)
    known = any_row(of.model, *of.conditions(), of.known(person)) if of.known else false()
    return select(known).select_from(person)


def _total(what: Many, matching: Select[*tuple[Any, ...]], asked: Shape, person: CTE) -> ColumnElement[Any]:
    if not asked.total:
        return cast(None, Integer)
    if asked.filters in what.counts:
        return what.counts[asked.filters](person)
    return matching.add_columns(func.count()).scalar_subquery()


def _bound(name: str, column: ColumnElement[Any]) -> ColumnElement[Any]:
    return bindparam(name, type_=column.type)
