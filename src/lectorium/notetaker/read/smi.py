"""SAMI (SMI): `<SYNC Start=9209><P Class=ENCC>text`, HTML of the loosest kind, so it is cut at its tags."""

import re
from typing import NamedTuple

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import left_out, to_reading
from lectorium.notetaker.read.markup import plain, unescape
from lectorium.notetaker.read.reading import Reading

MARK = re.compile(r"<(sync|p)(?=[\s>])([^<>]*)>|</(?:sync|body|sami)(?=[\s>])[^<>]*>", re.IGNORECASE)
START = re.compile(r"\bstart\s*=\s*[\"']?\s*([0-9]{1,12})", re.IGNORECASE)
CLASS = re.compile(r"\bclass\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
TITLE = re.compile(r"<title>([^<]*)", re.IGNORECASE)
LANGUAGE = re.compile(r"\blang\s*:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)", re.IGNORECASE)
COMMENT = re.compile(r"<!--[^<>]*-->")
SYNC = re.compile(r"<sync\s+start", re.IGNORECASE)
HEAD = 20_000


class _Show(NamedTuple):
    """From `at_ms` on, this text stands where texts of its class stand; an empty one clears it."""

    line: int
    at_ms: int
    text: str


def sniff(head: str) -> bool:
    return head[:5].lower() == "<sami" or SYNC.search(head) is not None


def read(text: str, name: str) -> Reading:
    """A caption lasts until the next of its class; languages that run side by side are all kept."""
    repairs: list[Repair] = []
    classes: dict[str, list[_Show]] = {}
    at_ms: int | None = None
    of_class = ""
    line, counted = 1, 0
    marks = list(MARK.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        line += text.count("\n", counted, mark.start())
        counted = mark.start()
        kind = (mark[1] or "").lower()
        if kind == "sync":
            start = START.search(mark[2])
            of_class = ""
            if start:
                at_ms = int(start[1])
            else:
                repairs.append(Repair(name, line, "a time cannot be read; the one before was taken"))
        elif kind == "p":
            found = CLASS.search(mark[2])
            of_class = found[1] if found else ""
        said = plain(COMMENT.sub("", text[mark.end() : end])).strip()
        if at_ms is None:
            if said:
                repairs.append(left_out(name, line, "text before the first time", said))
        elif said or kind:
            classes.setdefault(of_class, []).append(_Show(line, at_ms, said))
    cues = [cue for shows in classes.values() for cue in _cues(shows)]
    cues.sort(key=lambda cue: cue.line)
    head = text[:HEAD]
    title, languages = TITLE.search(head), set(LANGUAGE.findall(head))
    return to_reading(
        cues,
        name,
        repairs,
        title=unescape(title[1]).strip() or None if title else None,
        language=languages.pop() if len(languages) == 1 else None,
    )


def _cues(shows: list[_Show]) -> list[Cue]:
    after = [*(show.at_ms for show in shows[1:]), None]
    return [
        Cue(show.line, show.at_ms, end_ms, show.text) for show, end_ms in zip(shows, after, strict=True) if show.text
    ]
