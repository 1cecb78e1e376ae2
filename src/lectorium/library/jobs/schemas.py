"""What a job is on the wire."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from lectorium.library.db.models import JobKind, JobState
from lectorium.library.fields import Body, PersonRef, Read, Timestamp
from lectorium.library.paging import ListQuery
from lectorium.notetaker.document import Detail


class NotesRequest(Body):
    detail: Detail = Detail.standard


class JobRead(Read):
    id: UUID
    lecture_id: UUID
    kind: JobKind
    state: JobState
    stage: str | None
    options: dict[str, Any]
    error: str | None
    revision: int | None
    author: PersonRef | None
    created_at: Timestamp
    started_at: Timestamp | None
    finished_at: Timestamp | None


class JobSort(StrEnum):
    oldest = "created_at"
    newest = "-created_at"


class JobQuery(ListQuery):
    sort: JobSort = JobSort.newest
    lecture_id: UUID | None = None
    course_id: UUID | None = None
    state: JobState | None = None
