"""What a speaker is on the wire."""

from typing import Literal
from uuid import UUID

from pydantic import MISSING, Field

from lectorium.library.fields import Body, Line, Read, Search, Timestamp, WebAddress
from lectorium.library.paging import ListQuery, searched_in, sorted_by


class SpeakerCreate(Body):
    """Two speakers may have one name."""

    name: Line = Field(examples=["Grace Hopper"])
    affiliation: Line | None = Field(default=None, examples=["Yale University"])
    url: WebAddress | None = Field(default=None, description="A page about the speaker.")


class SpeakerUpdate(Body):
    """A field that is left out stays as it is."""

    name: Line | MISSING = MISSING
    affiliation: Line | MISSING | None = MISSING
    url: WebAddress | MISSING | None = MISSING


class SpeakerMerge(Body):
    into: UUID = Field(description="The speaker who stays and takes over all lectures.")


class SpeakerRead(Read):
    id: UUID
    name: str
    affiliation: str | None
    url: str | None
    created_at: Timestamp
    updated_at: Timestamp


class SpeakerQuery(ListQuery):
    sort: Literal["name", "-name", "created_at", "-created_at"] = sorted_by("name")
    q: Search | None = searched_in("name or the affiliation")
    lecture_id: UUID | None = Field(default=None, description="Only speakers of this lecture.")
    course_id: UUID | None = Field(default=None, description="Only speakers of lectures of this course.")
