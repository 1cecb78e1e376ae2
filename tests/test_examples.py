"""The example lecture holds what notes must tell apart; everything shown to a new user is made of it."""

import re
from pathlib import Path

import pytest

from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.read import read_lecture

LECTURE = Path(__file__).parent.parent / "examples" / "backend-development.vtt"


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
