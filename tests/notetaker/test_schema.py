"""The JSON contract: the schema in `docs/` is the model's, and notes fit it."""

import json
from pathlib import Path

import jsonschema
import pytest

from lectorium.notetaker.document import (
    Budget,
    Coverage,
    Detail,
    ExactCoverage,
    LedgerEntry,
    MissingThing,
    Notes,
    Point,
    PointKind,
    Reason,
    RepairInfo,
    Section,
    SentenceInfo,
    SourceInfo,
    State,
    number,
    to_json,
)
from lectorium.notetaker.schema import schema_text

SCHEMA = Path(__file__).parents[2] / "docs" / "notes.schema.json"

NOTES = Notes(
    title="A lecture",
    language="en",
    detail=Detail.brief,
    duration_ms=2_000,
    sources=(SourceInfo(name="a.srt", sha256="0" * 64, duration_ms=2_000, url="https://example.org/a.mp4"),),
    sentences=(
        SentenceInfo(id="s1", source=0, start_ms=0, end_ms=900, speaker="Ada", text="Rows are kept."),
        SentenceInfo(id="s2", source=0, start_ms=900, end_ms=2_000, speaker=None, text="Right."),
    ),
    sections=number(
        [
            Section(
                id="",
                heading="Rows",
                start_ms=0,
                end_ms=2_000,
                points=(
                    Point(
                        id="",
                        text="Rows are kept.",
                        sentences=("s1",),
                        start_ms=0,
                        points=(Point(id="", kind=PointKind.example, text="One row.", step=True),),
                    ),
                ),
            )
        ]
    ),
    ledger=(
        LedgerEntry(sentence="s1", state=State.kept, section="sec1", point="p1"),
        LedgerEntry(sentence="s2", state=State.left_out, reason=Reason.filler),
    ),
    coverage=Coverage(
        concepts=1,
        exact=ExactCoverage(found=0, total=1, missing=(MissingThing(sentence="s1", kind="number", text="7"),)),
        sentences={State.kept: 1, State.condensed: 0, State.left_out: 1},
        words={State.kept: 3, State.condensed: 0, State.left_out: 1},
        reasons={Reason.filler: 1},
        budget=Budget(statements=0.5, exact=0),
    ),
    writer="offline",
    repairs=(RepairInfo(source="a.srt", line=3, what="an end before its start"),),
    meta={"course": "Databases", "speakers": ["Ada"]},
)


def test_the_schema_in_docs_is_the_models() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "renew it: python -m lectorium.notetaker.schema > docs/notes.schema.json"
    )


def test_notes_as_json_fit_the_schema_and_come_back_whole() -> None:
    text = to_json(NOTES)
    jsonschema.validate(json.loads(text), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert Notes.model_validate_json(text) == NOTES


def test_the_contract_has_every_field_it_promises() -> None:
    data = json.loads(to_json(NOTES))
    promised = "version title language detail duration_ms sources sentences sections ledger coverage writer repairs"
    assert set(promised.split()) <= set(data)
    assert {"id", "kind", "text", "sentences", "points"} <= set(data["sections"][0]["points"][0])
    assert data["ledger"][1] == {
        "sentence": "s2",
        "state": "left_out",
        "section": None,
        "point": None,
        "reason": "filler",
        "repeats": None,
    }


def test_what_is_no_part_of_the_contract_is_refused() -> None:
    data = json.loads(to_json(NOTES)) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_ids_follow_the_order_of_reading() -> None:
    (section,) = NOTES.sections
    assert (section.id, section.points[0].id, section.points[0].points[0].id) == ("sec1", "p1", "p2")
