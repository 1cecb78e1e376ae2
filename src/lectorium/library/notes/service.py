"""Writing, editing, comparing and restoring notes."""

import difflib
from uuid import UUID

from sqlalchemy.orm import Session

from lectorium.library.db.models import Lecture, Revision, Section
from lectorium.library.errors import NotFoundError
from lectorium.library.notes import crud
from lectorium.library.notes.writing import Written
from lectorium.library.rights import Person
from lectorium.notetaker.document import Notes
from lectorium.notetaker.markdown import to_markdown


def store(
    session: Session,
    lecture_id: UUID,
    written: Written,
    *,
    transcript_id: UUID | None,
    created_by: UUID | None,
    message: str | None = None,
) -> Revision:
    """The notes as the next revision; the lecture's row must be locked."""
    notes = written.notes
    revision = Revision(
        lecture_id=lecture_id,
        number=crud.last_number(session, lecture_id) + 1,
        transcript_id=transcript_id,
        title=notes.title,
        language=notes.language,
        writer=written.writer,
        detail=notes.detail,
        message=message,
        document=notes.model_dump(mode="json"),
        coverage=None if notes.coverage is None else notes.coverage.model_dump(mode="json"),
        report=written.report,
        created_by=created_by,
    )
    revision.sections = [
        Section(
            position=position,
            **section.model_dump(mode="json", include={"id", "kind", "heading", "level", "start_ms", "end_ms"}),
        )
        for position, section in enumerate(notes.sections)
    ]
    session.add(revision)
    session.flush()
    return revision


def restore(session: Session, person: Person, lecture: Lecture, number: int) -> Revision:
    """An earlier revision again, as the newest one."""
    old = crud.find_revision(session, lecture.id, number)
    if old is None:
        raise NotFoundError
    return store(
        session,
        lecture.id,
        Written(Notes.model_validate(old.document), old.writer, old.report),
        transcript_id=old.transcript_id,
        created_by=person.id,
        message=f"Restores revision {number}",
    )


def compare(old: Notes, new: Notes, *, names: tuple[str, str]) -> str:
    """The unified diff of two revisions' Markdown; empty where they are the same."""
    lines = difflib.unified_diff(
        to_markdown(old).splitlines(keepends=True), to_markdown(new).splitlines(keepends=True), *names
    )
    return "".join(lines)
