"""The link that ends a point: its time, and in the title the sentences it cites."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lectorium.notetaker.document import SourceInfo
from lectorium.notetaker.markdown.times import address_at, clock, parse_clock

_RUN = r"s[1-9]\d{0,8}(?:-s[1-9]\d{0,8})?"
_LINK = re.compile(rf'\[([^\[\]]+)\]\(([^()\s]+) "({_RUN}(?:, {_RUN})*)"\)', re.ASCII)
_SPAN = re.compile(r"\[([\d:]+)(?:–([\d:]+))?\]\(([^()\s]+)\)", re.ASCII)
# More than any lecture has: a week of talk is below it.
_MOST_IDS = 1_000_000


@dataclass(frozen=True)
class Citation:
    """`before` is the line without its link; `start_ms` the time printed, None where the link gives an id instead."""

    before: str
    sentences: tuple[str, ...]
    start_ms: int | None


class Links:
    """Targets for the times of one lecture: each points into the file that is running then."""

    def __init__(self, sources: Sequence[SourceInfo]) -> None:
        self._sources = sorted(sources, key=lambda source: source.offset_ms)
        self._offsets = [source.offset_ms for source in self._sources]

    def target(self, ms: int) -> str:
        index = bisect_right(self._offsets, ms) - 1
        if index >= 0:
            # Files that start together are one file and its companions (slides, say): the first with a URL is meant.
            offset = self._offsets[index]
            for source in self._sources[: index + 1]:
                if source.offset_ms == offset and source.url:
                    return address_at(source.url, (ms - offset) // 1000)
        return f"#t={ms // 1000}"

    def citation(self, sentences: Sequence[str], start_ms: int | None) -> str:
        title = compress(sentences)
        if start_ms is None:
            first = title.partition(",")[0].partition("-")[0]
            return f'[{first}](#{first} "{title}")'
        return f'[{clock(start_ms)}]({self.target(start_ms)} "{title}")'

    def span(self, start_ms: int, end_ms: int | None) -> str:
        text = clock(start_ms) if end_ms is None else f"{clock(start_ms)}–{clock(end_ms)}"
        return f"[{text}]({self.target(start_ms)})"


def find_citation(line: str) -> Citation | None:
    """The citation that `line` ends in, if it does. Raises ValueError, with the reason, where its ids make no sense."""
    if not line.endswith('")'):
        return None
    start = line.rfind("[")
    found = _LINK.fullmatch(line, start) if start >= 0 else None
    if found is None or (len(line[:start]) - len(line[:start].rstrip("\\"))) % 2:
        return None
    start_ms = parse_clock(found[1])
    if start_ms is None and not re.fullmatch(r"s\d+", found[1]):
        return None
    return Citation(line[:start].rstrip(" \t"), expand(found[3]), start_ms)


def find_span(line: str) -> tuple[int, int | None] | None:
    """Start and end in ms of a line that holds nothing but the span of a section."""
    found = _SPAN.fullmatch(line)
    if not found:
        return None
    start, end = parse_clock(found[1]), parse_clock(found[2]) if found[2] else None
    return None if start is None or (found[2] and end is None) else (start, end)


def number_of(sentence: str) -> int:
    return int(sentence[1:])


def compress(sentences: Iterable[str]) -> str:
    """`s44-s45, s52`: ids in the order of the lecture, neighbours as a range."""
    runs: list[list[int]] = []
    for number in sorted({number_of(sentence) for sentence in sentences}):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"s{first}" if first == last else f"s{first}-s{last}" for first, last in runs)


def expand(title: str) -> tuple[str, ...]:
    numbers: list[int] = []
    for run in title.split(", "):
        first, _, last = run.partition("-")
        start, end = number_of(first), number_of(last or first)
        if end < start:
            raise ValueError(f"cites {run}, a range that runs backwards")
        if end - start >= _MOST_IDS:
            raise ValueError(f"cites {run}, more sentences than a lecture has")
        numbers.extend(range(start, end + 1))
    return tuple(f"s{number}" for number in sorted(set(numbers)))
