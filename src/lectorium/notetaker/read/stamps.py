"""Times in a transcript of lines: `0:35`, `[00:01:02]`, `Name  0:35`, `Name: 00:00:23`, `00:01 --> 00:05` and the like.

Seen for real: `Name: HH:MM:SS`. After descriptions and documentation only: Otter, Rev, Teams, Zoom's saved captions.
"""

import itertools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lectorium.notetaker.lecture import Segment
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.lines import Line

CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,7})?"
LOOSE = r"\d{1,3}:\d{1,2}:\d{1,2}(?:[.,]\d{1,7})?|\d{1,3}:\d{2}(?:[.,]\d{1,7})?"
RANGE = re.compile(rf"[\[(]?(?P<time>{LOOSE})\s*(?:-->|->|–|—|-|to)\s*(?P<end>{LOOSE})[\])]?:?(?:\s+(?P<rest>.*))?")
ALONE = re.compile(rf"[\[(]?(?P<time>{CLOCK})[\])]?\s*[-–—:]?")
LEADING = re.compile(rf"(?:[\[(](?P<inside>{CLOCK})[\])]|(?P<time>{CLOCK}))(?:\s*[-–—|]\s+|:\s?|\s+)(?P<rest>\S.*)")
NAMED = re.compile(
    rf"(?P<name>[^\W_][^\t\n:]{{0,59}}?)(?P<mark>\s*[:–—-]\s*|\s+)(?P<open>[\[(])?(?P<time>{CLOCK})[\])]?\s*:?"
)
BRACKETED = re.compile(r"\[(?P<name>[^\]\n]{1,60})\]\s+(?P<time>\d{1,2}:\d\d:\d\d)")
# What no name holds.
SENTENCE = re.compile(r"[.!?,;]\s|[!?;,]$")
LONGEST_NAME = 6
# So many of the times of a file must go forward; else they are numbers of another kind.
FORWARD_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time in a line: who speaks from then on (None: as before), and what is said in the same line."""

    start_ms: int
    end_ms: int | None = None
    speaker: str | None = None
    rest: str = ""
    # The time of day, not of the recording.
    of_day: bool = False


def find_stamps(lines: Sequence[Line]) -> tuple[Mapping[int, Stamp], Sequence[int]]:
    """The stamps by line number, and the numbers of lines whose time steps back and was not used."""
    found = {line.number: stamp for line in lines if line.text and (stamp := _stamp(line.text)) is not None}
    found = _without_accidents(found, lines)
    kept = _forward(found)
    if len(kept) < FORWARD_SHARE * len(found):
        return {}, ()
    first_ms = next((found[number].start_ms for number in kept), 0)
    if found and all(stamp.of_day for stamp in found.values()):
        found = {n: replace(stamp, start_ms=stamp.start_ms - first_ms) for n, stamp in found.items()}
    return _with_names_below(found, lines), sorted(set(found) - kept)


def until_next(segments: Iterable[Segment]) -> Iterator[Segment]:
    """What has a start and no end lasts to the next start that is later; the last has no end."""
    known = list(segments)
    next_ms: int | None = None
    later_ms: int | None = None
    ended: list[Segment] = []
    for segment in reversed(known):
        if segment.start_ms is not None:
            if next_ms is not None and segment.start_ms < next_ms:
                later_ms = next_ms
            next_ms = segment.start_ms
            if segment.end_ms is None:
                segment = replace(segment, end_ms=later_ms)
        ended.append(segment)
    return reversed(ended)


def _stamp(text: str) -> Stamp | None:
    if found := BRACKETED.fullmatch(text):
        return _make(found["time"], speaker=found["name"].strip(), of_day=True)
    if found := RANGE.fullmatch(text):
        return _make(found["time"], end=found["end"], rest=found["rest"] or "")
    if found := ALONE.fullmatch(text):
        return _make(found["time"])
    if found := LEADING.fullmatch(text):
        return _make(found["inside"] or found["time"], rest=found["rest"])
    found = NAMED.fullmatch(text)
    if found is None or SENTENCE.search(found["name"]) or len(found["name"].split()) > LONGEST_NAME:
        return None
    return _make(found["time"], speaker=found["name"].strip())


def _make(
    time: str, *, end: str | None = None, speaker: str | None = None, rest: str = "", of_day: bool = False
) -> Stamp | None:
    start_ms = parse_clock(time)
    end_ms = parse_clock(end) if end else None
    if start_ms is None or (end is not None and (end_ms is None or end_ms < start_ms)):
        return None
    return Stamp(start_ms, end_ms, speaker, rest, of_day)


def _without_accidents(found: Mapping[int, Stamp], lines: Sequence[Line]) -> dict[int, Stamp]:
    """One time in a long text is something that was said: "10:30 we meet again"."""
    spoken = sum(1 for line in lines if line.text)
    if len(found) == 1 and spoken > 2:
        return {}
    return dict(found)


def _forward(found: Mapping[int, Stamp]) -> set[int]:
    """The longest run of stamps whose times never step back (patience sorting, n log n)."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number, stamp in found.items():
        place = bisect_right(tails, stamp.start_ms)
        before[number] = ends[place - 1] if place else None
        tails[place : place + 1] = [stamp.start_ms]
        ends[place : place + 1] = [number]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _with_names_below(found: Mapping[int, Stamp], lines: Sequence[Line]) -> Mapping[int, Stamp]:
    """`0:00:05 Name` with the words below it: what recurs behind the times, alone in its line, is a name."""
    below = {before.number: after for before, after in itertools.pairwise(lines)}
    heads = [
        stamp.rest
        for number, stamp in found.items()
        if stamp.rest and stamp.speaker is None and number in below and below[number].text and number + 1 not in found
    ]
    counts = Counter(heads)
    names = {head for head, count in counts.items() if count > 1 and _may_be_name(head)}
    return {
        number: replace(stamp, speaker=stamp.rest.rstrip(":"), rest="")
        if stamp.speaker is None and stamp.rest in names and below.get(number) is not None and below[number].text
        else stamp
        for number, stamp in found.items()
    }


def _may_be_name(text: str) -> bool:
    return len(text.split()) <= LONGEST_NAME and text[:1].isupper() and not SENTENCE.search(text) and text[-1] != "."
