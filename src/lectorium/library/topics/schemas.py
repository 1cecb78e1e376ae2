"""What a topic is on the wire, and when two names are one."""

import unicodedata
from typing import Annotated, Literal
from uuid import UUID

from pydantic import MISSING, AfterValidator, Field, StringConstraints

from lectorium.library.fields import Body, Line, Prose, Read, Search, Timestamp
from lectorium.library.paging import ListQuery, searched_in, sorted_by


def _tidy(name: str) -> str:
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy:
        raise ValueError("must hold more than spaces")
    return tidy


def key_of(name: str) -> str:
    """Names with one key are one topic: case, width and spacing tell none apart."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


TopicName = Annotated[Line, StringConstraints(max_length=100), AfterValidator(_tidy)]


class TopicCreate(Body):
    """Names that differ only in case, width or spaces are one name."""

    name: TopicName = Field(examples=["Pagination"])
    description: Prose | None = None


class TopicUpdate(Body):
    """A field that is left out stays as it is."""

    name: TopicName | MISSING = MISSING
    description: Prose | MISSING | None = MISSING


class TopicMerge(Body):
    into: UUID = Field(description="The topic that stays and takes over all lectures.")


class TopicBulkCreate(Body):
    items: Annotated[list[TopicCreate], Field(min_length=1, max_length=100)]


class TopicRead(Read):
    id: UUID
    name: str
    description: str | None
    created_at: Timestamp
    updated_at: Timestamp


class TopicQuery(ListQuery):
    sort: Literal["name", "-name", "created_at", "-created_at"] = sorted_by("name")
    q: Search | None = searched_in("name or the description")
    lecture_id: UUID | None = Field(default=None, description="Only topics of this lecture.")
    course_id: UUID | None = Field(default=None, description="Only topics of lectures of this course.")
