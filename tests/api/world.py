"""A library with one of everything: one private course, its people, and what each route may be asked of it.

`user_id` is the course's viewer; the token and the session are the owner's.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import RowMapping, Table

from lectorium.api.cookies import SESSION_COOKIE
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
from tests.conftest import QUICK, remove_rows

# The last three: the owner with a token that may read, and one that may write; the admin with one that may write.
WHO = ("nobody", "stranger", "viewer", "editor", "owner", "admin", "owner:read", "owner:write", "admin:write")


@dataclass
class World:
    ids: dict[str, str]
    tokens: dict[str, str]
    cookie: dict[str, str]
    rows: dict[Table, list[dict[str, Any]]]

    def restore(self, database: Database) -> None:
        """Whatever the last request changed is undone."""
        remove_rows(database)
        with database.writing() as session:
            for table, rows in self.rows.items():
                session.execute(table.insert(), rows)

    def headers(self, who: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens[who]}"} if who in self.tokens else {}

    def path(self, template: str) -> str:
        path = "/api/v1" + template.removeprefix("/api/v1").format_map(self.ids)
        return f"{path}?from=1&to=1" if path.endswith("/compare") else path

    def body(self, route: str) -> Any:
        """What each route that needs a body is sent: all of it right, so that only rights decide."""
        course, lecture = self.ids["course_id"], self.ids["lecture_id"]
        new_lecture = {"course_id": course, "title": "Another"}
        return {
            "POST /courses": {"slug": "new", "title": "New"},
            "PATCH /courses/{course_id}": {"title": "Changed"},
            "POST /courses/{course_id}/members": {"email": "stranger@example.org", "role": "viewer"},
            "PATCH /courses/{course_id}/members/{user_id}": {"role": "editor"},
            "POST /courses/{course_id}/corrections": {"heard": "a sink", "meant": "async"},
            "PATCH /courses/{course_id}/corrections/{correction_id}": {"meant": "Dasein"},
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
            "PATCH /users/{user_id}": {"name": "Changed"},
            "PUT /users/{user_id}/password": {"current_password": PASSWORD, "new_password": f"{PASSWORD}!"},
            "POST /sessions": {"email": "viewer@example.org", "password": PASSWORD},
            "POST /tokens": {"name": "another"},
            "PATCH /tokens/{token_id}": {"name": "Renamed"},
        }.get(route)


@cache
def written() -> Any:
    lecture = read_lecture(CAPTIONS.encode(), name="lecture.vtt", title="Pagination", language="en")
    return lecture, write(lecture, Detail.standard, {})


def build(database: Database) -> World:
    read, notes_of_it = written()
    tokens: dict[str, str] = {}
    with database.writing() as session:
        people: dict[str, User] = {}
        for who in WHO[1:]:
            name, _, scope = who.partition(":")
            if name not in people:
                email = f"{name}@example.org"
                user = User(email=email, name=name, is_admin=name == "admin", password_hash=QUICK.hash(PASSWORD))
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
        revision = notes.store(session, lecture.id, notes_of_it, transcript_id=transcript.id, created_by=owner.id)
        started = start(session, owner.id, user_agent=None)
        ids = {
            "course_id": course.id,
            "user_id": viewer.id,
            "correction_id": course.corrections[0].id,
            "lecture_id": lecture.id,
            "source_id": lecture.sources[0].id,
            "transcript_id": transcript.id,
            "version": 1,
            "revision_id": revision.id,
            "number": 1,
            "job_id": lecture.jobs[0].id,
            "topic_id": lecture.topics[0].id,
            "speaker_id": lecture.speakers[0].id,
            "other_topic": other_topic.id,
            "other_speaker": other_speaker.id,
            "session_id": started.id,
            "token_id": owner.tokens[0].id,
            "markdown": to_markdown(notes_of_it.notes),
        }
        tables = {table: session.execute(table.select()).mappings().all() for table in Base.metadata.sorted_tables}
    rows = {table: [_without_counts(row) for row in found] for table, found in tables.items() if found}
    cookie = {"Cookie": f"{SESSION_COOKIE}={started.secret}"}
    return World({name: str(value) for name, value in ids.items()}, tokens, cookie, rows)


def _without_counts(row: RowMapping) -> dict[str, Any]:
    """Triggers keep them."""
    return {name: value for name, value in row.items() if name != "lecture_count"}
