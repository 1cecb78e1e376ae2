"""Zoom's saved chat: `00:13:46<TAB>Name:<TAB>text`, in older versions `00:13:46  From Name to Everyone: text`."""

import re

from lectorium.notetaker.lecture import Segment
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cues import one_line
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.stamps import until_next

MESSAGE = re.compile(
    r"(?P<time>\d\d:\d\d:\d\d)(?:\t(?P<name>[^\t\n]{1,80}):\t|\s+From\s+(?P<sender>.{1,80}?)"
    r"(?:\s+[Tt]o\s+.{1,80}?)?\s*:(?:\s|$))(?P<text>.*)"
)


def sniff(text: str) -> bool:
    lines = [line for line in text.split("\n")[:50] if line.strip()]
    found = sum(MESSAGE.match(line) is not None for line in lines)
    return bool(lines) and MESSAGE.match(lines[0]) is not None and 4 * found >= len(lines)


def read(text: str, _: str) -> Reading:
    """A message may run over several lines. Nothing is known of where it ends, so it lasts to the next."""
    messages: list[tuple[int, str, list[str]]] = []
    for line in text.split("\n"):
        found = MESSAGE.match(line)
        start_ms = parse_clock(found["time"]) if found else None
        if found and start_ms is not None:
            messages.append((start_ms, found["name"] or found["sender"], [found["text"]]))
        elif messages:
            messages[-1][2].append(line)
        elif line.strip():
            messages.append((0, "", [line]))
    messages.sort(key=lambda message: message[0])
    segments = [
        Segment(text, start_ms, speaker=one_line(speaker) or None, starts_paragraph=True)
        for start_ms, speaker, lines in messages
        if (text := one_line("\n".join(lines)))
    ]
    return Reading(tuple(until_next(segments)))
