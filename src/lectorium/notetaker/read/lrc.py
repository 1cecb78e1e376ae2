"""LRC: `[00:12.30]text`, also with several times a line and with times inside (`<00:12.80>`)."""

import re

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.decode import clean
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import join_pieces

STAMP = re.compile(r"[ \t]*\[([0-9]{1,3}:[0-9]{2}(?:[.:][0-9]{1,3})?)\]")
ID_TAG = re.compile(r"[ \t]*\[([A-Za-z#]{1,12}):([^\]]*)\][ \t]*")
WORD_STAMP = re.compile(r"<([0-9]{1,3}:[0-9]{2}(?:[.:][0-9]{1,3})?)>")


def sniff(head: str) -> bool:
    """Most lines start with `[mm:ss.xx]`; the fraction sets them apart from a transcript."""
    lines = [line for line in head.split("\n") if line.strip() and not ID_TAG.fullmatch(line)]
    stamped = sum(bool(stamp) and "." in stamp[1] for line in lines if (stamp := STAMP.match(line)))
    return stamped * 2 > len(lines)


def read(text: str, name: str) -> Reading:
    """A caption ends where the next one starts, or where a line without text stands."""
    tags: dict[str, str] = {}
    repairs: list[Repair] = []
    # (start, line, text), in order of time below
    stamped: list[tuple[int, int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        times: list[int] = []
        place = 0
        while stamp := STAMP.match(line, place):
            times.append(_clock(stamp[1]))
            place = stamp.end()
        if times:
            stamped.extend((at_ms, number, line[place:]) for at_ms in times)
        elif tag := ID_TAG.fullmatch(line):
            tags[tag[1].lower()] = tag[2].strip()
        elif line.strip():
            repairs.append(left_out(name, number, "a line without a time", line))
    # `[offset:500]` shows the text half a second earlier.
    offset = tags.get("offset", "")
    earlier_ms = int(offset) if re.fullmatch(r"[+-]?[0-9]{1,7}", offset) else 0
    stamped.sort(key=lambda entry: entry[0])
    cues: list[Cue] = []
    for index, (at_ms, number, content) in enumerate(stamped):
        if not content.strip():
            continue
        end_ms = stamped[index + 1][0] - earlier_ms if index + 1 < len(stamped) else None
        start_ms = max(at_ms - earlier_ms, 0)
        words, starts = _words(content, start_ms, earlier_ms)
        cues.append(Cue(number, start_ms, None if end_ms is None else max(end_ms, start_ms), words, None, starts))
    return to_reading(cues, name, repairs, title=tags.get("ti") or None)


def _words(content: str, start_ms: int, earlier_ms: int) -> tuple[str, tuple[int, ...] | None]:
    pieces = WORD_STAMP.split(content)
    if len(pieces) == 1:
        return plain(content), None
    timed = [(clean(plain(pieces[0])), start_ms)]
    timed += [
        (clean(plain(piece)), max(_clock(stamp) - earlier_ms, 0))
        for stamp, piece in zip(pieces[1::2], pieces[2::2], strict=True)
    ]
    return join_pieces(timed, start_ms)


def _clock(stamp: str) -> int:
    minutes, seconds, *fraction = stamp.replace(".", ":").split(":")
    return parse_clock(f"{minutes}:{seconds}.{fraction[0] if fraction else 0}") or 0
