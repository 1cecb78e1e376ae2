"""JSON that holds a list of captions: Whisper (all its relatives), youtube-transcript-api, Kaltura, Panopto, others.

Which list holds the captions, and by what names they give text and times, is told by looking. Read so and tested
on files of our own after the public documentation: Whisper, whisper.cpp, WhisperX, OpenAI's verbose JSON, Kaltura's
`objects` and Panopto's `Caption`/`Time`. No real export of Kaltura or Panopto was seen.
"""

import itertools
import statistics
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair, Segment
from lectorium.notetaker.read import prose
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import one_line, to_reading
from lectorium.notetaker.read.json_text import looks_like_json, parse_json
from lectorium.notetaker.read.language_names import language_tag
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import Piece, group, join_pieces

# Names are compared without case and underscores.
TEXTS = ("text", "content", "caption", "transcript", "punctuatedword", "word", "line", "sentence", "utf8", "body")
STARTS = ("start", "starttime", "begin", "from", "offset", "timestamp", "time", "startoffset")
ENDS = ("end", "endtime", "to", "stop", "endoffset")
DURATIONS = ("duration", "dur", "captionduration", "length")
SPEAKERS = ("speaker", "speakername", "speakerlabel", "username", "userdisplayname", "participant", "name")
# A list of captions is looked for under these names first; a list of words is the last resort.
CONTAINERS = ("segments", "utterances", "chunks", "transcription", "cues", "captions", "objects", "transcript")
# A number is milliseconds where captions would last longer than this in seconds.
LONGEST_CAPTION = 100
LATEST = 1e12


@dataclass(frozen=True, slots=True)
class Entry:
    """One caption as found. A time is a number in the file's unit, or ms where it is an `int` in `exact`."""

    number: int
    text: str
    start: float | None
    end: float | None
    speaker: str | None
    words: Sequence["Entry"]


def sniff(text: str) -> bool:
    return looks_like_json(text)


def read(text: str, name: str) -> Reading:
    document = parse_json(text, name)
    items = _find_captions(document)
    top: Mapping[str, Any] = document if isinstance(document, dict) else {}
    if items is None:
        if isinstance(top.get("text"), str):
            return prose.read(top["text"], name)
        raise LectureError(
            name, "JSON without a list of captions", advice="each caption wants a `text`, a `start` and an `end`"
        )
    entries = [entry for entry in map(_entry, range(1, len(items) + 1), items) if entry is not None]
    scale = _milliseconds_per_unit(entries, items)
    language = language_tag(top.get("language") or _mapping(top.get("result")).get("language"))
    title = top["title"] if isinstance(top.get("title"), str) else None
    if all(entry.start is None for entry in entries):
        return Reading(tuple(_untimed(entries)), title=title, language=language)
    repairs: list[Repair] = []
    cues = list(_cues(entries, scale, name, repairs))
    if sum(len(entry.text.split()) for entry in entries) < 1.5 * len(entries) and len(entries) > 3:
        # A list of single words, each with its time.
        cues = list(group(Piece(cue.text, cue.start_ms, cue.end_ms, cue.speaker) for cue in cues))
    else:
        cues = _with_words_of_file(cues, top.get("words"), scale)
    reading = to_reading(cues, name, repairs, title=title, language=language)
    seconds = _number(top.get("duration")) if "segments" in top else None
    return replace(reading, duration_ms=None if seconds is None else round(seconds * 1000))


def _find_captions(document: Any) -> list[Any] | None:
    """The list that most looks like captions: with times before without, known names before others."""
    best: tuple[int, list[Any]] | None = None
    queue: deque[tuple[str, Any]] = deque([("", document)])
    while queue:
        key, value = queue.popleft()
        if isinstance(value, list):
            rank = _rank(key, value)
            if rank and (best is None or rank > best[0]):
                best = (rank, value)
            if rank:
                continue
            queue.extend((key, item) for item in value if isinstance(item, dict | list))
        elif isinstance(value, dict):
            queue.extend((_plain(inner), item) for inner, item in value.items() if isinstance(item, dict | list))
    return None if best is None else best[1]


def _rank(key: str, items: list[Any]) -> int:
    first = next((item for item in items if isinstance(item, dict)), None)
    entry = None if first is None else _entry(1, first)
    if entry is None:
        return 0
    rank = 1 + 4 * (entry.start is not None) + (entry.speaker is not None)
    return rank + 2 * (key in CONTAINERS) - (key == "words" and rank > 1)


def _entry(number: int, item: Any) -> Entry | None:
    if not isinstance(item, dict):
        return None
    fields = {_plain(key): value for key, value in item.items()}
    text = next((found for key in TEXTS if (found := _text(fields.get(key))) is not None), None)
    if text is None:
        return None
    start, end = _times(fields)
    words = fields.get("words")
    return Entry(
        number,
        text,
        start,
        end,
        next((found for key in SPEAKERS if (found := _speaker(fields.get(key)))), None),
        tuple(filter(None, map(_entry, range(1, len(words) + 1), words))) if isinstance(words, list) else (),
    )


