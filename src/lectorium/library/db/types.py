"""Column types that look the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CHAR, DateTime, Dialect, Text, Uuid
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import TypeDecorator, TypeEngine


class Id(TypeDecorator[UUID]):
    """A UUID; on SQLite the text with hyphens, as JSON shows it."""

    impl = Uuid
    cache_ok = True
    python_type = UUID

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(CHAR(36) if dialect.name == "sqlite" else Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return str(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:  # noqa: ARG002
        return UUID(value) if isinstance(value, str) else value


TIMESTAMP_FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


def utc_text(moment: datetime) -> str:
    """The one way a moment is written, in JSON and on SQLite: sorting the text sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


class Timestamp(TypeDecorator[datetime]):
    """A moment in UTC, always aware; on SQLite `YYYY-MM-DDTHH:MM:SS.ffffffZ`."""

    impl = DateTime(timezone=True)
    cache_ok = True
    python_type = datetime

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return utc_text(value) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if isinstance(value, str):
            return datetime.strptime(value, TIMESTAMP_FORMAT).replace(tzinfo=UTC)
        return None if value is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Sorted words with spaces between: on PostgreSQL a `tsvector`, on SQLite the text, with a space before it."""

    impl = Text
    cache_ok = True
    python_type = str

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else TSVECTOR())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        return f" {value}" if value and dialect.name == "sqlite" else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return value.lstrip() if value and dialect.name == "sqlite" else value
