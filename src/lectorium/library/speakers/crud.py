"""The statements on speakers."""

from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from lectorium.library.db.models import Speaker, lecture_speakers
from lectorium.library.linked import Linked
from lectorium.library.reading import Many, One, holds_q, letter_order
from lectorium.library.rights import Person, person_known
from lectorium.library.speakers.schemas import SpeakerRead

LINKED = Linked(Speaker, lecture_speakers, lecture_speakers.c.speaker_id)

SPEAKER = One(SpeakerRead, Speaker, visible=LINKED.visible)

SPEAKERS = Many(
    SpeakerRead,
    Speaker,
    visible=LINKED.visible,
    sorts={"name": letter_order(Speaker.name), "created_at": Speaker.created_at},
    tie=Speaker.id,
    filters={"q": holds_q(Speaker.name, Speaker.affiliation)} | LINKED.filters(),
)


def visible_of(session: Session, person: Person, ids: list[UUID]) -> list[Speaker]:
    """Those of the speakers that the person may see."""
    me = person_known(person)
    rows = select(Speaker).select_from(me).join(Speaker, true()).where(Speaker.id.in_(ids), LINKED.visible(me))
    return list(session.scalars(rows))
