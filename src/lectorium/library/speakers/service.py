"""The rules of speakers that a body alone cannot tell."""

from sqlalchemy.orm import Session

from lectorium.library.db.models import Speaker
from lectorium.library.rights import Person
from lectorium.library.speakers.schemas import SpeakerCreate, SpeakerUpdate


def create_speaker(session: Session, person: Person, body: SpeakerCreate) -> Speaker:
    speaker = Speaker(**body.model_dump(), created_by=person.id)
    session.add(speaker)
    session.flush()
    return speaker


def update_speaker(session: Session, speaker: Speaker, body: SpeakerUpdate) -> None:
    for name, value in body.model_dump().items():
        setattr(speaker, name, value)
    session.flush()
