"""The example lecture holds what notes must tell apart; everything shown to a new user is made of it."""

import re
from pathlib import Path

import pytest

from lectorium.notetaker.document import Notes
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.markdown import from_markdown, to_markdown
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.read import read_lecture

LECTURE = Path(__file__).parent.parent / "examples" / "backend-development.vtt"
NOTES = LECTURE.parent / "notes" / "backend-development.md"
# Said once, and the choice has no room for it at the standard detail: take the mark away where it has.
RENEW = "lectorium notes examples/backend-development.vtt -o examples/notes/ --force"


@pytest.fixture(scope="module")
def lecture() -> Lecture:
    return read_lecture(LECTURE)


def test_it_is_read_without_repairs_and_lasts_25_minutes(lecture: Lecture) -> None:
    assert lecture.repairs == ()
    assert lecture.language == "en"
    assert lecture.punctuated
    assert lecture.duration_ms is not None
    assert 24 < lecture.duration_ms / 60_000 < 26
    assert {sentence.speaker for sentence in lecture.sentences if sentence.speaker} == {"Dr. Mara Lindqvist", "Student"}


def test_its_captions_look_like_captions() -> None:
    for cue in LECTURE.read_text().split("\n\n")[1:]:
        lines = re.sub(r"<v [^>]*>", "", cue).strip().split("\n")[1:]
        assert 1 <= len(lines) <= 2
        assert all(len(line) <= 44 for line in lines)


@pytest.mark.parametrize(
    "said",
    [
        "python dash m venv myenv",
        "pip install fastapi sqlalchemy pydantic",
        "At router dot get",
        "requirements.txt",
        "main.py",
        "Pydantic schema is",
        "response_model",
        "skip and limit",
        "OFFSET and LIMIT",
        "create_tables",
        "on_event is deprecated",
        "lifespan handler",
        "ForeignKey",
        "relationship",
        "association table",
        "separation of concerns",
        "API versioning means",
        "Field_validator",
        "ChatGPT or Stack Overflow",
        "due on Friday the twentieth of March at noon",
        "this will be on the exam",
        "no, sorry, let me start again",
        "[INAUDIBLE]",
        "So, let me sum up",
    ],
)
def test_it_says(lecture: Lecture, said: str) -> None:
    assert said in " ".join(sentence.text for sentence in lecture.sentences)


@pytest.fixture(scope="module")
def notes(lecture: Lecture) -> Notes:
    return write_notes(lecture)


def test_the_notes_beside_it_are_those_that_are_made_today(notes: Notes) -> None:
    assert NOTES.read_text(encoding="utf-8") == to_markdown(notes), f"renew them: {RENEW}"


def test_its_notes_survive_markdown(lecture: Lecture, notes: Notes) -> None:
    assert from_markdown(NOTES.read_text(encoding="utf-8"), lecture=lecture) == notes


def test_nothing_exact_is_missing_from_its_notes(notes: Notes) -> None:
    assert notes.coverage is not None
    assert notes.coverage.exact.missing == ()
    assert notes.coverage.concepts > 0.9


@pytest.mark.parametrize(
    "topic",
    [
        "comprehensive overview",
        "FastAPI",
        "SQLAlchemy",
        "Pydantic",
        "virtual environment",
        r"`python -m venv myenv`",
        r"^python -m venv myenv$",
        r"^pip install fastapi sqlalchemy pydantic$",
        r"`main\.py`",
        r"router\.get",
        r"router\.post",
        r"create.{0,30}read.{0,30}update.{0,30}delete|CRUD",
        r"request body",
        "response_model",
        "validat",
        r"\bskip\b",
        r"\blimit\b",
        r"\boffset\b",
        r"\bpages?\b",
        "create_tables",
        r"start-?up",
        "lifespan",
        r"relationship",
        "ForeignKey",
        r"one[- ]to[- ]many",
        r"many[- ]to[- ]many",
        "separation of concerns",
        "controller",
        "business (?:logic|rule)",
        "service layer",
        "reuse|module",
        "versioning",
        "ChatGPT or Stack Overflow",
        r"requirements\.txt",
        "comment",
        "document",
        "validator",
        r"\*\*Deadline:\*\*.*Friday the twentieth of March",
        r"\*\*Exam:\*\*",
        r"\*\*Question:\*\*",
        r"\*\*Answer:\*\*",
        "## Introduction",
        "## Conclusion",
        "## Glossary",
    ],
)
def test_its_notes_hold(topic: str) -> None:
    """What notes of such a lecture must have, whoever takes them: what stands under `Left out` does not count."""
    text = NOTES.read_text(encoding="utf-8").partition("## Left out")[0]
    assert re.search(topic, re.sub(r"^ +", "", text, flags=re.MULTILINE), re.IGNORECASE | re.MULTILINE)
