"""What a job is on the wire."""

from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from lectorium.library.db.models import JobKind, JobState
from lectorium.library.fields import Body, PersonRef, Read, Timestamp
from lectorium.library.paging import ListQuery, sorted_by
from lectorium.notetaker.document import Detail


class NotesRequest(Body):
    """How the notes shall be; `{}` for the usual."""

    detail: Detail = Detail.standard


class JobRead(Read):
    """One conversion of a lecture to notes."""

    id: UUID
    lecture_id: UUID
    kind: JobKind
    state: JobState
    stage: str | None = Field(description="What a running job does: reading or writing.")
    options: dict[str, Any] = Field(description="What was asked of it.")
    error: str | None = Field(description="Why it failed, and what to do.")
    revision: int | None = Field(description="The revision of the notes that it wrote.")
    author: PersonRef | None = Field(description="Who asked for it.")
    created_at: Timestamp
    started_at: Timestamp | None
    finished_at: Timestamp | None


class JobQuery(ListQuery):
    sort: Literal["created_at", "-created_at"] = sorted_by("-created_at")
    lecture_id: UUID | None = Field(default=None, description="Only jobs of this lecture.")
    course_id: UUID | None = Field(default=None, description="Only jobs of lectures of this course.")
    state: JobState | None = Field(default=None, description="Only jobs in this state.")
