"""WebVTT, after the parsing rules of the standard (https://www.w3.org/TR/webvtt1/#parsing)."""

import re
from collections.abc import Iterator

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cues import Cue, to_reading
from lectorium.notetaker.read.decode import clean
from lectorium.notetaker.read.markup import unescape
from lectorium.notetaker.read.reading import Reading

SIGNATURE = re.compile(r"WEBVTT(?:[ \t\n]|$)")
TIMES = re.compile(r"[ \t]*([0-9:.,]+)[ \t]*-->[ \t]*([0-9:.,]+)(.*)")
LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*")
# A tag runs to its `>` or to the end of the caption; a `<` before a space is a sign.
TAG = re.compile(r"<(?![ \t\n=])([^>]*)(?:>|$)")
WORD = re.compile(r"\S+")


def sniff(head: str) -> bool:
    return SIGNATURE.match(head) is not None


def read(text: str, name: str) -> Reading:
    lines = text.split("\n")
    repairs: list[Repair] = []
    cues: list[Cue] = []
    language = None
    index = 0
    while index < len(lines) and not lines[index].strip():
        index += 1
    index += 1
    while index < len(lines) and lines[index] and "-->" not in lines[index]:
        said = LANGUAGE.fullmatch(lines[index])
        language = said[1] if said else language
        index += 1
    while index < len(lines):
        index = _read_block(lines, index, name, cues, repairs)
    return to_reading(cues, name, repairs, language=language)


def _read_block(lines: list[str], index: int, name: str, cues: list[Cue], repairs: list[Repair]) -> int:
    """Read one block of lines from `index` on; the index behind it."""
    first = index
    if not lines[index]:
        return index + 1
    if "-->" not in lines[index]:
        index += 1
    if index < len(lines) and "-->" in lines[index]:
        times_at = index
        index += 1
        while index < len(lines) and lines[index] and "-->" not in lines[index]:
            index += 1
        payload = "\n".join(lines[times_at + 1 : index])
        times = _times(lines[times_at])
        if times is None:
            what = f"a caption whose times cannot be read was left out: {lines[times_at][:80]!r} {payload[:200]!r}"
            repairs.append(Repair(name, times_at + 1, what))
        else:
            cues.extend(_cues(times_at + 1, *times, payload))
        return index
    while index < len(lines) and lines[index] and "-->" not in lines[index]:
        index += 1
    if not lines[first].startswith(("NOTE", "STYLE", "REGION")):
        stray = "\n".join(lines[first:index])
        repairs.append(Repair(name, first + 1, f"text outside of captions was left out: {stray[:200]!r}"))
    return index


def _times(line: str) -> tuple[int, int] | None:
    match = TIMES.fullmatch(line)
    if match is None:
        return None
    start_ms, end_ms = parse_clock(match[1]), parse_clock(match[2])
    return None if start_ms is None or end_ms is None else (start_ms, end_ms)


def _cues(line: int, start_ms: int, end_ms: int, payload: str) -> Iterator[Cue]:
    """The cue, or one for each voice in it."""
    if "<" not in payload:
        yield Cue(line, start_ms, end_ms, clean(unescape(payload)))
        return
    voices: list[tuple[str | None, list[tuple[int, str]]]] = [(None, [])]
    at_ms = start_ms
    timed = False
    place = 0
    for tag in TAG.finditer(payload):
        voices[-1][1].append((at_ms, payload[place : tag.start()]))
        place = tag.end()
        inner = tag[1]
        clock = parse_clock(inner)
        if clock is not None:
            at_ms, timed = clock, True
        elif re.match(r"v[.\s]", inner):
            _, _, speaker = inner.partition(" ")
            voices.append((" ".join(clean(unescape(speaker)).split()) or None, []))
        elif inner == "/v":
            voices.append((None, []))
    voices[-1][1].append((at_ms, payload[place:]))
    spoken = [(speaker, pieces) for speaker, pieces in voices if any(text.strip() for _, text in pieces)]
    for speaker, pieces in spoken or [(None, [])]:
        text, starts = _timed_words(pieces)
        yield Cue(line, start_ms, end_ms, text, speaker, starts if timed else None)


def _timed_words(pieces: list[tuple[int, str]]) -> tuple[str, tuple[int, ...]]:
    """The text of the pieces and, for each of its words, the time of the piece it starts in."""
    decoded = [(at_ms, clean(unescape(text))) for at_ms, text in pieces]
    text = "".join(text for _, text in decoded)
    starts: list[int] = []
    piece, piece_end = -1, 0
    for word in WORD.finditer(text):
        while word.start() >= piece_end:
            piece += 1
            piece_end += len(decoded[piece][1])
        starts.append(decoded[piece][0])
    return text, tuple(starts)
