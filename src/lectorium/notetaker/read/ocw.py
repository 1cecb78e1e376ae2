"""MIT OpenCourseWare's lecture pages: front matter whose `transcript` is HTML with a `<span m=ms>` per word or line."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from lectorium.errors import LectureError
from lectorium.notetaker.read.cues import to_reading
from lectorium.notetaker.read.lines import as_meta, split_front_matter
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import Piece, group

TRANSCRIPT = re.compile(r"^transcript:", re.MULTILINE)
TAG = re.compile(r"<(?:span\s+m=['\"]?(?P<ms>[0-9]{1,11})\b)?[^<>]*>")
SPAN = re.compile(r"<span\s+m=['\"]?\d")


def sniff(text: str) -> bool:
    return text.startswith("---") and TRANSCRIPT.search(text) is not None and SPAN.search(text) is not None


def read(text: str, name: str) -> Reading:
    values, _ = split_front_matter(text)
    transcript = values.get("transcript")
    if not isinstance(transcript, str):
        raise LectureError(name, "the front matter holds no `transcript` that can be read", line=1)
    pieces = list(_pieces(transcript))
    meta = as_meta({key: value for key, value in values.items() if key in ("course", "course_id", "instructors")})
    title = values.get("title")
    cues = list(group(pieces))
    reading = to_reading(cues, name, title=title if isinstance(title, str) else None, meta=meta)
    # The paragraphs are those of the editors: another speaker, or another thought.
    first = {piece.start_ms for piece in pieces if piece.starts_paragraph}
    segments = (replace(s, starts_paragraph=s.starts_paragraph or s.start_ms in first) for s in reading.segments)
    return replace(reading, segments=tuple(segments))


def _pieces(transcript: str) -> Iterator[Piece]:
    """The text of the page, each run with the time of the span it stands in."""
    texts: list[tuple[str, int, bool]] = []
    now_ms, starts, place = 0, True, 0
    for tag in (*TAG.finditer(transcript), None):
        text = html.unescape(transcript[place : tag.start() if tag else len(transcript)])
        if text.strip():
            texts.append((text, now_ms, starts))
            starts = False
        if tag is None:
            break
        place = tag.end()
        starts = starts or tag[0].startswith("<p")
        now_ms = int(tag["ms"]) if tag["ms"] else now_ms
    for index, (text, start_ms, starts) in enumerate(texts):
        later = texts[index + 1][1] if index + 1 < len(texts) else None
        yield Piece(text, start_ms, later if later is not None and later >= start_ms else None, starts_paragraph=starts)
