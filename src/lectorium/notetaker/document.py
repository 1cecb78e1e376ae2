"""Notes as a document: what is written, from which sentences, and what became of every sentence.

`Notes` is the public JSON contract (version 1; its JSON Schema is `docs/notes.schema.json`). Markdown, HTML and
the rows of the library are made from it. All times are ms from the start of the lecture, null where the lecture
has none.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from lectorium.notetaker.lecture import Lecture


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Detail(StrEnum):
    """How much of the lecture's words ordinary statements may take: about 15, 30 and 45 %."""

    brief = "brief"
    standard = "standard"
    full = "full"


# The share of the lecture's concepts that notes of a detail hold at least.
PROMISED = {Detail.brief: 0.75, Detail.standard: 0.90, Detail.full: 0.95}


class SectionKind(StrEnum):
    introduction = "introduction"
    topic = "topic"
    questions = "questions"
    conclusion = "conclusion"
    glossary = "glossary"


class PointKind(StrEnum):
    statement = "statement"
    definition = "definition"
    example = "example"
    number = "number"
    formula = "formula"
    code = "code"
    question = "question"
    answer = "answer"
    deadline = "deadline"
    exam = "exam"
    # A paragraph: a section's lead (cites sentences), or something a person wrote (kept as it stands).
    text = "text"


class State(StrEnum):
    kept = "kept"
    condensed = "condensed"
    left_out = "left_out"


class Reason(StrEnum):
    """Why a sentence was left out; `length` says something, but the chosen detail has no room for it."""

    greeting = "greeting"
    housekeeping = "housekeeping"
    filler = "filler"
    false_start = "false_start"
    repetition = "repetition"
    aside = "aside"
    inaudible = "inaudible"
    not_speech = "not_speech"
    length = "length"


class Point(Model):
    """One statement of the notes.

    `text` is Markdown. What stands after its first line (a fence, a `$$` line, a table) follows the line that
    carries the time. `start_ms` is the start of the earliest sentence cited or, in notes from elsewhere that
    give a time and no ids, that time.
    """

    id: str
    kind: PointKind = PointKind.statement
    text: str
    sentences: tuple[str, ...] = ()
    start_ms: int | None = None
    # Printed as a numbered step instead of a bullet.
    step: bool = False
    points: tuple["Point", ...] = ()


class Section(Model):
    """A headed part; level 3 is a part of the level 2 before it. Topic sections partition the lecture."""

    id: str
    kind: SectionKind = SectionKind.topic
    heading: str
    level: Literal[2, 3] = 2
    start_ms: int | None = None
    end_ms: int | None = None
    points: tuple[Point, ...] = ()


class SourceInfo(Model):
    name: str
    sha256: str
    offset_ms: int = 0
    duration_ms: int | None = None
    url: str | None = None


class SentenceInfo(Model):
    """A sentence of the lecture; `source` indexes `Notes.sources`."""

    id: str
    source: int
    start_ms: int | None
    end_ms: int | None
    speaker: str | None
    text: str


class LedgerEntry(Model):
    """What became of one sentence: `section` and `point` say where it stands, or `reason` why it does not.

    `repeats` is the id of the sentence that a `repetition` repeats.
    """

    sentence: str
    state: State
    section: str | None = None
    point: str | None = None
    reason: Reason | None = None
    repeats: str | None = None


class MissingThing(Model):
    """An exact thing of the lecture that no point holds."""

    sentence: str
    kind: str
    text: str


class ExactCoverage(Model):
    found: int
    total: int
    missing: tuple[MissingThing, ...] = ()


class Budget(Model):
    """Share of the lecture's words that the points take: ordinary statements, and exact things on top of them."""

    statements: Annotated[float, Field(ge=0)]
    exact: Annotated[float, Field(ge=0)]


class Coverage(Model):
    """`concepts`: share of the lecture's concepts (content words said twice or more, weighted by the logarithm of
    their count) that points hold. The counts of sentences and words add up to the lecture."""

    concepts: Annotated[float, Field(ge=0, le=1)]
    exact: ExactCoverage
    sentences: dict[State, int]
    words: dict[State, int]
    reasons: dict[Reason, int]
    budget: Budget


class RepairInfo(Model):
    source: str
    line: int | None
    what: str


class Notes(Model):
    version: Literal[1] = 1
    title: str
    language: str
    detail: Detail | None = None
    duration_ms: int | None = None
    sources: tuple[SourceInfo, ...] = ()
    sentences: tuple[SentenceInfo, ...] = ()
    sections: tuple[Section, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    coverage: Coverage | None = None
    writer: str | None = None
    repairs: tuple[RepairInfo, ...] = ()
    # Further front matter: course, date, speakers, or what a person added.
    meta: dict[str, JsonValue] = Field(default_factory=dict)


def number(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The same sections with the ids they have in the order of reading: `sec1` …, their points `p1` …"""
    count = 0

    def points(of: tuple[Point, ...]) -> tuple[Point, ...]:
        nonlocal count
        numbered = []
        for point in of:
            count += 1
            own = f"p{count}"
            numbered.append(point.model_copy(update={"id": own, "points": points(point.points)}))
        return tuple(numbered)

    return tuple(
        section.model_copy(update={"id": f"sec{index}", "points": points(section.points)})
        for index, section in enumerate(sections, 1)
    )


def source_infos(lecture: Lecture) -> tuple[SourceInfo, ...]:
    return tuple(
        SourceInfo(name=s.name, sha256=s.sha256, offset_ms=s.offset_ms, duration_ms=s.duration_ms, url=s.url)
        for s in lecture.sources
    )


def sentence_infos(lecture: Lecture) -> tuple[SentenceInfo, ...]:
    return tuple(
        SentenceInfo(id=s.id, source=s.source, start_ms=s.start_ms, end_ms=s.end_ms, speaker=s.speaker, text=s.text)
        for s in lecture.sentences
    )


def to_json(notes: Notes) -> str:
    """The public contract, version 1."""
    return notes.model_dump_json(indent=2) + "\n"
