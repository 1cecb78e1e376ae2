"""What goes in and out, for the services that speak Pydantic."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class PersonRef(Read):
    id: UUID
    name: str


class CourseRef(Read):
    id: UUID
    slug: str
    title: str


class NameRef(Read):
    id: UUID
    name: str


class CourseRead(CourseRef):
    description: str | None
    language: str | None
    visibility: str
    term_start: date | None
    term_end: date | None
    owner: PersonRef
    role: str | None
    lecture_count: int
    created_at: datetime
    updated_at: datetime


class TopicRead(NameRef):
    description: str | None
    created_at: datetime
    updated_at: datetime


class SpeakerRead(NameRef):
    affiliation: str | None
    url: str | None
    created_at: datetime
    updated_at: datetime


class LectureRead(Read):
    id: UUID
    course: CourseRef
    position: int
    title: str
    description: str | None
    language: str | None
    held_on: date | None
    url: str | None
    duration_ms: int | None
    topics: list[NameRef]
    speakers: list[NameRef]
    transcript_version: int | None
    notes_revision: int | None
    created_at: datetime
    updated_at: datetime


class LecturePage(BaseModel):
    items: list[LectureRead]
    total: int
    total_is: str = "exact"  # the peers count all rows; ours does up to 500 courses
    skip: int
    limit: int


class LectureCreate(BaseModel):
    course_id: UUID
    title: str = Field(min_length=1, max_length=300)
    description: str | None = None
    language: str | None = None
    held_on: date | None = None
    url: str | None = None
    duration_ms: int | None = None
    topics: list[str] = Field(default=[], max_length=50)
    speaker_ids: list[UUID] = Field(default=[], max_length=50)
