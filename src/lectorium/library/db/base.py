"""What every table has in common: names of constraints, ids, times."""

from datetime import UTC, date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, mapped_column
from uuid_utils.compat import uuid7

from lectorium.library.db.types import Id, Timestamp

# A column of a statement: of a table, of a mapped class, or computed.
Column = sa.ColumnElement[Any] | InstrumentedAttribute[Any]


def any_row(of: Any, *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Whether `of` has a row that meets the conditions; all other tables they name belong to the statement around."""
    return sa.select(sa.literal_column("1")).select_from(of).where(*conditions).correlate_except(of).exists()


def new_id() -> UUID:
    """A UUIDv7: ids sort by the time they were made."""
    return uuid7()


def now() -> datetime:
    return datetime.now(UTC)


class Base(DeclarativeBase):
    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - read by SQLAlchemy as it stands
        UUID: Id,
        datetime: Timestamp,
        date: sa.Date,
        str: sa.Text,
        Enum: sa.Enum(
            Enum,
            native_enum=False,
            create_constraint=True,
            length=20,
            values_callable=lambda kinds: [kind.value for kind in kinds],
        ),
        dict[str, Any]: sa.JSON,
        list[Any]: sa.JSON,
    }


class Identified:
    """A row of its own, with an id and the times it was made and changed."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-10)
    created_at: Mapped[datetime] = mapped_column(default=now, sort_order=90)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, sort_order=91)
