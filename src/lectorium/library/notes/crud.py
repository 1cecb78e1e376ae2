"""The statements on notes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from lectorium.library.db.models import Lecture, Revision, Transcript
from lectorium.library.lectures.crud import in_lecture
from lectorium.library.notes.schemas import (
    CoverageRead,
    LedgerRead,
    NotesRead,
    RevisionInfo,
    RevisionsRead,
    SectionsRead,
)
from lectorium.library.reading import Many, One, Within, named
from lectorium.library.rights import Asker, visible_lectures


def _revision(_: Asker) -> ColumnElement[Any]:
    return Revision.number.expression


def _transcript_version(_: Asker) -> ColumnElement[Any]:
    return select(Transcript.version).where(Transcript.id == Revision.transcript_id).scalar_subquery()


def _stale(_: Asker) -> ColumnElement[Any]:
    own = Transcript.__table__.alias("own")
    newer = (
        select(Transcript.id)
        .join(own, own.c.id == Revision.transcript_id)
        .where(Transcript.lecture_id == Revision.lecture_id, Transcript.version > own.c.version)
        .correlate(Revision)
    )
    return newer.exists()


GIVEN = {"revision": _revision, "transcript_version": _transcript_version, "stale": _stale}

_visible = in_lecture(Revision.lecture_id)
_of_lecture = named(Revision.lecture_id, "lecture_id")
_current = select(func.max(Revision.number)).where(_of_lecture).scalar_subquery()
_numbered = [_of_lecture, named(Revision.number, "number")]

NOTES = One(
    NotesRead,
    Revision,
    visible=_visible,
    where=[_of_lecture, Revision.number == _current],
    given=GIVEN,
    slow=True,
)

REVISION = One(NotesRead, Revision, visible=_visible, where=_numbered, given=GIVEN, slow=True)

REVISIONS = Many(
    RevisionInfo,
    Revision,
    within=Within(Lecture, "lecture_id", visible=visible_lectures),
    sorts={"": Revision.number},
    tie=Revision.id,
    given=GIVEN,
)

LEDGER = One(
    LedgerRead,
    Revision,
    visible=_visible,
    where=_numbered,
    slow=True,
    given={"revision": _revision, "ledger": lambda _: Revision.document["ledger"]},
)

_other = aliased(Revision)
_newer = select(_other.document).where(_other.lecture_id == Revision.lecture_id, named(_other.number, "new"))

COMPARED = One(
    RevisionsRead,
    Revision,
    visible=_visible,
    where=[_of_lecture, named(Revision.number, "old"), _newer.exists()],
    slow=True,
    given={"old": lambda _: Revision.document.expression, "new": lambda _: _newer.scalar_subquery()},
)

COVERAGE = One(CoverageRead, Revision, visible=_visible, where=_numbered, given={"revision": _revision})

SECTIONS = One(SectionsRead, Revision, visible=_visible, where=_numbered, given={"revision": _revision})


def last_number(session: Session, lecture_id: UUID) -> int:
    return session.scalar(select(func.max(Revision.number)).where(Revision.lecture_id == lecture_id)) or 0


def find_revision(session: Session, lecture_id: UUID, number: int) -> Revision | None:
    return session.scalars(
        select(Revision).where(Revision.lecture_id == lecture_id, Revision.number == number)
    ).one_or_none()
