"""What goes with a row that is deleted, decided link by link: a link that is not here fails the test."""

import pytest
from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.exc import IntegrityError

from lectorium.library.db.base import Base
from lectorium.library.db.models import Course, Lecture, Revision, Speaker, Topic, Transcript, User
from lectorium.library.db.session import Database
from tests.api.world import build

ON_DELETE = {
    "api_tokens.user_id": "CASCADE",
    "corrections.course_id": "CASCADE",
    "courses.owner_id": "RESTRICT",
    "idempotency_keys.user_id": "CASCADE",
    "jobs.created_by": "SET NULL",
    "jobs.lecture_id": "CASCADE",
    "jobs.revision_id": "SET NULL",
    "lecture_speakers.lecture_id": "CASCADE",
    "lecture_speakers.speaker_id": "CASCADE",
    "lecture_topics.lecture_id": "CASCADE",
    "lecture_topics.topic_id": "CASCADE",
    "lectures.course_id": "CASCADE",
    "members.course_id": "CASCADE",
    "members.user_id": "CASCADE",
    "revisions.created_by": "SET NULL",
    "revisions.lecture_id": "CASCADE",
    "revisions.transcript_id": "CASCADE",
    "sections.revision_id": "CASCADE",
    "segments.transcript_id": "CASCADE",
    "sentences.transcript_id": "CASCADE",
    "sources.lecture_id": "CASCADE",
    "speakers.created_by": "SET NULL",
    "topics.created_by": "SET NULL",
    "transcripts.created_by": "SET NULL",
    "transcripts.lecture_id": "CASCADE",
    "web_sessions.user_id": "CASCADE",
}

LECTURE = {
    *("sources", "transcripts", "segments", "sentences", "revisions", "sections", "jobs"),
    *("lecture_topics", "lecture_speakers"),
}
GOES: dict[type[Base], set[str]] = {
    Course: LECTURE | {"lectures", "members", "corrections"},
    Lecture: LECTURE,
    Transcript: {"segments", "sentences", "revisions", "sections"},
    Revision: {"sections"},
    Topic: {"lecture_topics"},
    Speaker: {"lecture_speakers"},
    User: {"members", "api_tokens"},
}


def test_every_link_has_its_decision() -> None:
    decided = {
        f"{table.name}.{link.parent.name}": link.ondelete
        for table in Base.metadata.sorted_tables
        for link in table.foreign_keys
    }
    assert decided == ON_DELETE


@pytest.mark.parametrize("by", ["the database", "the session"])
@pytest.mark.parametrize("model", GOES, ids=lambda model: model.__name__)
def test_what_belongs_to_a_row_goes_with_it_and_nothing_else(database: Database, model: type[Base], by: str) -> None:
    row = build(database).ids[f"{model.__name__.lower()}_id"]
    before = count(database)
    key = model.__table__.c.id
    with database.writing() as session:
        if by == "the session":
            session.delete(session.scalars(select(model).where(key == row)).one())
        else:
            session.execute(delete(model).where(key == row))
    after = count(database)
    assert {name for name in before if after[name] < before[name]} == GOES[model] | {model.__tablename__}


def test_a_person_leaves_what_they_wrote_but_no_course_without_an_owner(database: Database) -> None:
    ids = build(database).ids
    owner = select(Course.owner_id).scalar_subquery()
    with pytest.raises(IntegrityError), database.writing() as session:
        session.execute(delete(User).where(User.id == owner))
    with database.writing() as session:
        author = session.scalars(select(User.id).where(User.id == owner)).one()
        session.execute(update(Course).values(owner_id=select(User.id).where(User.name == "editor").scalar_subquery()))
        session.execute(delete(User).where(User.id == author))
    with database.reading() as connection:
        for model in (Revision, Transcript):
            assert connection.execute(select(model.created_by)).all() == [(None,)]
        assert str(connection.scalar(select(Lecture.id))) == ids["lecture_id"]


def count(database: Database) -> dict[str, int]:
    def of(table: Table) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    with database.reading() as connection:
        return {table.name: of(table) for table in Base.metadata.sorted_tables}
