"""The note-taker at work for the library: write, check, and read what a person wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lectorium.notetaker.check import check_notes
from lectorium.notetaker.document import Detail, Notes
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.ledger import account
from lectorium.notetaker.markdown import from_markdown
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.terms import Terms, put_right


@dataclass(frozen=True, slots=True)
class Written:
    """Notes with what the check found."""

    notes: Notes
    writer: str
    report: dict[str, Any] | None


def write(lecture: Lecture, detail: Detail, meant: Mapping[str, str]) -> Written:
    """Notes of the lecture with what was heard put right; `meant` are the corrections of its course."""
    lecture = put_right(lecture, Terms(meant))
    notes = write_notes(lecture, detail)
    return Written(notes, notes.writer or "offline", _check(lecture, notes))


def parse(markdown: str, lecture: Lecture | None, writer: str, meant: Mapping[str, str]) -> Written:
    """A person's Markdown as notes, with ledger and coverage made anew. NotesError where it cannot be read.

    They are held to the lecture as our notes are written of it: most edit those.
    """
    lecture = None if lecture is None else put_right(lecture, Terms(meant))
    notes = from_markdown(markdown, lecture=lecture)
    if lecture is None:
        return Written(notes, writer, None)
    ledger, coverage = account(lecture, notes.sections)
    notes = notes.model_copy(update={"ledger": ledger, "coverage": coverage})
    return Written(notes, writer, _check(lecture, notes))


def _check(lecture: Lecture, notes: Notes) -> dict[str, Any]:
    return check_notes(lecture, notes).model_dump(mode="json")
