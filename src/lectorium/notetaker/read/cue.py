"""Captions as they stand in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: `line` is where it stands, `text` is plain and keeps its line breaks.

    `end_ms` is None where the file gives none. `word_starts_ms` is as in `Segment`.
    """

    line: int
    start_ms: int
    end_ms: int | None
    text: str
    speaker: str | None = None
    word_starts_ms: tuple[int, ...] | None = None
