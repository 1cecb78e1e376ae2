"""What one format reader returns for one file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lectorium.notetaker.lecture import Repair, Segment


@dataclass(frozen=True, slots=True)
class Reading:
    """The segments of one file in order of time, with times from the start of that file.

    A reader leaves `Segment.source` at 0; `read_lecture` sets it, and adds the file's offset to the times.
    `duration_ms` is given where the file says more than the end of its last segment.
    """

    segments: tuple[Segment, ...]
    repairs: tuple[Repair, ...] = ()
    title: str | None = None
    language: str | None = None
    duration_ms: int | None = None
    meta: Mapping[str, str] = field(default_factory=dict)
