"""TMPlayer: `00:01:02:text|more text`, a caption a line, without ends."""

import re

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

# No space and no digit behind the time: `00:01:02: text` is a transcript, `00:01:02:03` a time with frames.
CAPTION = re.compile(r"([0-9]{1,2}:[0-9]{2}:[0-9]{2})[:=]([^\s0-9].*)")


def sniff(head: str) -> bool:
    """Two lines of three and more are captions, and one is broken by `|`; without, it is a transcript like others."""
    if "|" not in head:
        return False
    lines = [line for line in head.split("\n") if line.strip()]
    return sum(bool(CAPTION.fullmatch(line)) for line in lines) * 3 > len(lines) * 2


def read(text: str, name: str) -> Reading:
    repairs: list[Repair] = []
    cues: list[Cue] = []
    for number, line in enumerate(text.split("\n"), 1):
        caption = CAPTION.fullmatch(line.rstrip())
        start_ms = parse_clock(caption[1]) if caption else None
        if caption and start_ms is not None:
            cues.append(Cue(number, start_ms, None, plain(caption[2].replace("|", "\n"))))
        elif line.strip():
            repairs.append(left_out(name, number, "a line that is no caption", line))
    return to_reading(cues, name, repairs)
