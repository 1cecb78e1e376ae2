"""Transcripts as text: plain or Markdown, with or without times and names.

- A line is a segment; a blank line, a heading, an item of a list or another speaker starts a paragraph.
- A heading is nobody's speech: it is kept as `heading` of the segment after it (the first one of the text is the
  title where the file names none). A heading with nothing after it is a segment, so that nothing is lost.
- All lines of a turn have the time of that turn: from its stamp to the next later one.
- Names in front of the words (`Name: text`) are left in place here; see `speakers.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair, Segment
from lectorium.notetaker.read.boilerplate import is_boilerplate
from lectorium.notetaker.read.lines import (
    Line,
    as_meta,
    looks_like_markdown,
    markdown_lines,
    plain_lines,
    split_front_matter,
)
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.stamps import ALONE, Stamp, find_stamps, until_next

CAPTIONS = re.compile(r"\.(?:vtt|srt|sbv|sub|ass|ssa|smi|ttml|dfxp|lrc)$", re.IGNORECASE)


def sniff(head: str) -> bool:
    """Anything with words in it that is no XML."""
    return not head.startswith(("<?xml", "<!")) and any(character.isalpha() for character in head)


def read(text: str, name: str) -> Reading:
    """Raises `LectureError` where the name promises captions and no line has a time."""
    reading = _read(text, name)
    if CAPTIONS.search(name) and all(segment.start_ms is None for segment in reading.segments):
        raise LectureError(name, "no caption has times", advice="name it .txt if it is a transcript without times")
    return reading


def _read(text: str, name: str) -> Reading:
    if not looks_like_markdown(text):
        return read_lines(list(plain_lines(text)), name)
    values, body = split_front_matter(text)
    lines = list(markdown_lines(body))
    meta = as_meta(values)
    title = meta.pop("title", None)
    if title is None:
        title, lines = _take_title(lines)
    reading = read_lines(lines, name)
    return replace(reading, title=title, language=meta.pop("language", meta.pop("lang", None)), meta=meta)


def read_lines(lines: Sequence[Line], name: str) -> Reading:
    stamps, unused = find_stamps(lines)
    repairs = tuple(Repair(name, number, "a time that steps back was not used") for number in unused)
    return Reading(tuple(until_next(_segments(lines, stamps, frozenset(unused)))), repairs)


def _take_title(lines: list[Line]) -> tuple[str | None, list[Line]]:
    first = next((place for place, line in enumerate(lines) if line.text), None)
    if first is None or not lines[first].heading or ALONE.fullmatch(lines[first].text):
        return None, lines
    return lines[first].text, lines[:first] + lines[first + 1 :]


def _segments(lines: Iterable[Line], stamps: Mapping[int, Stamp], unused: frozenset[int]) -> Iterator[Segment]:
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str | None = None
    headings: list[str] = []
    starts = True
    for line in lines:
        text = line.text.strip()
        stamp = stamps.get(line.number)
        if stamp is not None:
            starts |= not stamp.rest or stamp.speaker is not None
            speaker = stamp.speaker or speaker
            if line.number not in unused:
                start_ms, end_ms = stamp.start_ms, stamp.end_ms
            text = stamp.rest
        elif line.heading and text:
            headings.append(text)
            starts = True
            continue
        if not text:
            starts = starts or not line.text
            continue
        added = is_boilerplate(text)
        yield Segment(
            text=" ".join(text.split()),
            start_ms=start_ms,
            end_ms=end_ms,
            speaker=None if added else speaker,
            starts_paragraph=starts or line.starts or added,
            heading=": ".join(headings) or None,
        )
        headings.clear()
        starts = added
    for heading in headings:
        yield Segment(heading, start_ms, end_ms, starts_paragraph=True)
