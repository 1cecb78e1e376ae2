"""Advanced SubStation Alpha and SubStation Alpha (ASS, SSA)."""

import re

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, start_after, to_reading
from lectorium.notetaker.read.reading import Reading

SECTION = re.compile(r"[ \t]*\[([^\]]+)\][ \t]*")
FIELDS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
OVERRIDE = re.compile(r"\{[^{}]*\}")
# From `\p1` on, letters are strokes of a drawing, until `\p0`.
DRAWING = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}[^{}]*")


def sniff(head: str) -> bool:
    return head[:20].lower().startswith(("[script info]", "[v4+ styles]", "[v4 styles]", "[events]"))


def read(text: str, name: str) -> Reading:
    """The lines of dialogue; comments and pictures are not spoken. `Name` or `Actor` is the speaker.

    Raises `LectureError` where the file has no `[Events]`.
    """
    section = ""
    title = None
    fields: tuple[str, ...] = FIELDS
    cues: list[Cue] = []
    repairs: list[Repair] = []
    seen_events = False
    for number, line in enumerate(text.split("\n"), 1):
        if heading := SECTION.fullmatch(line):
            section = heading[1].strip().lower()
            seen_events = seen_events or section == "events"
            continue
        kind, _, value = line.partition(":")
        kind = kind.strip().lower()
        if section == "script info" and kind == "title":
            title = value.strip() or None
        elif section == "events" and kind == "format":
            fields = tuple(field.strip().lower() for field in value.split(","))
            if "text" not in fields or fields[-1] != "text":
                raise LectureError(name, "the format of the events does not end in Text", line=number)
        elif section == "events" and kind == "dialogue":
            values = value.strip().split(",", len(fields) - 1)
            if len(values) < len(fields):
                repairs.append(left_out(name, number, "a line of dialogue that is cut short", line))
            else:
                cues.append(_cue(number, dict(zip(fields, values, strict=True)), cues, name, repairs))
    if not seen_events:
        raise LectureError(name, "the file has no [Events]", advice="export it again as ASS or SRT")
    return to_reading(cues, name, repairs, title=title)


def _cue(number: int, event: dict[str, str], cues: list[Cue], name: str, repairs: list[Repair]) -> Cue:
    start = event.get("start", "").strip()
    start_ms = parse_clock(start)
    if start.startswith("-") and parse_clock(start[1:]) is not None:
        start_ms = 0
        repairs.append(Repair(name, number, "a caption that starts before the lecture was put at its start"))
    if start_ms is None:
        start_ms = start_after(cues, name, number, repairs)
    end_ms = parse_clock(event.get("end", "").strip())
    text = event["text"].replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ")
    speaker = (event.get("name") or event.get("actor") or "").strip()
    return Cue(number, start_ms, end_ms, OVERRIDE.sub("", DRAWING.sub("", text)), speaker or None)
