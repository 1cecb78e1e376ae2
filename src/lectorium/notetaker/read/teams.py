"""Teams' older DOCX: a line of times, a line with the name, lines of text. No real one was seen.

The newer form (`Name   0:03`, then the text) is read as prose with stamps, Teams' VTT (`<v Name>`) as any WebVTT.
"""

import re
from collections import Counter
from collections.abc import Sequence

from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import to_reading
from lectorium.notetaker.read.reading import Reading

TIMES = re.compile(r"\s*(\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,7})\s*-->\s*(\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,7})\s*")
LONGEST_NAME = 6


def sniff(head: str) -> bool:
    """Times come first and have no numbers; below them stands a short line, and these lines recur."""
    if not TIMES.match(head.split("\n", 1)[0]):
        return False
    # The head may cut the last one.
    blocks = _blocks(head.split("\n"))[:-1] or _blocks(head.split("\n"))
    if not blocks or any(len(said) < 2 or len(said[0].split()) > LONGEST_NAME for _, _, _, said in blocks):
        return False
    names = Counter(said[0] for _, _, _, said in blocks)
    return (
        len(blocks) > 1
        and 2 * len(names) <= len(blocks) + 1
        and not any(said[-1].isdigit() for _, _, _, said in blocks)
    )


def read(text: str, name: str) -> Reading:
    cues = [
        Cue(line, start_ms, end_ms, "\n".join(said[1:]) or said[0], said[0] if len(said) > 1 else None)
        for line, start_ms, end_ms, said in _blocks(text.split("\n"))
        if said
    ]
    return to_reading(cues, name)


def _blocks(lines: Sequence[str]) -> list[tuple[int, int, int, list[str]]]:
    blocks: list[tuple[int, int, int, list[str]]] = []
    for number, line in enumerate(lines, 1):
        found = TIMES.fullmatch(line) if "-->" in line else None
        start_ms = parse_clock(found[1]) if found else None
        end_ms = parse_clock(found[2]) if found else None
        if start_ms is not None and end_ms is not None:
            blocks.append((number, start_ms, end_ms, []))
        elif blocks and line.strip():
            blocks[-1][3].append(line.strip())
    return blocks
