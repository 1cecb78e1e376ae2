"""The statements on speakers."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lectorium.library.db.models import Speaker, lecture_speakers
from lectorium.library.db.search import HasWords
from lectorium.library.linked import Linked
from lectorium.library.reading import Many, One
from lectorium.library.rights import Person, person_given
from lectorium.library.speakers.schemas import SpeakerRead

LINKED = Linked(Speaker, lecture_speakers, lecture_speakers.c.speaker_id)

SPEAKER = One(SpeakerRead, Speaker, visible=LINKED.visible)

SPEAKERS = Many(
    SpeakerRead,
    Speaker,
    visible=LINKED.visible,
    sorts={"name": Speaker.letters, "created_at": Speaker.id},
    tie=Speaker.id,
    filters={"q": HasWords(Speaker.words)} | LINKED.filters(),
)


def visible_of(session: Session, person: Person, ids: list[UUID]) -> list[Speaker]:
    """Those of the speakers that the person may see."""
    rows = select(Speaker).where(Speaker.id.in_(ids), LINKED.visible(person_given()))
    return list(session.scalars(rows, person.values()))
