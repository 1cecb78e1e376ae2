"""The statements on lectures, their sources and transcripts."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, bindparam, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from lectorium.library.db.base import Base
from lectorium.library.db.models import Course, Lecture, Revision, Source, Transcript, lecture_speakers, lecture_topics
from lectorium.library.db.search import HasWords, IsFoundByWords, Unindexed
from lectorium.library.db.types import Id
from lectorium.library.db.wire import json_array
from lectorium.library.lectures.schemas import (
    LectureOrderRead,
    LectureRead,
    SourceRead,
    TranscriptInfo,
    TranscriptRead,
)
from lectorium.library.reading import Condition, Link, Many, Numbers, One, Values, Within, named
from lectorium.library.rights import (
    Person,
    editable_courses,
    editable_lectures,
    in_visible_lecture,
    visible_courses,
    visible_lectures,
)
from lectorium.library.writing import find


def in_lecture(lecture_id: InstrumentedAttribute[UUID]) -> Condition:
    return lambda person: in_visible_lecture(lecture_id, person)


def newest(column: InstrumentedAttribute[int], lecture_id: InstrumentedAttribute[UUID]) -> ColumnElement[Any]:
    """The highest number of a lecture's transcripts or revisions."""
    return select(func.max(column)).where(lecture_id == Lecture.id).scalar_subquery()


GIVEN: Values = {
    "transcript_version": lambda _: newest(Transcript.version, Transcript.lecture_id),
    "notes_revision": lambda _: newest(Revision.number, Revision.lecture_id),
}


def _by_course(*conditions: ColumnElement[bool]) -> Numbers:
    """What the courses know of themselves: lectures are too many to be counted for each page."""
    return lambda person: select(Course.lecture_count).where(visible_courses(person), *conditions)


LECTURE = One(LectureRead, Lecture, visible=visible_lectures, given=GIVEN)

LECTURES = Many(
    LectureRead,
    Lecture,
    visible=visible_lectures,
    given=GIVEN,
    sorts={"created_at": Lecture.id, "title": Lecture.letters, "position": Lecture.position},
    tie=Lecture.id,
    filters={
        "q": IsFoundByWords(Lecture.id, Lecture.words),
        "course_id": named(Lecture.course_id, "course_id"),
        "language": named(Lecture.language, "language"),
        "held_from": Lecture.held_on >= bindparam("held_from", type_=Date),
        "held_to": Lecture.held_on <= bindparam("held_to", type_=Date),
    },
    scanned={
        "q": HasWords(Lecture.words),
        "language": named(Unindexed(Lecture.language), "language"),
        "held_from": Unindexed(Lecture.held_on) >= bindparam("held_from", type_=Date),
        "held_to": Unindexed(Lecture.held_on) <= bindparam("held_to", type_=Date),
    },
    links={
        "topic_id": Link(lecture_topics.c.topic_id, lecture_topics.c.lecture_id),
        "speaker_id": Link(lecture_speakers.c.speaker_id, lecture_speakers.c.lecture_id),
    },
    slow=frozenset({"q", "language", "held_from", "held_to"}),
    counts={frozenset(): _by_course(), frozenset({"course_id"}): _by_course(named(Course.id, "course_id"))},
)

LECTURE_ORDER = One(
    LectureOrderRead,
    Course,
    visible=visible_courses,
    given={
        "lecture_ids": lambda _: json_array(
            select(Lecture.id).where(Lecture.course_id == Course.id).order_by(Lecture.position).correlate(Course)
        )
    },
)

SOURCE = One(
    SourceRead,
    Source,
    visible=in_lecture(Source.lecture_id),
    where=[named(Source.lecture_id, "lecture_id"), named(Source.id, "id")],
)

SOURCES = Many(
    SourceRead,
    Source,
    within=Within(Lecture, "lecture_id", visible=visible_lectures),
    sorts={"": Source.position},
    tie=Source.id,
    filters={"kind": named(Source.kind, "kind")},
)

_of_lecture = named(Transcript.lecture_id, "lecture_id")
_current = select(func.max(Transcript.version)).where(_of_lecture).scalar_subquery()

TRANSCRIPT = One(
    TranscriptRead,
    Transcript,
    visible=in_lecture(Transcript.lecture_id),
    where=[_of_lecture, Transcript.version == _current],
    slow=True,
)

TRANSCRIPT_VERSION = One(
    TranscriptRead,
    Transcript,
    visible=in_lecture(Transcript.lecture_id),
    where=[_of_lecture, named(Transcript.version, "version")],
    slow=True,
)

TRANSCRIPTS = Many(
    TranscriptInfo,
    Transcript,
    within=Within(Lecture, "lecture_id", visible=visible_lectures),
    sorts={"": Transcript.version},
    tie=Transcript.id,
)


def find_to_edit(session: Session, person: Person, lecture_id: UUID) -> Lecture:
    return find(session, person, Lecture, lecture_id, visible=visible_lectures, allowed=editable_lectures)


def find_course_to_edit(session: Session, person: Person, course_id: UUID) -> Course:
    return find(session, person, Course, course_id, visible=visible_courses, allowed=editable_courses)


def hold_course(session: Session, lecture_id: UUID) -> None:
    """Before a lecture is changed or deleted: whoever works on its course, its term or its count of lectures waits, or
    we for them, in one order for all.
    """
    course_id = select(Lecture.course_id).where(Lecture.id == lecture_id).scalar_subquery()
    session.execute(select(Course.id).where(Course.id == course_id).with_for_update())


def next_position(session: Session, course_id: UUID) -> int:
    last = session.scalar(select(func.max(Lecture.position)).where(Lecture.course_id == course_id))
    return 0 if last is None else last + 1


def next_source_position(session: Session, lecture_id: UUID) -> int:
    last = session.scalar(select(func.max(Source.position)).where(Source.lecture_id == lecture_id))
    return 0 if last is None else last + 1


def find_source(session: Session, lecture_id: UUID, source_id: UUID) -> Source | None:
    return session.scalars(select(Source).where(Source.lecture_id == lecture_id, Source.id == source_id)).one_or_none()


def lecture_ids(session: Session, course_id: UUID) -> list[UUID]:
    return list(session.scalars(select(Lecture.id).where(Lecture.course_id == course_id).order_by(Lecture.position)))


def put_in_order(session: Session, course_id: UUID, order: Sequence[UUID]) -> None:
    """Two steps, so that no two lectures are ever in one place: aside, then to their places."""
    lectures = Base.metadata.tables[Lecture.__tablename__]
    move = update(lectures).values(updated_at=lectures.c.updated_at)
    session.connection().execute(
        move.where(lectures.c.course_id == course_id).values(position=-1 - lectures.c.position)
    )
    session.connection().execute(
        move.where(lectures.c.id == bindparam("lecture", type_=Id)).values(position=bindparam("place")),
        [{"lecture": lecture, "place": place} for place, lecture in enumerate(order)],
    )
