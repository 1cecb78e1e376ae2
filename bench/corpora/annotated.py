"""`annotated`: passages taken down sentence by sentence, by reason, role, weight, exact things, joins and note."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Annotated:
    """One sentence. `joins` are the numbers of the sentences that it must be read with; `note` stands at the first."""

    i: int
    text: str
    start_ms: int | None
    speaker: str | None
    reason: str | None
    weight: int
    role: str
    exact: tuple[str, ...]
    joins: tuple[int, ...]
    note: str | None
    section: int
    heading: str | None


@dataclass(frozen=True)
class Passage:
    name: str
    sentences: tuple[Annotated, ...]

    def section_starts(self) -> list[int]:
        """Positions of the sentences that open a section, without the first."""
        numbers = [sentence.section for sentence in self.sentences]
        return [i for i in range(1, len(numbers)) if numbers[i] != numbers[i - 1]]


def read_annotated(data: Path) -> Iterator[Passage]:
    for path in sorted((data / "annotated").glob("*.jsonl")):
        if path.name != "manifest.jsonl":
            yield read_passage(path)


def read_passage(path: Path) -> Passage:
    records = [json.loads(line) for line in path.read_text().splitlines()]
    return Passage(
        path.stem,
        tuple(
            Annotated(
                i=record["i"],
                text=record["text"],
                start_ms=record["start_ms"],
                speaker=record["speaker"],
                reason=record["reason"],
                weight=record["weight"],
                role=record["role"],
                exact=tuple(record["exact"]),
                joins=tuple(record["joins"]),
                note=record["note"],
                section=record["section"],
                heading=record["heading"],
            )
            for record in records
        ),
    )
