"""The statements on speakers."""

from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, true
from sqlalchemy.orm import Session

from lectorium.library.db.base import any_row
from lectorium.library.db.models import Lecture, Speaker, lecture_speakers
from lectorium.library.db.types import Id
from lectorium.library.reading import Many, One, holds_q, letter_order, named
from lectorium.library.rights import Person, editable_speakers, person_known, visible_speakers
from lectorium.library.speakers.schemas import SpeakerRead
from lectorium.library.writing import find

SPEAKER = One(SpeakerRead, Speaker, visible=visible_speakers)

SPEAKERS = Many(
    SpeakerRead,
    Speaker,
    visible=visible_speakers,
    sorts={"name": letter_order(Speaker.name), "created_at": Speaker.created_at},
    tie=Speaker.id,
    filters={
        "q": holds_q(Speaker.name, Speaker.affiliation),
        "lecture_id": any_row(
            lecture_speakers,
            lecture_speakers.c.speaker_id == Speaker.id,
            named(lecture_speakers.c.lecture_id, "lecture_id"),
        ),
        "course_id": any_row(
            lecture_speakers,
            lecture_speakers.c.speaker_id == Speaker.id,
            any_row(Lecture, Lecture.id == lecture_speakers.c.lecture_id, named(Lecture.course_id, "course_id")),
        ),
    },
)


def find_to_see(session: Session, person: Person, speaker_id: UUID) -> Speaker:
    return find(session, person, Speaker, speaker_id, visible=visible_speakers, allowed=visible_speakers)


def find_to_edit(session: Session, person: Person, speaker_id: UUID) -> Speaker:
    return find(session, person, Speaker, speaker_id, visible=visible_speakers, allowed=editable_speakers)


def visible_of(session: Session, person: Person, ids: list[UUID]) -> list[Speaker]:
    """Those of the speakers that the person may see."""
    me = person_known(person)
    rows = select(Speaker).select_from(me).join(Speaker, true()).where(Speaker.id.in_(ids), visible_speakers(me))
    return list(session.scalars(rows))


def move_links(session: Session, source: Speaker, target: Speaker) -> None:
    """Every lecture of `source` has `target`."""
    has_target = lecture_speakers.alias()
    moved = select(lecture_speakers.c.lecture_id, bindparam("target", target.id, type_=Id)).where(
        lecture_speakers.c.speaker_id == source.id,
        ~select(has_target.c.lecture_id)
        .where(has_target.c.lecture_id == lecture_speakers.c.lecture_id, has_target.c.speaker_id == target.id)
        .exists(),
    )
    session.execute(insert(lecture_speakers).from_select(["lecture_id", "speaker_id"], moved))
    session.execute(delete(lecture_speakers).where(lecture_speakers.c.speaker_id == source.id))
