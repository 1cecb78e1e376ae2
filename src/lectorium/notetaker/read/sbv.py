"""SBV (YouTube) and SubViewer 2: `0:00:01.000,0:00:03.000`, the text below, `[br]` for line breaks."""

import re

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.blocks import split_blocks
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, start_after, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

TIMES = re.compile(r"[ \t]*([0-9]{1,6}:[^\s,]*)[ \t]*,[ \t]*([0-9]{1,6}:[^\s,]*)[ \t]*")
BREAK = re.compile(r"\[br\]", re.IGNORECASE)
# `[TITLE]A talk`, `[END INFORMATION]`, `[COLF]&HFFFFFF,[STYLE]bd,[SIZE]18,[FONT]Arial`
HEADER = re.compile(r"\[([A-Z][A-Z ]*)\](.*)")


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
        raise LectureError(name, "no caption has times", advice="check that the file is SBV")
    header = {match[1]: match[2].strip() for line in before if (match := HEADER.fullmatch(line.strip()))}
    repairs: list[Repair] = []
    stray = [line for line in before if not HEADER.fullmatch(line.strip())]
    if any(line.strip() for line in stray):
        repairs.append(left_out(name, 1, "text before the first caption", "\n".join(stray)))
    cues: list[Cue] = []
    for block in blocks:
        content = plain(BREAK.sub("\n", "\n".join(block.content)))
        start_ms = start_after(cues, name, block.line, repairs) if block.start_ms is None else block.start_ms
        cues.append(Cue(block.line, start_ms, block.end_ms, content))
    return to_reading(cues, name, repairs, title=header.get("TITLE") or None)
