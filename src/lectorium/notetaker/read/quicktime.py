"""QuickTime text: `{QTtext}`, then `[00:02:17.11]` above each caption and above each gap."""

import re

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.markup import plain
from lectorium.notetaker.read.reading import Reading

TIME = re.compile(r"[ \t]*\[([0-9]{1,2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,4}))?\]")
SCALE = re.compile(r"\{timeScale:[ \t]*([0-9]{1,5})\}", re.IGNORECASE)
CONTROL = re.compile(r"\{[^{}]*\}")
SCALE_UNSAID = 600


def sniff(head: str) -> bool:
    return head[:8].lower() == "{qttext}"


def read(text: str, name: str) -> Reading:
    """What follows the point in a time counts in parts of `timeScale`; a caption ends at the next time."""
    scale = SCALE.search(text, 0, 20_000)
    parts_a_second = int(scale[1]) if scale and int(scale[1]) else SCALE_UNSAID
    repairs: list[Repair] = []
    # (line, start, lines of text)
    shown: list[tuple[int, int, list[str]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        time = TIME.match(line)
        whole_ms = parse_clock(time[1]) if time else None
        if time and whole_ms is not None:
            start_ms = whole_ms + round(int(time[2] or 0) * 1000 / parts_a_second)
            shown.append((number, start_ms, [line[time.end() :]]))
        elif shown:
            shown[-1][2].append(line)
        elif CONTROL.sub("", line).strip():
            repairs.append(left_out(name, number, "text before the first time", line))
    ends = [*(start_ms for _, start_ms, _ in shown[1:]), None]
    cues = [
        Cue(number, start_ms, end_ms, said)
        for (number, start_ms, lines), end_ms in zip(shown, ends, strict=bool(shown))
        if (said := plain(CONTROL.sub("", "\n".join(lines))).strip())
    ]
    return to_reading(cues, name, repairs)
