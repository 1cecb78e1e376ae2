"""SubRip (SRT), as loosely as it is written."""

import re

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.blocks import Block, split_blocks
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, start_after, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

# Both sides start with a digit: `a --> b` in a text is no line of times. Positions may follow.
TIMES = re.compile(r"[ \t]*([0-9][^\s>-]*)[ \t]*-{1,3} ?>[ \t]*([0-9][^\s>-]*)(?:[ \t].*)?")
NUMBER = re.compile(r"[ \t]*-?[0-9]{1,9}(?:\.[0-9]{0,9})?[ \t]*")


def sniff(head: str) -> bool:
    return any(
        parse_clock(match[1]) is not None and parse_clock(match[2]) is not None
        for line in head.split("\n")
        if (match := TIMES.fullmatch(line))
    )


def read(text: str, name: str) -> Reading:
    """Raises `LectureError` where no caption has times."""
    before, blocks = split_blocks(text.split("\n"), TIMES.fullmatch)
    if not blocks:
        raise LectureError(name, "no caption has times", advice="check that the file is SRT")
    repairs: list[Repair] = []
    is_numbered = any(NUMBER.fullmatch(line) for line in before)
    stray = [line for line in before if not NUMBER.fullmatch(line)]
    if any(line.strip() for line in stray):
        repairs.append(left_out(name, 1, "text before the first caption", "\n".join(stray)))
    cues: list[Cue] = []
    for place, block in enumerate(blocks, 1):
        content = plain("\n".join(_text(block, is_numbered=is_numbered and place < len(blocks))))
        start_ms = start_after(cues, name, block.line, repairs) if block.start_ms is None else block.start_ms
        cues.append(Cue(block.line, start_ms, block.end_ms, content))
    return to_reading(cues, name, repairs)


def _text(block: Block, *, is_numbered: bool) -> list[str]:
    """The lines of a caption without the number of the next one, where captions are numbered."""
    lines = block.content
    return lines[:-1] if is_numbered and lines and NUMBER.fullmatch(lines[-1]) else lines
