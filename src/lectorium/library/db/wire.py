"""How a row becomes JSON inside the database: a Read schema and a model give one expression.

How a type of column looks on the wire is written here once per database: UUIDs with hyphens, `true` and `false`,
`YYYY-MM-DDTHH:MM:SS.ffffffZ`, JSON columns as JSON, nested lists from an ordered subquery.
"""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from sqlalchemy import JSON, Boolean, ColumnElement, Select, inspect, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, RelationshipProperty
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from lectorium.library.db.base import Base
from lectorium.library.db.types import Timestamp


class Wire(FunctionElement[Any]):
    """One value as JSON shows it."""

    inherit_cache = True

    @property
    def value(self) -> ColumnElement[Any]:
        value: ColumnElement[Any] = next(iter(self.clauses))
        return value


class JsonObject(FunctionElement[Any]):
    """Names and values in turn → a JSON object."""

    type = JSON()
    inherit_cache = True


class JsonArray(FunctionElement[Any]):
    """One value of each row → a JSON array; `[]` for none."""

    type = JSON()
    inherit_cache = True


@compiles(Wire, "sqlite")
def _(wire: Wire, compiler: SQLCompiler, **options: Any) -> str:
    sql = compiler.process(wire.value, **options)
    if isinstance(wire.value.type, Boolean):
        return f"json(CASE {sql} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
    return f"json({sql})" if isinstance(wire.value.type, JSON) else sql


@compiles(Wire, "postgresql")
def _(wire: Wire, compiler: SQLCompiler, **options: Any) -> str:
    sql = compiler.process(wire.value, **options)
    if isinstance(wire.value.type, Timestamp):
        return f"""to_char({sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
    return sql


@compiles(JsonObject, "sqlite")
def _(element: JsonObject, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_object({compiler.process(element.clauses, **options)})"


@compiles(JsonObject, "postgresql")
def _(element: JsonObject, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_build_object({compiler.process(element.clauses, **options)})"


@compiles(JsonArray, "sqlite")
def _(element: JsonArray, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **options)})"


@compiles(JsonArray, "postgresql")
def _(element: JsonArray, compiler: SQLCompiler, **options: Any) -> str:
    return f"coalesce(json_agg({compiler.process(element.clauses, **options)}), '[]')"


def json_object(
    schema: type[BaseModel], model: type[Base], given: Mapping[str, ColumnElement[Any]] | None = None
) -> JsonObject:
    """A row of `model` as the JSON object that `schema` describes.

    A field is the column or relationship of its name, or stands in `given`.
    """
    relationships = inspect(model).relationships
    parts: list[ColumnElement[Any]] = []
    for name, field in schema.model_fields.items():
        if given and name in given:
            value = given[name]
        elif name in relationships:
            value = _related(field.annotation, relationships[name])
        else:
            column: InstrumentedAttribute[Any] = getattr(model, name)
            value = column.expression
        parts += [literal_column(f"'{name}'"), Wire(value)]
    return JsonObject(*parts)


def json_array(rows: Select[Any]) -> ColumnElement[Any]:
    """The values that an ordered select of one column gives, in its order, as a value of the statement around it."""
    inner = rows.subquery()
    return select(JsonArray(Wire(next(iter(inner.c))))).scalar_subquery()


def _related(annotation: Any, relationship: RelationshipProperty[Any]) -> ColumnElement[Any]:
    schema = get_args(annotation)[0] if get_origin(annotation) else annotation
    rows: Select[Any] = select(json_object(schema, relationship.mapper.class_)).where(relationship.primaryjoin)
    if relationship.secondaryjoin is not None:
        rows = rows.where(relationship.secondaryjoin)
    rows = rows.correlate(relationship.parent.local_table)
    if not relationship.uselist:
        return rows.scalar_subquery()
    return json_array(rows.order_by(*(relationship.order_by or ())))
