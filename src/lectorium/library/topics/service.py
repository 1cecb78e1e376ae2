"""The rules of topics that a body alone cannot tell."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from lectorium.library.db.models import Topic
from lectorium.library.errors import ConflictError
from lectorium.library.rights import Person
from lectorium.library.topics.schemas import TopicCreate, TopicUpdate, key_of


class TopicExistsError(ConflictError):
    title = "The topic exists"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is a topic of the name {name!r} already; name it on a lecture to use it, or merge the two.",
            pointer="/name",
        )


def create_topic(session: Session, person: Person, body: TopicCreate) -> Topic:
    topic = Topic(**body.model_dump(), key=key_of(body.name), created_by=person.id)
    session.add(topic)
    _flush(session, body.name)
    return topic


def update_topic(session: Session, topic: Topic, body: TopicUpdate) -> None:
    for name, value in body.model_dump().items():
        setattr(topic, name, value)
    topic.key = key_of(topic.name)
    _flush(session, topic.name)


def _flush(session: Session, name: str) -> None:
    try:
        session.flush()
    except IntegrityError:
        raise TopicExistsError(name) from None
