"""The statements on topics."""

from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from lectorium.library.db.base import any_row, new_id, now
from lectorium.library.db.models import Lecture, Topic, lecture_topics
from lectorium.library.db.types import Id
from lectorium.library.reading import Many, One, holds_q, named
from lectorium.library.rights import Person, editable_topics, visible_topics
from lectorium.library.topics.schemas import TopicRead, key_of
from lectorium.library.writing import find

TOPIC = One(TopicRead, Topic, visible=visible_topics)

TOPICS = Many(
    TopicRead,
    Topic,
    visible=visible_topics,
    sorts={"name": Topic.key, "created_at": Topic.created_at},
    tie=Topic.id,
    filters={
        "q": holds_q(Topic.name, Topic.description),
        "lecture_id": any_row(
            lecture_topics, lecture_topics.c.topic_id == Topic.id, named(lecture_topics.c.lecture_id, "lecture_id")
        ),
        "course_id": any_row(
            lecture_topics,
            lecture_topics.c.topic_id == Topic.id,
            any_row(Lecture, Lecture.id == lecture_topics.c.lecture_id, named(Lecture.course_id, "course_id")),
        ),
    },
)


def find_to_see(session: Session, person: Person, topic_id: UUID) -> Topic:
    return find(session, person, Topic, topic_id, visible=visible_topics, allowed=visible_topics)


def find_to_edit(session: Session, person: Person, topic_id: UUID) -> Topic:
    return find(session, person, Topic, topic_id, visible=visible_topics, allowed=editable_topics)


def get_or_create(session: Session, person: Person, names: list[str]) -> list[Topic]:
    """The topics of these names, made where they do not exist; two requests that make one at once get the same."""
    if not names:
        return []
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(key_of(name), name)
    add = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    moment = now()
    session.execute(
        add(Topic).on_conflict_do_nothing(index_elements=[Topic.key]),
        [
            {
                "id": new_id(),
                "name": name,
                "key": key,
                "created_by": person.id,
                "created_at": moment,
                "updated_at": moment,
            }
            for key, name in sorted(by_key.items())
        ],
    )
    return list(session.scalars(select(Topic).where(Topic.key.in_(by_key)).order_by(Topic.key)))


def move_links(session: Session, source: Topic, target: Topic) -> None:
    """Every lecture of `source` has `target`."""
    has_target = lecture_topics.alias()
    moved = select(lecture_topics.c.lecture_id, bindparam("target", target.id, type_=Id)).where(
        lecture_topics.c.topic_id == source.id,
        ~select(has_target.c.lecture_id)
        .where(has_target.c.lecture_id == lecture_topics.c.lecture_id, has_target.c.topic_id == target.id)
        .exists(),
    )
    session.execute(insert(lecture_topics).from_select(["lecture_id", "topic_id"], moved))
    session.execute(delete(lecture_topics).where(lecture_topics.c.topic_id == source.id))
