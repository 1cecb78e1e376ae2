"""Types of fields that several schemas share, and what one of them alone can refuse."""

from datetime import UTC, date, datetime
from typing import Annotated, Any
from urllib.parse import urlsplit
from uuid import UUID

import langcodes
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from lectorium.library.db.types import utc_text
from lectorium.library.words import sought

# Days that every database and every calendar control can hold.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
# Eleven days: more is a slip of the unit.
MAX_MS = 1_000_000_000


class Body(BaseModel):
    """What a client sends: unknown fields are refused, numbers and booleans are not guessed from other types."""

    model_config = ConfigDict(extra="forbid")


class Read(BaseModel):
    """What a client gets: every field is always there."""

    model_config = ConfigDict(frozen=True)


def storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("holds a NUL character, which cannot be stored; remove it")
    return text


def _one_line(text: str) -> str:
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise ValueError("must be one line, without control characters")
    return text


def _language(text: str) -> str:
    try:
        if langcodes.tag_is_valid(text):
            return langcodes.standardize_tag(text)
    except ValueError:
        pass
    raise ValueError("is not a language tag; write one as in BCP 47: en, pt-BR, zh-Hans")


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        known = parts.scheme in {"http", "https"} and parts.hostname
    except ValueError:
        known = False
    if not known or any(letter.isspace() for letter in text):
        raise ValueError("is not a web address; write it in full, with https:// or http://")
    return text


def _day(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"must be a day from {FIRST_DAY} to {LAST_DAY}")
    return day


def _with_words(text: str) -> str:
    if not sought(text):
        raise ValueError("must hold a letter or a digit: words are looked for")
    return text


def _whole_number(value: Any) -> Any:
    if isinstance(value, bool | float | str):
        raise ValueError("must be a whole number")
    return value


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("needs a time zone: 2026-03-01T09:00:00Z")
    return moment.astimezone(UTC)


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=300),
    AfterValidator(storable),
    AfterValidator(_one_line),
]
Prose = Annotated[str, StringConstraints(max_length=20_000), AfterValidator(storable)]
Slug = Annotated[
    str,
    StringConstraints(min_length=1, max_length=80, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
    Field(description="Small letters, digits and single hyphens.", examples=["backend-development"]),
]
Language = Annotated[
    str,
    StringConstraints(max_length=35),
    AfterValidator(_language),
    Field(description="A BCP 47 language tag.", examples=["en", "pt-BR"]),
]
WebAddress = Annotated[
    str,
    StringConstraints(max_length=2000),
    AfterValidator(storable),
    AfterValidator(_web_address),
    Field(json_schema_extra={"format": "uri"}),
]
Day = Annotated[date, AfterValidator(_day)]
Whole = Annotated[int, BeforeValidator(_whole_number)]
Milliseconds = Annotated[Whole, Field(ge=0, le=MAX_MS, description="Milliseconds.")]
Timestamp = Annotated[
    datetime,
    AfterValidator(_aware),
    PlainSerializer(utc_text, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time"}, mode="serialization"),
]
Search = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    AfterValidator(_with_words),
]


class BulkDelete(Body):
    """The ids of things to delete in one call."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]


class BulkFault(Read):
    """Why one item of a bulk call was refused, as its own call would have said."""

    type: str
    title: str
    detail: str
    pointer: str | None


class BulkResult(Read):
    """What became of one item: `status` is what its own call would have answered."""

    index: int
    status: int
    id: UUID | None
    fault: BulkFault | None


class BulkRead(Read):
    results: list[BulkResult]


class PersonRef(Read):
    """A person as others see them: no more than the name."""

    id: UUID
    name: str
