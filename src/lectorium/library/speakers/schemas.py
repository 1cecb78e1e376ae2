"""What a speaker is on the wire."""

from enum import StrEnum
from uuid import UUID

from pydantic import MISSING, Field

from lectorium.library.fields import Body, Line, Read, Search, Timestamp, WebAddress
from lectorium.library.paging import ListQuery


class SpeakerCreate(Body):
    name: Line = Field(examples=["Grace Hopper"])
    affiliation: Line | None = None
    url: WebAddress | None = None


class SpeakerUpdate(Body):
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


class SpeakerSort(StrEnum):
    by_name = "name"
    by_name_backwards = "-name"
    oldest = "created_at"
    newest = "-created_at"


class SpeakerQuery(ListQuery):
    sort: SpeakerSort = SpeakerSort.by_name
    q: Search | None = None
    lecture_id: UUID | None = Field(default=None, description="Only speakers of this lecture.")
    course_id: UUID | None = Field(default=None, description="Only speakers of lectures of this course.")
