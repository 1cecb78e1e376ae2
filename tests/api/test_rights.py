"""Who may do what, for every route and every kind of person: a route that is not in the table fails the test.

One private course, with one of everything. `member` is the course's viewer, `token` and `session` are the owner's.
A cell is the status; `=1` is the `total` of a list, `:403` the status of the one item of a bulk call.
"""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from lectorium.library.db.base import Base
from lectorium.library.db.models import (
    ApiToken,
    Correction,
    Course,
    Job,
    JobKind,
    JobState,
    Lecture,
    Member,
    Role,
    Scope,
    Source,
    SourceKind,
    Speaker,
    Topic,
    TranscriptOrigin,
    User,
)
from lectorium.library.db.session import Database
from lectorium.library.lectures import transcripts
from lectorium.library.notes import service as notes
from lectorium.library.notes.writing import write
from lectorium.library.topics.schemas import key_of
from lectorium.library.users.secrets import hash_secret, new_token
from lectorium.library.users.sessions import start
from lectorium.notetaker.document import Detail
from lectorium.notetaker.markdown import to_markdown
from lectorium.notetaker.read import read_lecture
from tests.api.v1.conftest import CAPTIONS
from tests.api.v1.people import PASSWORD
from tests.conftest import quick_hash

# The last three: the owner with a token that may read, and one that may write; the admin with one that may write.
WHO = ("nobody", "stranger", "viewer", "editor", "owner", "admin", "owner:read", "owner:write", "admin:write")

