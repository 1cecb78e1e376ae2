"""Code on dictation."""

import pytest

from lectorium.notetaker.commands import find_code
from lectorium.notetaker.matching import content_weights, readings
from lectorium.notetaker.wording import with_code
from lectorium.notetaker.words import words_of


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("And then app equals FastAPI, open bracket, close bracket.", ["app = FastAPI()"]),
        ("From fastapi import FastAPI, Depends, and go on.", ["from fastapi import FastAPI, Depends"]),
        ("Router equals APIRouter, prefix equals slash tools.", ["router = APIRouter", "prefix = /tools"]),
        ("Write Query, open bracket, 50, ge equals 1, le equals 100.", ["Query(50, ge=1, le=100)"]),
        ("One is slash tools slash, in curly brackets, tool_id.", ["/tools/{tool_id}"]),
        ("You add slash api slash v2.", ["/api/v2"]),
        ("Put at app dot on_event, open bracket, startup, above it.", ["@app.on_event(startup)"]),
        ("You write tool_id colon int, and it works.", ["tool_id: int"]),
        ("In Loan we write member equals relationship, back_populates equals loans.",
         ["member = relationship", "back_populates = loans"]),
        ("Use PRAGMA foreign_keys equals ON.", ["foreign_keys = ON"]),
        ("Select Tool, dot order_by Tool dot id, dot offset skip, dot limit limit.",
         ["select(Tool).order_by(Tool.id).offset(skip).limit(limit)"]),
        ("Skip equals 0, limit equals 50 is the first page.", ["skip = 0", "limit = 50"]),
        ("So select star from tools where id equals 5.", ["SELECT * FROM tools WHERE id = 5"]),
        ("You say select name and fee from tools order by name limit 20.",
         ["SELECT name, fee FROM tools ORDER BY name LIMIT 20"]),
    ],
)  # fmt: skip
def test_dictated_code_is_written_and_holds_what_was_said(said: str, code: list[str]) -> None:
    assert [found.text for found in find_code(said)] == code
    words = words_of("en")
    assert set(content_weights(words.tokens(said), words)) <= readings(with_code(said)[0], words)


@pytest.mark.parametrize(
    "said",
    [
        "So the force equals mass times acceleration.",
        "Skip equals 0 on the first page.",
        "Take the average slash mean of it.",
        "So x equals 3, y equals 4 is a solution.",
        "It is either slash or nothing.",
        "The ratio is one slash two.",
        "There is one colon: the patient has it.",
        "We select people from groups.",
        "The store is open, bracket shelves close at five.",
    ],
)
def test_sentences_stay(said: str) -> None:
    assert not find_code(said)
