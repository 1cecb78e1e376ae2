"""MicroDVD: `{100}{150}text|more text`, counted in frames."""

import re

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

CAPTION = re.compile(r"[ \t]*\{([0-9]{1,9})\}\{([0-9]{0,9})\}(.*)")
RATE = re.compile(r"[ \t]*([0-9]{1,3}(?:[.,][0-9]{1,6})?)[ \t]*")
CONTROL = re.compile(r"\{[A-Za-z]:[^{}]*\}")
DEFAULT_RATE = 23.976


def sniff(head: str) -> bool:
    return CAPTION.match(head.removeprefix("{DEFAULT}{}").lstrip()) is not None


def read(text: str, name: str) -> Reading:
    """The frame rate is what the first caption says (`{1}{1}25`); without one, 23.976 is assumed and noted."""
    frames_a_second: float | None = None
    repairs: list[Repair] = []
    cues: list[Cue] = []
    for number, line in enumerate(text.split("\n"), 1):
        caption = CAPTION.fullmatch(line)
        if caption is None:
            if line.strip() and not line.startswith("{DEFAULT}"):
                repairs.append(left_out(name, number, "a line that is no caption", line))
            continue
        start, end, content = caption.groups()
        if frames_a_second is None:
            rate = RATE.fullmatch(content)
            frames_a_second = float(rate[1].replace(",", ".")) if rate else 0.0
            if frames_a_second >= 1:
                continue
            frames_a_second = DEFAULT_RATE
            repairs.append(Repair(name, number, f"no frame rate is given; {DEFAULT_RATE} frames a second were assumed"))
        lines = [part.removeprefix("/") for part in CONTROL.sub("", content).split("|")]
        start_ms = round(int(start) * 1000 / frames_a_second)
        end_ms = round(int(end) * 1000 / frames_a_second) if end else None
        cues.append(Cue(number, start_ms, end_ms, plain("\n".join(lines))))
    return to_reading(cues, name, repairs)
