"""SubViewer 1: `[00:02:17]` starts a caption, the text stands below, `[00:02:20]` ends it."""

import re

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

TIME = re.compile(r"[ \t]*\[([0-9]{1,2}:[0-9]{2}:[0-9]{2})\][ \t]*")
TITLE = re.compile(r"\[TITLE\][ \t]*\n?([^\[\n]+)")


def sniff(head: str) -> bool:
    """Times alone on their lines, under the header that sets this format apart from transcripts."""
    return "[BEGIN]" in head and any(TIME.fullmatch(line) for line in head.split("\n"))


def read(text: str, name: str) -> Reading:
    cues: list[Cue] = []
    repairs: list[Repair] = []
    lines = text.split("\n")
    begin = next((index for index, line in enumerate(lines) if "[BEGIN]" in line), 0)
    start: tuple[int, int] | None = None
    content: list[str] = []

    def finish(end_ms: int | None) -> None:
        if start is not None:
            cues.append(Cue(start[0], start[1], end_ms, plain("\n".join(content).replace("|", "\n"))))
        elif any(line.strip() for line in content):
            repairs.append(left_out(name, begin + 2, "text before the first caption", "\n".join(content)))
        content.clear()

    for index, line in enumerate(lines[begin + 1 :], begin + 1):
        time = TIME.fullmatch(line)
        if time:
            at_ms = parse_clock(time[1])
            ends_caption = start is not None and any(line.strip() for line in content)
            finish(at_ms)
            start = None if ends_caption or at_ms is None else (index + 1, at_ms)
        elif line.strip() not in {"[END]", "******** END SCRIPT ********"}:
            content.append(line)
    finish(None)
    title = TITLE.search(text, 0, 20_000)
    return to_reading(cues, name, repairs, title=title[1].strip() if title else None)
