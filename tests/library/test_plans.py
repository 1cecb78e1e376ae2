"""How the databases go about the lists that are asked most: a plan that reads all rows answers as right, and late."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from sqlalchemy import URL, Connection, create_engine

from bench.peers import rows
from bench.peers.ours import seed
from bench.peers.rows import Size
from lectorium.library.db.reads import POSTGRES, prepare
from lectorium.library.lectures.crud import LECTURES
from lectorium.library.lectures.schemas import LectureQuery
from lectorium.library.reading import COUNTED, MANY, Shape, look_for_many, statement_of_many
from lectorium.library.rights import Credential, Viewer
from lectorium.library.users.secrets import hash_secret

SIZE = Size(lectures=3_000, courses=30, topics=20, speakers=20)
TOPIC, COURSE = str(rows.id_of("topic", 5)), str(rows.id_of("course", 5))
ALONG: Mapping[str, tuple[dict[str, Any], str, str]] = {  # the index on SQLite, and on PostgreSQL
    "the newest": ({}, "sqlite_autoindex_lectures_1", "pk_lectures"),
    "the oldest": ({"sort": "created_at"}, "sqlite_autoindex_lectures_1", "pk_lectures"),
    "by title": ({"sort": "title"}, "ix_lectures_letters_id", "ix_lectures_letters_id"),
    "by position": ({"sort": "position"}, "ix_lectures_position_id", "ix_lectures_position_id"),
    # PostgreSQL knows how small this library is, and may go through all of it.
    "of a course": ({"course_id": COURSE}, "ix_lectures_course_id_id", ""),
    "of a topic": ({"topic_id": TOPIC}, "ix_lecture_topics_topic_id_lecture_id", ""),
    "of a common word": ({"q": "grammar"}, "sqlite_autoindex_lectures_1", "pk_lectures"),
}
BY_INDEX: Mapping[str, tuple[dict[str, Any], str, str]] = {
    "of a rare word": ({"q": "2999"}, "lecture_words VIRTUAL TABLE INDEX", "ix_lectures_words"),
    "of a rare language": ({"language": "fr"}, "ix_lectures_language_id", "ix_lectures_language_id"),
    "of some days": (
        {"held_from": "2020-03-01", "held_to": "2020-03-02"},
        "ix_lectures_held_on",
        "ix_lectures_held_on",
    ),
}


@pytest.fixture
def connection(database_url: URL) -> Iterator[Connection]:
    """To a library of 3,000 lectures; `info` has the token of its person."""
    token = seed(database_url.render_as_string(hide_password=False), SIZE)
    engine = create_engine(database_url)
    with engine.connect() as opened:
        opened.info["token"] = token
        yield opened
    engine.dispose()


def shape(query: LectureQuery, *, few: bool) -> Shape:
    return Shape(query.order(), frozenset(query.filters()), query.limit, False, False, query.total, few)


def plan(connection: Connection, query: LectureQuery, *, few: bool) -> str:
    statement = statement_of_many(LECTURES, Credential.token, shape(query, few=few))
    if connection.dialect.name == "sqlite":
        prepared = prepare(statement, connection.dialect)
        values = tuple(prepared.values({"secret_hash": "", "now": None} | query.filters()))
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {prepared.sql}", values).all()
    else:
        connection.exec_driver_sql("SET enable_seqscan = off")  # the rows of a test are too few for an index
        steps = connection.exec_driver_sql(f"EXPLAIN (GENERIC_PLAN) {prepare(statement, POSTGRES).sql}").all()
    return "\n".join(str(step[-1]) for step in steps)


def test_pages_are_read_along_an_index_or_found_by_one(connection: Connection) -> None:
    for few, ways in ((False, ALONG), (True, BY_INDEX)):
        for name, (asked, on_sqlite, on_postgres) in ways.items():
            found = plan(connection, LectureQuery.model_validate(asked), few=few)
            index = on_sqlite if connection.dialect.name == "sqlite" else on_postgres
            assert index in found, f"{name}:\n{found}"
            assert "AUTOMATIC" not in found, f"{name}:\n{found}"


@pytest.mark.parametrize("sort", ["-created_at", "title"])
def test_it_is_the_same_whether_an_index_finds_rows_or_they_are_gone_through(connection: Connection, sort: str) -> None:
    questions: list[dict[str, str]] = [
        *({"q": q} for q in ("grammar", "gram", "lecture 29", "vector cell", "zzz", "2999", "a% _")),
        {"q": "grammar", "topic_id": TOPIC},
        {"q": "with", "course_id": COURSE, "held_from": "2020-03-01"},
        {"language": "en", "held_to": "2020-01-20"},
        {"language": "fr"},
    ]
    for asked in questions:
        query = LectureQuery.model_validate(asked | {"sort": sort})
        values = Viewer(Credential.token, hash_secret(connection.info["token"])).values() | query.filters()
        one, other = (
            connection.execute(statement_of_many(LECTURES, Credential.token, shape(query, few=few)), values).all()
            for few in (False, True)
        )
        assert one == other, asked
        wanted = len(_lectures(query))
        assert tuple(one[0][3:]) == (min(wanted, COUNTED), wanted >= COUNTED), asked


def _lectures(query: LectureQuery) -> list[dict[str, Any]]:
    """Those that the query is to find, in plain Python."""
    of_topic = {link["lecture_id"] for link in rows.topic_links(SIZE) if link["topic_id"] == query.topic_id}
    found = []
    for lecture in rows.lectures(SIZE):
        words = f"{lecture['title']} {lecture['description']}".lower().replace(":", " ").replace(".", " ").split()
        asked = (query.q or "").lower().replace("%", " ").replace("_", " ").split()
        if (
            rows.is_member(lecture["course"])
            and all(any(word.startswith(part) for word in words) for part in asked)
            and query.topic_id in {None, *([query.topic_id] if lecture["id"] in of_topic else [])}
            and query.course_id in {None, lecture["course_id"]}
            and query.language in {None, lecture["language"]}
            and (query.held_from or lecture["held_on"]) <= lecture["held_on"] <= (query.held_to or lecture["held_on"])
        ):
            found.append(lecture)
    return found


def test_a_look_tells_a_common_word_from_a_rare_one(connection: Connection) -> None:
    look = look_for_many(LECTURES, frozenset({"q"}))
    found = [connection.execute(look, {"q": word}).scalar() for word in ("grammar", "2999", "zzz")]
    assert found == [MANY, 1, 0]
