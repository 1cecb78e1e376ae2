"""YouTube's json3: events of segments, with a time for each word in automatic captions."""

import re
from typing import Any

from lectorium.errors import LectureError
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import to_reading
from lectorium.notetaker.read.json_text import looks_like_json, parse_json
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import join_pieces

EVENTS = re.compile(r'"(?:tStartMs|wireMagic)"')


def sniff(text: str) -> bool:
    return looks_like_json(text) and EVENTS.search(text) is not None


def read(text: str, name: str) -> Reading:
    """Events that hold only a line break are the word break that `join_pieces` puts between events anyway."""
    document = parse_json(text, name)
    events = document.get("events") if isinstance(document, dict) else None
    if not isinstance(events, list):
        raise LectureError(name, "json3 without a list of `events`")
    cues: list[Cue] = []
    duration_ms: int | None = None
    for number, event in enumerate(events, 1):
        if not isinstance(event, dict):
            raise LectureError(name, f"event {number} is not an object")
        start_ms = _milliseconds(event, "tStartMs", name, number) or 0
        lasts_ms = _milliseconds(event, "dDurationMs", name, number)
        end_ms = None if lasts_ms is None else start_ms + lasts_ms
        pieces = event.get("segs")
        if pieces is None:
            # The first event is the window of the player: it spans the whole video.
            duration_ms = max(duration_ms or 0, end_ms) if end_ms is not None else duration_ms
            continue
        cue = _cue(pieces, start_ms, end_ms, name, number)
        if cue is not None:
            cues.append(cue)
    reading = to_reading(cues, name)
    return Reading(reading.segments, reading.repairs, duration_ms=duration_ms)


def _cue(pieces: Any, start_ms: int, end_ms: int | None, name: str, number: int) -> Cue | None:
    if not isinstance(pieces, list) or not all(isinstance(piece, dict) for piece in pieces):
        raise LectureError(name, f"event {number} has `segs` that are no list of objects")
    timed: list[tuple[str, int | None]] = []
    for piece in pieces:
        text = piece.get("utf8", "")
        if not isinstance(text, str):
            raise LectureError(name, f"event {number} has a text that is no string")
        offset_ms = _milliseconds(piece, "tOffsetMs", name, number)
        timed.append((text, None if offset_ms is None else start_ms + offset_ms))
    text, starts = join_pieces(timed, start_ms)
    if not text:
        return None
    by_word = any(piece_start is not None for _, piece_start in timed)
    return Cue(1, start_ms, end_ms, text, word_starts_ms=starts if by_word else None)


def _milliseconds(entry: dict[str, Any], key: str, name: str, number: int) -> int | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
        raise LectureError(name, f"event {number} has `{key}` {str(value)[:40]!r}, which is no time")
    return round(value)
