"""YouTube's timed text in XML: srv1 (`transcript`), srv2 and srv3 (`timedtext`)."""

import html
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from lectorium.errors import LectureError
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import to_reading
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import join_pieces
from lectorium.notetaker.read.xml_text import parse_xml

ROOT = re.compile(r"<(?:transcript|timedtext)[\s>/]")
# srv1 holds markup as text: `&lt;i>not&lt;/i>`.
TAG = re.compile(r"</?(?:i|b|u|s|em|strong|font|span|c|v|br)(?:[ .][^<>]*)?/?>", re.IGNORECASE)


def sniff(text: str) -> bool:
    return text.startswith("<") and ROOT.search(text[:2000]) is not None


def read(text: str, name: str) -> Reading:
    root = parse_xml(text, name)
    return to_reading(_cues(root, name), name)


def _cues(root: Element, name: str) -> Iterator[Cue]:
    number = 0
    for entry in root.iter():
        if entry.tag not in ("text", "p"):
            continue
        number += 1
        # srv1 counts seconds (`start`, `dur`), the others milliseconds (`t`, `d`).
        seconds = "start" in entry.attrib
        start_ms = _time(entry, "start" if seconds else "t", seconds, name, number) or 0
        lasts_ms = _time(entry, "dur" if seconds else "d", seconds, name, number)
        timed: list[tuple[str, int | None]] = [(_plain(entry.text or ""), None)]
        for word in entry:
            offset_ms = _time(word, "t", False, name, number)
            start = start_ms + offset_ms if offset_ms is not None else None
            timed += [(_plain("".join(word.itertext())) if word.tag != "br" else "\n", start)]
            timed += [(_plain(word.tail or ""), None)]
        joined, starts = join_pieces(timed, start_ms)
        if entry.get("append") == "1" and not joined:
            continue
        by_word = any(start is not None for _, start in timed)
        end_ms = None if lasts_ms is None else start_ms + lasts_ms
        # An empty text is a pause, by design of the format.
        if joined:
            yield Cue(1, start_ms, end_ms, joined, word_starts_ms=starts if by_word else None)


def _plain(text: str) -> str:
    return TAG.sub(" ", html.unescape(text)) if "<" in html.unescape(text) else html.unescape(text)


def _time(entry: Element, key: str, seconds: bool, name: str, number: int) -> int | None:
    value = entry.get(key)
    if value is None:
        return None
    try:
        time = float(value) * (1000 if seconds else 1)
    except ValueError:
        time = -1
    if not 0 <= time < 1e12:
        raise LectureError(name, f"caption {number} has `{key}` {value[:40]!r}, which is no time")
    return round(time)