def _times(fields: Mapping[str, Any]) -> tuple[float | None, float | None]:
    pair = fields.get("timestamp", fields.get("timestamps"))
    if isinstance(pair, list) and len(pair) == 2:
        return _number(pair[0]), _number(pair[1])
    for whole in ("offsets", "timestamps"):
        if isinstance(fields.get(whole), dict):
            return _number(fields[whole].get("from")), _number(fields[whole].get("to"))
    start = _first(fields, STARTS)
    end = _first(fields, ENDS)
    if end is None and start is not None:
        lasts = _first(fields, DURATIONS)
        end = None if lasts is None else start + lasts
    return start, end


def _first(fields: Mapping[str, Any], names: Sequence[str]) -> float | None:
    keys = (key + unit for key in names for unit in ("", "ms", "inms", "seconds", "s"))
    return next((found for key in keys if (found := _number(fields.get(key))) is not None), None)


def _number(value: Any) -> float | None:
    """A time in the file's own unit; a clock (`1:02:03.4`) in seconds."""
    if isinstance(value, str):
        clock = parse_clock(value.strip())
        if clock is not None:
            return clock / 1000
        try:
            value = float(value.strip().removesuffix("s"))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < LATEST:
        return None
    return float(value)


def _milliseconds_per_unit(entries: Sequence[Entry], items: Sequence[Any]) -> int:
    """1 or 1000: by the names (`start_ms`), or by what captions can last."""
    names = {_plain(key) for item in items[:5] if isinstance(item, dict) for key in item}
    if names & {f"{key}{unit}" for key in STARTS for unit in ("ms", "inms")} or "offsets" in names:
        return 1
    if names & {f"{key}seconds" for key in STARTS}:
        return 1000
    starts = [entry.start for entry in entries if entry.start is not None]
    lengths = [entry.end - entry.start for entry in entries if entry.end is not None and entry.start is not None]
    lengths = lengths or [after - before for before, after in itertools.pairwise(starts)]
    typical = statistics.median([length for length in lengths if length > 0] or [0])
    whole = all(start.is_integer() for start in starts)
    return 1 if typical > (LONGEST_CAPTION if whole else 10 * LONGEST_CAPTION) else 1000


def _cues(entries: Sequence[Entry], scale: int, name: str, repairs: list[Repair]) -> Iterator[Cue]:
    latest_ms = 0
    for entry in entries:
        if entry.start is None:
            repairs.append(Repair(name, None, f"caption {entry.number} has no time; it got that of the one before"))
        start_ms = latest_ms if entry.start is None else round(entry.start * scale)
        end_ms = None if entry.end is None else round(entry.end * scale)
        latest_ms = start_ms
        text = one_line(entry.text)
        yield Cue(1, start_ms, end_ms, text, entry.speaker, _word_starts(text, entry.words, start_ms, scale))


def _word_starts(text: str, words: Sequence[Entry], first_ms: int, scale: int) -> tuple[int, ...] | None:
    spaced = any(word.text[:1].isspace() for word in words)
    joined, starts = join_pieces(
        (
            (word.text if spaced else f" {word.text}", None if word.start is None else round(word.start * scale))
            for word in words
        ),
        first_ms,
    )
    return starts if starts and joined.split() == text.split() else None


def _with_words_of_file(cues: list[Cue], words: Any, scale: int) -> list[Cue]:
    """OpenAI's verbose JSON lists the words of the whole file apart: they are dealt out in order."""
    if not isinstance(words, list) or any(cue.word_starts_ms for cue in cues):
        return cues
    starts = [entry.start for entry in map(_entry, range(1, len(words) + 1), words) if entry is not None]
    counts = [len(cue.text.split()) for cue in cues]
    if sum(counts) != len(starts) or None in starts:
        return cues
    dealt = iter(round(start * scale) for start in starts if start is not None)
    return [
        replace(cue, word_starts_ms=tuple(next(dealt) for _ in range(count)))
        for cue, count in zip(cues, counts, strict=True)
    ]


def _untimed(entries: Sequence[Entry]) -> Iterator[Segment]:
    before: str | None = None
    for entry in entries:
        if text := one_line(entry.text):
            yield Segment(text, speaker=entry.speaker, starts_paragraph=entry.speaker != before)
            before = entry.speaker


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value and all(isinstance(part, dict) for part in value):
        value = [part.get("text") for part in value]
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n".join(value)
    return value if isinstance(value, str) else None


def _speaker(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, int) and not isinstance(value, bool):
        value = f"Speaker {value}"
    return one_line(value) or None if isinstance(value, str) else None


def _plain(key: str) -> str:
    return key.replace("_", "").lower()


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
