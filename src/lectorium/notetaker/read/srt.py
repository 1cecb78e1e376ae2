"""SubRip (SRT), as loosely as it is written in the wild."""

import re

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cues import Cue, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

TIMES = re.compile(r"[ \t]*([0-9:.,]+)[ \t]*-{1,3}>[ \t]*([0-9:.,]+)(?:[ \t].*)?")
NUMBER = re.compile(r"[ \t]*([0-9]{1,9})[ \t]*")


def sniff(head: str) -> bool:
    return any("-->" in line and _times(line) for line in head.split("\n"))


def read(text: str, name: str) -> Reading:
    """Raises `LectureError` where no line holds times."""
    lines = text.split("\n")
    repairs: list[Repair] = []
    # (index of the line of times, start, end) of each cue
    found = [(index, times) for index, line in enumerate(lines) if "->" in line and (times := _times(line))]
    if not found:
        raise LectureError(name, "no caption has times", advice="check that the file is SRT")
    before = "\n".join(line for line in lines[: found[0][0]] if line.strip() and not NUMBER.fullmatch(line))
    if before:
        repairs.append(Repair(name, 1, f"text before the first caption was left out: {before[:200]!r}"))
    cues: list[Cue] = []
    for place, (index, (start_ms, end_ms)) in enumerate(found):
        until = found[place + 1][0] if place + 1 < len(found) else len(lines)
        content = lines[index + 1 : until]
        if place + 1 < len(found):
            content = _without_number(content)
        cues.append(Cue(index + 1, start_ms, end_ms, plain("\n".join(line for line in content if line.strip()))))
    return to_reading(cues, name, repairs)


def _times(line: str) -> tuple[int, int] | None:
    match = TIMES.fullmatch(line)
    if match is None:
        return None
    start_ms, end_ms = parse_clock(match[1]), parse_clock(match[2])
    return None if start_ms is None or end_ms is None else (start_ms, end_ms)


def _without_number(content: list[str]) -> list[str]:
    """The lines of a cue without the number of the next one."""
    return content[:-1] if content and NUMBER.fullmatch(content[-1]) else content