TABLE = """
GET    /courses                                     200=0 200=0 200=1 200=1 200=1 200=1  200=1 200=1 200=0
POST   /courses                                     401   201   201   201   201   201    403   201   201
GET    /courses/{course_id}                         401   404   200   200   200   200    200   200   404
PATCH  /courses/{course_id}                         401   404   403   200   200   200    403   200   404
DELETE /courses/{course_id}                         401   404   403   403   204   204    403   204   404
GET    /courses/{course_id}/members                 401   404   200=3 200=3 200=3 200=3  200=3 200=3 404
POST   /courses/{course_id}/members                 401   404   403   403   201   201    403   201   404
GET    /courses/{course_id}/members/{member}        401   404   200   200   200   200    200   200   404
PATCH  /courses/{course_id}/members/{member}        401   404   403   403   200   200    403   200   404
DELETE /courses/{course_id}/members/{member}        401   404   204   403   204   204    403   204   404
GET    /courses/{course_id}/corrections             401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
POST   /courses/{course_id}/corrections             401   404   403   201   201   201    403   201   404
GET    /courses/{course_id}/corrections/{corr}      401   404   200   200   200   200    200   200   404
PATCH  /courses/{course_id}/corrections/{corr}      401   404   403   200   200   200    403   200   404
DELETE /courses/{course_id}/corrections/{corr}      401   404   403   204   204   204    403   204   404
GET    /courses/{course_id}/lecture-order           401   404   200   200   200   200    200   200   404
PUT    /courses/{course_id}/lecture-order           401   404   403   200   200   200    403   200   404

GET    /lectures                                    200=0 200=0 200=1 200=1 200=1 200=1  200=1 200=1 200=0
POST   /lectures                                    401   422   403   201   201   201    403   201   422
POST   /lectures/bulk                               401 200:422 200:403 200:201 200:201 200:201  403 200:201 200:422
POST   /lectures/bulk-delete                        401 200:404 200:403 200:204 200:204 200:204  403 200:204 200:404
GET    /lectures/{lecture_id}                       401   404   200   200   200   200    200   200   404
PATCH  /lectures/{lecture_id}                       401   404   403   200   200   200    403   200   404
DELETE /lectures/{lecture_id}                       401   404   403   204   204   204    403   204   404
GET    /lectures/{lecture_id}/sources               401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
POST   /lectures/{lecture_id}/sources               401   404   403   201   201   201    403   201   404
GET    /lectures/{lecture_id}/sources/{source_id}   401   404   200   200   200   200    200   200   404
PATCH  /lectures/{lecture_id}/sources/{source_id}   401   404   403   200   200   200    403   200   404
DELETE /lectures/{lecture_id}/sources/{source_id}   401   404   403   204   204   204    403   204   404
GET    /lectures/{lecture_id}/transcript            401   404   200   200   200   200    200   200   404
PUT    /lectures/{lecture_id}/transcript            401   404   403   200   200   200    403   200   404
GET    /lectures/{lecture_id}/transcript.vtt        401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/transcripts           401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
GET    /lectures/{lecture_id}/transcripts/{version} 401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/notes                 401   404   200   200   200   200    200   200   404
POST   /lectures/{lecture_id}/notes                 401   404   403   409   409   409    403   409   404
PUT    /lectures/{lecture_id}/notes                 401   404   403   200   200   200    403   200   404
GET    /lectures/{lecture_id}/notes.md              401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/notes/compare         401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/notes/revisions       401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
GET    /lectures/{lecture_id}/notes/revisions/{n}          401 404 200 200 200 200  200 200 404
GET    /lectures/{lecture_id}/notes/revisions/{n}/ledger   401 404 200 200 200 200  200 200 404
GET    /lectures/{lecture_id}/notes/revisions/{n}/coverage 401 404 200 200 200 200  200 200 404
GET    /lectures/{lecture_id}/notes/revisions/{n}/sections 401 404 200 200 200 200  200 200 404
POST   /lectures/{lecture_id}/notes/revisions/{n}/restore  401 404 403 201 201 201  403 201 404

GET    /jobs                                        401   200=0 200=0 200=1 200=1 200=1  200=1 200=1 200=0
GET    /jobs/{job_id}                               401   404   404   200   200   200    200   200   404
POST   /jobs/{job_id}/cancel                        401   404   404   200   200   200    403   200   404

GET    /topics                                      200=0 200=0 200=1 200=1 200=1 200=2  200=1 200=1 200=0
POST   /topics                                      401   201   201   201   201   201    403   201   201
POST   /topics/bulk                                 401 200:201 200:201 200:201 200:201 200:201  403 200:201 200:201
POST   /topics/bulk-delete                          401 200:404 200:403 200:204 200:204 200:204  403 200:204 200:404
GET    /topics/{topic_id}                           401   404   200   200   200   200    200   200   404
PATCH  /topics/{topic_id}                           401   404   403   200   200   200    403   200   404
DELETE /topics/{topic_id}                           401   404   403   204   204   204    403   204   404
POST   /topics/{topic_id}/merge                     401   404   403   404   404   200    403   404   404
GET    /speakers                                    200=0 200=0 200=1 200=1 200=1 200=2  200=1 200=1 200=0
POST   /speakers                                    401   201   201   201   201   201    403   201   201
GET    /speakers/{speaker_id}                       401   404   200   200   200   200    200   200   404
PATCH  /speakers/{speaker_id}                       401   404   403   200   200   200    403   200   404
DELETE /speakers/{speaker_id}                       401   404   403   204   204   204    403   204   404
POST   /speakers/{speaker_id}/merge                 401   404   403   404   404   200    403   404   404

GET    /me                                          401   200   200   200   200   200    200   200   200
GET    /users                                       401   200=1 200=1 200=1 200=1 200=5  200=1 200=1 200=1
POST   /users                                       401   403   403   403   403   201    403   403   403
POST   /registrations                               403   403   403   403   403   403    403   403   403
GET    /users/{member}                              401   404   200   200   200   200    200   200   404
PATCH  /users/{member}                              401   404   200   403   403   200    403   403   404
DELETE /users/{member}                              401   404   204   403   403   204    403   403   404
PUT    /users/{member}/password                     401   404   204   403   403   204    403   403   404
GET    /sessions                                    401   200=0 200=0 200=0 200=1 200=0  200=1 200=1 200=0
POST   /sessions                                    201   201   201   201   201   201    201   201   201
DELETE /sessions                                    401   204   204   204   204   204    403   403   403
GET    /sessions/current                            401   404   404   404   404   404    404   404   404
DELETE /sessions/current                            401   404   404   404   404   404    403   404   404
GET    /sessions/{session_id}                       401   404   404   404   200   404    200   200   404
DELETE /sessions/{session_id}                       401   404   404   404   204   404    403   403   403
GET    /tokens                                      401   200=1 200=1 200=1 200=3 200=8  200=3 200=3 200=2
POST   /tokens                                      401   201   201   201   201   201    403   403   403
GET    /tokens/{token_id}                           401   404   404   404   200   200    200   200   404
PATCH  /tokens/{token_id}                           401   404   404   404   200   200    403   403   404
DELETE /tokens/{token_id}                           401   404   404   404   204   204    403   403   404
"""

