"""What every caption format does with its cues: order, repair, make segments."""

import re
from collections.abc import Iterable, Mapping, Sequence

from lectorium.notetaker.lecture import Repair, Segment
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.decode import clean
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.restarts import without_restarts

# What a caption is read at, to end one whose own end cannot be: characters a second are about 15.
MS_PER_CHARACTER = 70
# As much of a text as a repair quotes.
QUOTED = 300
SHORTEST_MS = 1000
# Han and kana, which are written without spaces; a line break between them is no space either.
UNSPACED = r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
LINE_BREAK = re.compile(rf"(?<={UNSPACED})[ \t]*\n\s*(?={UNSPACED})")


def to_reading(
    cues: Iterable[Cue],
    name: str,
    repairs: Iterable[Repair] = (),
    *,
    title: str | None = None,
    language: str | None = None,
    meta: Mapping[str, str] | None = None,
) -> Reading:
    """Order the cues of one file, put their ends right and make segments of them."""
    noted = list(repairs)
    spoken = without_restarts(_without_empty(cues, name, noted), name, noted)
    ordered = _in_order(spoken, name, noted)
    segments: list[Segment] = []
    for index, cue in enumerate(ordered):
        next_ms = ordered[index + 1].start_ms if index + 1 < len(ordered) else None
        speaker = segments[-1].speaker if segments else None
        segments.append(
            Segment(
                text=one_line(cue.text) if cue.word_starts_ms is None else " ".join(cue.text.split()),
                start_ms=cue.start_ms,
                end_ms=_end(cue, next_ms, name, noted),
                speaker=cue.speaker,
                word_starts_ms=cue.word_starts_ms,
                starts_paragraph=cue.speaker != speaker,
            )
        )
    noted.sort(key=lambda repair: repair.line or 0)
    return Reading(tuple(segments), tuple(noted), title=title, language=language, meta=meta or {})


def left_out(name: str, line: int, what: str, text: str) -> Repair:
    """The repair that says what of a file is not in the reading, and quotes it."""
    quoted = " ".join(text.split())
    return Repair(name, line, f"{what} was left out: {quoted[:QUOTED]!r}{'…' if len(quoted) > QUOTED else ''}")


def start_after(cues: Sequence[Cue], name: str, line: int, noted: list[Repair]) -> int:
    """Where a caption starts whose own time cannot be read: at the end of the one before it."""
    noted.append(Repair(name, line, "the time of a caption cannot be read; it was put behind the one before"))
    if not cues:
        return 0
    return max(cues[-1].start_ms, cues[-1].end_ms or 0)


def one_line(text: str) -> str:
    text = clean(text)
    return " ".join((text if text.isascii() else LINE_BREAK.sub("", text)).split())


def _without_empty(cues: Iterable[Cue], name: str, noted: list[Repair]) -> list[Cue]:
    spoken: list[Cue] = []
    for cue in cues:
        if clean(cue.text).strip():
            spoken.append(cue)
        else:
            noted.append(Repair(name, cue.line, "a caption without text was left out"))
    return spoken


def _in_order(cues: Sequence[Cue], name: str, noted: list[Repair]) -> list[Cue]:
    latest_ms = 0
    for cue in cues:
        if cue.start_ms < latest_ms:
            noted.append(Repair(name, cue.line, "a caption that steps back in time was put in its place"))
        latest_ms = max(latest_ms, cue.start_ms)
    return sorted(cues, key=lambda cue: cue.start_ms)


def _end(cue: Cue, next_ms: int | None, name: str, noted: list[Repair]) -> int:
    if cue.end_ms is not None and cue.end_ms >= cue.start_ms:
        return cue.end_ms
    if cue.end_ms is not None:
        noted.append(Repair(name, cue.line, "a caption ended before it started; its end was estimated"))
    estimate_ms = cue.start_ms + max(SHORTEST_MS, MS_PER_CHARACTER * len(cue.text.strip()))
    return estimate_ms if next_ms is None or next_ms <= cue.start_ms else min(estimate_ms, next_ms)
