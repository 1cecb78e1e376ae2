"""Which sentences each point stands on, where it cites them, gives only a time, or neither."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lectorium.notetaker.document import Point, PointKind, Section, SectionKind
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.ledger import all_points

LONGEST_MS = 60_000
_OWN_WORDS = frozenset({SectionKind.introduction, SectionKind.conclusion, SectionKind.glossary})


@dataclass(frozen=True, slots=True)
class Placed:
    """A point with the positions of the sentences it stands on.

    `exact` when it cites them (by id or time); else they are where to look for what supports it.
    """

    section: Section
    point: Point
    positions: range | tuple[int, ...]
    exact: bool


def place_points(lecture: Lecture, sections: Sequence[Section]) -> Iterator[Placed]:
    clock = _Clock(lecture, sections)
    position_of = {sentence.id: position for position, sentence in enumerate(lecture.sentences)}
    for index, section in enumerate(sections):
        span = clock.section(sections, index)
        for top in section.points:
            yield from _placed(section, top, None, span, clock, position_of)


def is_statement(section: Section, point: Point) -> bool:
    """Whether a point says something of the lecture: the program's own uncited words do not."""
    own = point.kind is PointKind.text and section.kind in _OWN_WORDS
    return not (own and not point.sentences and point.start_ms is None)


def _placed(
    section: Section,
    point: Point,
    above: tuple[range | tuple[int, ...], bool] | None,
    span: range,
    clock: "_Clock",
    position_of: dict[str, int],
) -> Iterator[Placed]:
    if point.sentences:
        here: tuple[range | tuple[int, ...], bool] = (
            tuple(sorted(position_of[id_] for id_ in point.sentences if id_ in position_of)),
            True,
        )
    elif point.start_ms is not None and clock.has_times:
        here = (clock.after(point.start_ms), True)
    else:
        here = above or (span, False)
    yield Placed(section, point, *here)
    for child in point.points:
        yield from _placed(section, child, here, span, clock, position_of)


class _Clock:
    """The sentences by time, and the times that the notes give."""

    def __init__(self, lecture: Lecture, sections: Sequence[Section]) -> None:
        self._all = range(len(lecture.sentences))
        self._starts: list[int] = []
        latest = 0
        for sentence in lecture.sentences:
            latest = max(latest, sentence.start_ms if sentence.start_ms is not None else latest)
            self._starts.append(latest)
        self.has_times = any(sentence.start_ms is not None for sentence in lecture.sentences)
        given = {section.start_ms for section in sections}
        given |= {point.start_ms for section in sections for point in all_points(section.points)}
        self._given = sorted(ms for ms in given if ms is not None)

    def after(self, ms: int) -> range:
        """From that second to the next time given, at most 60 s; the sentence that is being said counts."""
        later = bisect_right(self._given, ms + 999)
        end = min(self._given[later] if later < len(self._given) else ms + LONGEST_MS, ms + LONGEST_MS)
        return self._between(ms, end)

    def section(self, sections: Sequence[Section], index: int) -> range:
        """A section's own span: to the next section that has a time."""
        start = sections[index].start_ms
        if start is None or not self.has_times:
            return self._all
        later = (s.start_ms for s in sections[index + 1 :] if s.start_ms is not None and s.start_ms > start)
        end = next(later, None)
        return (
            self._between(start, end) if end is not None else range(self._between(start, start).start, len(self._all))
        )

    def _between(self, start: int, end: int) -> range:
        first = max(0, bisect_right(self._starts, start // 1000 * 1000 + 999) - 1)
        last = max(first + 1, bisect_left(self._starts, end))
        return range(first, min(last, len(self._all)))
