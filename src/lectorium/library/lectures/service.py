"""The rules of lectures and their sources that a body alone cannot tell."""

from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from lectorium.library.db.base import now
from lectorium.library.db.models import Course, Lecture, Source, SourceKind
from lectorium.library.errors import NotFoundError, RuleError
from lectorium.library.lectures import crud
from lectorium.library.lectures.schemas import LectureCreate, LectureOrder, LectureUpdate, SourceCreate, SourceUpdate
from lectorium.library.rights import Person
from lectorium.library.speakers.crud import visible_of
from lectorium.library.storage import Storage
from lectorium.library.topics.crud import get_or_create

LINKS = {"topics", "speaker_ids"}


class OutsideTermError(RuleError):
    title = "Outside the term of the course"

    def __init__(self, detail: str) -> None:
        super().__init__(detail, pointer="/held_on")


def create_lecture(session: Session, person: Person, body: LectureCreate) -> Lecture:
    try:
        course = crud.find_course_to_edit(session, person, body.course_id)
    except NotFoundError:
        raise RuleError("There is no such course that you may see.", pointer="/course_id") from None
    lecture = Lecture(
        **body.model_dump(exclude=LINKS | {"text", "course_id"}),
        course_id=course.id,
        position=crud.next_position(session, course.id),
    )
    _check_term(course, lecture)
    _link(session, person, lecture, body)
    session.add(lecture)
    session.flush()
    return lecture


def update_lecture(session: Session, person: Person, lecture: Lecture, body: LectureUpdate) -> None:
    for name, value in body.model_dump(exclude=LINKS).items():
        setattr(lecture, name, value)
    _check_term(session.get_one(Course, lecture.course_id), lecture)
    if LINKS & body.model_fields_set:
        session.scalars(
            select(Lecture)
            .where(Lecture.id == lecture.id)
            .options(selectinload(Lecture.topics), selectinload(Lecture.speakers))
        ).one()
        _link(session, person, lecture, body)
    lecture.updated_at = now()
    session.flush()


def reorder(session: Session, course: Course, body: LectureOrder) -> None:
    stored = crud.lecture_ids(session, course.id)
    if sorted(stored) != sorted(body.lecture_ids):
        missing = len(set(stored) - set(body.lecture_ids))
        foreign = len(set(body.lecture_ids) - set(stored))
        raise RuleError(
            f"The order must name each of the course's {len(stored)} lectures once: {missing} are missing, "
            f"{foreign} are not of this course, {len(body.lecture_ids) - len(set(body.lecture_ids))} are named twice.",
            pointer="/lecture_ids",
        )
    crud.put_in_order(session, course.id, body.lecture_ids)


def add_source(session: Session, storage: Storage, lecture: Lecture, body: SourceCreate) -> Source:
    source = Source(
        **body.model_dump(exclude={"text"}),
        lecture_id=lecture.id,
        position=crud.next_source_position(session, lecture.id),
    )
    if body.text is not None:
        data = body.text.encode()
        source.sha256, source.size = storage.put(data), len(data)
    session.add(source)
    session.flush()
    return source


def add_text(session: Session, storage: Storage, lecture: Lecture, name: str, text: str) -> Source:
    """The source that a lecture's own text becomes."""
    return add_source(session, storage, lecture, SourceCreate(kind=SourceKind.captions, name=name, text=text))


def update_source(session: Session, source: Source, body: SourceUpdate) -> None:
    for name, value in body.model_dump().items():
        setattr(source, name, value)
    session.flush()


def get_source(session: Session, lecture: Lecture, source_id: UUID) -> Source:
    source = crud.find_source(session, lecture.id, source_id)
    if source is None:
        raise NotFoundError
    return source


def _check_term(course: Course, lecture: Lecture) -> None:
    day = lecture.held_on
    if day is None:
        return
    if course.term_start is not None and day < course.term_start:
        raise OutsideTermError(f"{day} is before the course's term, which starts {course.term_start}.")
    if course.term_end is not None and day > course.term_end:
        raise OutsideTermError(f"{day} is after the course's term, which ends {course.term_end}.")


def _link(session: Session, person: Person, lecture: Lecture, body: BaseModel) -> None:
    given = body.model_dump(include=LINKS)
    if "topics" in given:
        lecture.topics = get_or_create(session, person, given["topics"])
    if "speaker_ids" in given:
        ids: list[UUID] = list(dict.fromkeys(given["speaker_ids"]))
        found = {speaker.id: speaker for speaker in visible_of(session, person, ids)} if ids else {}
        for index, speaker_id in enumerate(given["speaker_ids"]):
            if speaker_id not in found:
                raise RuleError("There is no such speaker that you may see.", pointer=f"/speaker_ids/{index}")
        lecture.speakers = [found[speaker_id] for speaker_id in ids]
