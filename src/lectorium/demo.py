"""What `make serve` shows to whoever tries Lectorium: a person, a course, and one lecture with its notes.

Only for a library that nobody has an account in; `lectorium serve` never does this.
"""

import os
import secrets
import sys
from pathlib import Path

from lectorium.cli.library import open_library, read_settings
from lectorium.library.courses.schemas import CourseCreate
from lectorium.library.courses.service import create_course
from lectorium.library.db.models import Scope
from lectorium.library.db.session import Database
from lectorium.library.jobs.convert import convert
from lectorium.library.jobs.schemas import NotesRequest
from lectorium.library.jobs.service import request_notes
from lectorium.library.lectures.schemas import LectureCreate
from lectorium.library.lectures.service import add_text, create_lecture
from lectorium.library.rights import Person
from lectorium.library.storage import Storage
from lectorium.library.users import crud
from lectorium.library.users.passwords import hash_password
from lectorium.library.users.service import add_user

EMAIL = "demo@localhost"


def make_demo(database: Database, storage: Storage, captions: Path) -> str | None:
    """The password of the new person; None where there is somebody already, and nothing was done."""
    password = secrets.token_urlsafe(12)
    password_hash = hash_password(password)
    worker = f"{os.getpid()}:demo"
    with database.writing() as session:
        crud.lock_users(session)
        if crud.count_users(session):
            return None
        user = add_user(session, EMAIL, "demo", password_hash, is_admin=True)
        person = Person(user.id, user.name, is_admin=True, scope=Scope.admin)
        course = create_course(session, person, CourseCreate(slug="examples", title="Examples", language="en"))
        body = LectureCreate(course_id=course.id, title="Backend development", language="en")
        lecture = create_lecture(session, person, body)
        add_text(session, storage, lecture, captions.name, captions.read_text(encoding="utf-8"))
        job = request_notes(session, person, lecture, NotesRequest(), worker)
    convert(database, storage, job.id, worker)
    return password


def main(captions: Path) -> None:
    with open_library() as database:
        password = make_demo(database, Storage(read_settings().data / "files"), captions)
    if password is not None:
        print(f"Log in as {EMAIL} with the password {password} (it is not shown again).", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
