"""WebVTT, after the parsing rules of the standard (https://www.w3.org/TR/webvtt1/#parsing)."""

import re
from collections.abc import Iterator

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.decode import clean
from lectorium.notetaker.read.markup import unescape
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import join_pieces

SIGNATURE = re.compile(r"WEBVTT(?:[ \t\n]|$)")
TIMES = re.compile(r"[ \t]*([0-9:.,]+)[ \t]*-->[ \t]*([0-9:.,]+)(?:[ \t].*|(?<=[.,][0-9]{3})[A-Za-z].*)?")
LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*")
# The tags of the standard and of what is written in its place; other angle brackets may be code that was said.
TAG = re.compile(
    r"</?(?:b|c|i|u|v|lang|ruby|rt|font|br|span|em|strong)(?:[.\s][^<>]*)?/?>|</?>|<[^<>\s]*[0-9][:.][0-9][^<>\s]*>"
    r"|<[ \t]*[0-9]+:[0-9:.]+[ \t]*>?",
    re.IGNORECASE,
)
VOICE = re.compile(r"<v(?:\.\S*)?\s([^<>]*)>", re.IGNORECASE)
NOT_SAID = re.compile(r"NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$")


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
            unread = f"{lines[times_at]}\n{payload}"
            repairs.append(left_out(name, times_at + 1, "a caption whose times cannot be read", unread))
        else:
            cues.extend(_cues(times_at + 1, *times, payload))
        return index
    while index < len(lines) and lines[index] and "-->" not in lines[index]:
        index += 1
    if not NOT_SAID.match(lines[first]):
        repairs.append(left_out(name, first + 1, "text outside of captions", "\n".join(lines[first:index])))
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
    voices: list[tuple[str | None, list[tuple[str, int]]]] = [(None, [])]
    at_ms = start_ms
    timed = False
    place = 0
    for tag in TAG.finditer(payload):
        voices[-1][1].append((clean(unescape(payload[place : tag.start()])), at_ms))
        place = tag.end()
        clock = parse_clock(tag[0].strip("<> \t"))
        if clock is not None:
            at_ms, timed = clock, True
        elif voice := VOICE.fullmatch(tag[0]):
            voices.append((" ".join(clean(unescape(voice[1])).split()) or None, []))
        elif tag[0] == "</v>":
            voices.append((None, []))
    voices[-1][1].append((clean(unescape(payload[place:])), at_ms))
    spoken = [(speaker, pieces) for speaker, pieces in voices if any(text.strip() for text, _ in pieces)]
    for speaker, pieces in spoken or [(None, [])]:
        text, starts = join_pieces(pieces, start_ms)
        yield Cue(line, start_ms, end_ms, text, speaker, starts if timed else None)