SAFE = "GET"


@dataclass
class World:
    ids: dict[str, Any]
    tokens: dict[str, str]

    def headers(self, who: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens[who]}"} if who in self.tokens else {}

    def path(self, template: str) -> str:
        return "/api/v1" + template.format_map(self.ids)

    def body(self, route: str) -> Any:
        """What each route that needs a body is sent: all of it right, so that only rights decide."""
        course, lecture = self.ids["course_id"], self.ids["lecture_id"]
        new_lecture = {"course_id": course, "title": "Another"}
        return {
            "POST /courses": {"slug": "new", "title": "New"},
            "PATCH /courses/{course_id}": {"title": "Changed"},
            "POST /courses/{course_id}/members": {"email": "stranger@example.org", "role": "viewer"},
            "PATCH /courses/{course_id}/members/{member}": {"role": "editor"},
            "POST /courses/{course_id}/corrections": {"heard": "a sink", "meant": "async"},
            "PATCH /courses/{course_id}/corrections/{corr}": {"meant": "Dasein"},
            "PUT /courses/{course_id}/lecture-order": {"lecture_ids": [lecture]},
            "POST /lectures": new_lecture,
            "POST /lectures/bulk": {"items": [new_lecture]},
            "POST /lectures/bulk-delete": {"ids": [lecture]},
            "PATCH /lectures/{lecture_id}": {"title": "Changed"},
            "POST /lectures/{lecture_id}/sources": {"kind": "captions", "name": "more.vtt", "text": CAPTIONS},
            "PATCH /lectures/{lecture_id}/sources/{source_id}": {"name": "renamed.vtt"},
            "PUT /lectures/{lecture_id}/transcript": {"segments": [{"text": "Said anew.", "start_ms": 0}]},
            "POST /lectures/{lecture_id}/notes": {},
            "PUT /lectures/{lecture_id}/notes": {"markdown": self.ids["markdown"]},
            "POST /topics": {"name": "Something new"},
            "POST /topics/bulk": {"items": [{"name": "Something new"}]},
            "POST /topics/bulk-delete": {"ids": [self.ids["topic_id"]]},
            "PATCH /topics/{topic_id}": {"name": "Renamed"},
            "POST /topics/{topic_id}/merge": {"into": self.ids["other_topic"]},
            "POST /speakers": {"name": "Somebody New"},
            "PATCH /speakers/{speaker_id}": {"name": "Renamed"},
            "POST /speakers/{speaker_id}/merge": {"into": self.ids["other_speaker"]},
            "POST /users": {"email": "new@example.org", "name": "New"},
            "POST /registrations": {"email": "new@example.org", "name": "New", "password": PASSWORD},
            "PATCH /users/{member}": {"name": "Changed"},
            "PUT /users/{member}/password": {"current_password": PASSWORD, "new_password": f"{PASSWORD}!"},
            "POST /sessions": {"email": "viewer@example.org", "password": PASSWORD},
            "POST /tokens": {"name": "another"},
            "PATCH /tokens/{token_id}": {"name": "Renamed"},
        }.get(route)


@pytest.fixture(scope="module")
def written() -> Any:
    lecture = read_lecture(CAPTIONS.encode(), name="lecture.vtt", title="Pagination", language="en")
    return lecture, write(lecture, Detail.standard)


