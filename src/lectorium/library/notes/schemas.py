"""What notes are on the wire."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from lectorium.library.fields import Body, Line, PersonRef, Read, Timestamp, storable
from lectorium.library.paging import ListQuery
from lectorium.notetaker.document import Coverage, Detail, LedgerEntry, Notes, SectionKind

MAX_MARKDOWN = 2_000_000


class NotesEdit(Body):
    """Notes as a person wrote them, in the Markdown that `notes.md` gives."""

    markdown: Annotated[str, StringConstraints(min_length=1, max_length=MAX_MARKDOWN), AfterValidator(storable)] = (
        Field(examples=["# Pagination\n\n## Cursors\n\n- A cursor is the key of the last row.\n"])
    )
    message: Line | None = Field(default=None, description="What was changed, and why.")


class RevisionInfo(Read):
    """One revision of the notes; `writer` is `offline` or the person who wrote it."""

    id: UUID
    revision: int
    transcript_version: int | None
    stale: bool = Field(description="True where the lecture has a newer transcript than the one these notes are of.")
    title: str
    language: str
    writer: str
    detail: Detail | None
    message: str | None
    coverage: Coverage | None
    author: PersonRef | None
    created_at: Timestamp


class NotesRead(RevisionInfo):
    report: dict[str, Any] | None = Field(description="What the check of the notes against the lecture found.")
    document: Notes


class RevisionsRead(Read):
    """The documents of two revisions, to compare."""

    old: Notes
    new: Notes


class LedgerRead(Read):
    """Every sentence of the lecture, once: kept, condensed, or left out for a reason."""

    revision: int
    ledger: list[LedgerEntry]


class CoverageRead(Read):
    """The sums of the ledger; null for notes of no transcript."""

    revision: int
    coverage: Coverage | None


class SectionRead(Read):
    id: str
    kind: SectionKind
    heading: str
    level: int
    start_ms: int | None
    end_ms: int | None


class SectionsRead(Read):
    revision: int
    sections: list[SectionRead]


class RevisionQuery(ListQuery):
    pass
