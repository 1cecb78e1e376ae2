"""Google Meet's transcript as Markdown or text: attendees, `**Name:** text`, a footer with the length."""

import re
from dataclasses import replace

from lectorium.notetaker.read import prose
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.reading import Reading

ATTENDEES = re.compile(r"^(?:#{1,6}[ \t]*|\*\*)?Attendees:?(?:\*\*)?:?[ \t]*\n+([^\n#]+)\n", re.MULTILINE)
LABEL = re.compile(r"^(?:#{1,6}[ \t]*|\*\*)?Transcript:?(?:\*\*)?[ \t]*$", re.MULTILINE)
NOTICE = re.compile(r"^#{1,6}[ \t]*(?=[*_]*This editable transcript was computer)", re.MULTILINE)
ENDED = re.compile(r"^(?:Meeting|Transcription) ended after (\d{1,2}:\d\d:\d\d)", re.MULTILINE)
TITLE_END = re.compile(r"\s*[-–—]\s*Transcript$")


def sniff(text: str) -> bool:
    return ATTENDEES.search(text) is not None and "ranscript" in text


def read(text: str, name: str) -> Reading:
    """The attendees go to `meta`, the bare heading "Transcript" goes; the notice and the footer stay as segments."""
    found = ATTENDEES.search(text)
    meta: dict[str, str] = {}
    if found is not None:
        meta["attendees"] = " ".join(found[1].split())
        text = text[: found.start()] + "\n" * found[0].count("\n") + text[found.end() :]
    ended = ENDED.search(text)
    duration_ms = parse_clock(ended[1]) if ended else None
    # The notice stands in a heading; as a heading it would pass for that of the first turn.
    reading = prose.read(NOTICE.sub("", LABEL.sub("", text)), name)
    title = TITLE_END.sub("", reading.title) if reading.title else None
    return replace(reading, title=title, duration_ms=duration_ms, meta={**reading.meta, **meta})