def build(database: Database, written: Any) -> World:
    """Everything anew: whatever the last request changed is gone."""
    read, notes_of_it = written
    tokens: dict[str, str] = {}
    with database.writing() as session:
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(table.delete())
        people: dict[str, User] = {}
        for who in WHO[1:]:
            name, _, scope = who.partition(":")
            if name not in people:
                email = f"{name}@example.org"
                user = User(email=email, name=name, is_admin=name == "admin", password_hash=quick_hash(PASSWORD))
                user.tokens = []
                people[name] = user
            tokens[who] = new_token()
            people[name].tokens.append(
                ApiToken(name=who, hint="test", secret_hash=hash_secret(tokens[who]), scope=Scope(scope or "admin"))
            )
        session.add_all(people.values())
        session.flush()
        viewer, editor, owner = (people[name] for name in ("viewer", "editor", "owner"))
        lecture = Lecture(title="Pagination", position=1)
        lecture.topics, lecture.speakers = [Topic(name="Paging", key=key_of("Paging"))], [Speaker(name="Grace")]
        lecture.sources = [Source(position=1, kind=SourceKind.slides, name="slides.pdf", url="https://example.org/s")]
        lecture.jobs = [Job(kind=JobKind.notes, state=JobState.running, options={}, worker="0:other")]
        course = Course(owner_id=owner.id, slug="course", title="Course")
        course.lectures = [lecture]
        course.corrections = [Correction(heard="a design", meant="Dasein")]
        course.members = [Member(user_id=user.id, role=Role(user.name)) for user in (viewer, editor, owner)]
        # Nobody's, so that only an admin may see them.
        other_topic, other_speaker = Topic(name="Other", key=key_of("Other")), Speaker(name="Other")
        session.add_all([course, other_topic, other_speaker])
        session.flush()
        transcript = transcripts.store(session, lecture.id, read, TranscriptOrigin.sources, owner.id)
        notes.store(session, lecture.id, notes_of_it, transcript_id=transcript.id, created_by=owner.id)
        ids: dict[str, Any] = {
            "course_id": course.id,
            "member": viewer.id,
            "corr": course.corrections[0].id,
            "lecture_id": lecture.id,
            "source_id": lecture.sources[0].id,
            "version": 1,
            "n": 1,
            "job_id": lecture.jobs[0].id,
            "topic_id": lecture.topics[0].id,
            "speaker_id": lecture.speakers[0].id,
            "other_topic": other_topic.id,
            "other_speaker": other_speaker.id,
            "session_id": start(session, owner.id, user_agent=None).id,
            "token_id": owner.tokens[0].id,
            "markdown": to_markdown(notes_of_it.notes),
        }
    return World({name: str(value) for name, value in ids.items()}, tokens)


def rows() -> dict[str, list[str]]:
    lines = [line.split() for line in TABLE.splitlines() if line]
    return {f"{method} {path}": cells for method, path, *cells in lines}


def shape(path: str) -> str:
    return re.sub(r"{\w+}", "{}", path)


def test_every_route_is_in_the_table(app: FastAPI) -> None:
    routes = {
        f"{method.upper()} {shape(path.removeprefix('/api/v1'))}"
        for path, operations in app.openapi()["paths"].items()
        for method in operations
    }
    assert {shape(route) for route in rows()} == routes
    assert {len(cells) for cells in rows().values()} == {len(WHO)}


def test_the_table_holds(client: TestClient, database: Database, written: Any) -> None:
    world = build(database, written)
    wrong = []
    for route, cells in rows().items():
        method, template = route.split()
        for who, expected in zip(WHO, cells, strict=True):
            params = {"from": 1, "to": 1} if template.endswith("compare") else None
            answer = client.request(
                method, world.path(template), json=world.body(route), headers=world.headers(who), params=params
            )
            client.cookies.clear()
            if (got := cell(answer, expected)) != expected:
                wrong.append(f"{route} by {who}: {got}, not {expected}: {answer.text[:200]}")
            if method != SAFE and answer.is_success:
                world = build(database, written)
    assert not wrong, "\n".join(wrong)


def cell(answer: Any, expected: str) -> str:
    """The answer, told as closely as the table tells it."""
    if answer.is_success and "=" in expected:
        return f"{answer.status_code}={answer.json()['total']}"
    if answer.is_success and ":" in expected:
        return f"{answer.status_code}:{answer.json()['results'][0]['status']}"
    return str(answer.status_code)
