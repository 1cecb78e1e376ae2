"""The statements on topics."""

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from lectorium.library.db.base import new_id, now
from lectorium.library.db.models import Topic, lecture_topics
from lectorium.library.db.search import HasWords
from lectorium.library.linked import Linked
from lectorium.library.reading import Many, One
from lectorium.library.rights import Person
from lectorium.library.topics.schemas import TopicRead, key_of

LINKED = Linked(Topic, lecture_topics, lecture_topics.c.topic_id)

TOPIC = One(TopicRead, Topic, visible=LINKED.visible)

TOPICS = Many(
    TopicRead,
    Topic,
    visible=LINKED.visible,
    sorts={"name": Topic.key, "created_at": Topic.id},
    tie=Topic.id,
    filters={"q": HasWords(Topic.words)} | LINKED.filters(),
)


def get_or_create(session: Session, person: Person, names: list[str]) -> list[Topic]:
    """The topics of these names, made where they do not exist; two requests that make one at once get the same."""
    if not names:
        return []
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(key_of(name), name)
    asked = select(Topic).where(Topic.key.in_(by_key)).order_by(Topic.key)
    found = list(session.scalars(asked))
    missing = by_key.keys() - {topic.key for topic in found}
    if not missing:
        return found
    add = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    moment = now()
    session.execute(
        add(Topic).on_conflict_do_nothing(index_elements=[Topic.key]),
        [
            {
                "id": new_id(),
                "name": by_key[key],
                "key": key,
                **Topic.kept({"name": by_key[key]}),
                "created_by": person.id,
                "created_at": moment,
                "updated_at": moment,
            }
            for key in sorted(missing)
        ],
    )
    return list(session.scalars(asked))
