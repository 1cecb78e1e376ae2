"""`bullets`: note bullets in a language model's wording, each with the passage it cites and a label."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Bullet:
    """`file` is relative to the data folder; `kind` names the main trait, such as `paraphrase` or `number`."""

    id: str
    file: str
    start_ms: int
    end_ms: int
    cited: str
    text: str
    supported: bool
    kind: str


def read_bullets(path: Path) -> list[Bullet]:
    records = [json.loads(line) for line in path.read_text().splitlines()]
    return [
        Bullet(
            id=record["id"],
            file=record["file"],
            start_ms=record["start_ms"],
            end_ms=record["end_ms"],
            cited=record["cited"],
            text=record["bullet"],
            supported=record["label"] == "supported",
            kind=record["kind"],
        )
        for record in records
    ]
