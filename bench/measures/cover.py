"""Is a statement said, or written, somewhere? The matcher that completeness is measured with.

A statement counts as held by a window of neighbouring units (sentences of a transcript, points of notes) when these
hold enough of its content stems, weighted by rarity. Words that were never said cannot be held by notes: notes are
asked only for those stems of a statement that its place in the transcript holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.words import weighted_stems

SENTENCES = 3  # a speaker says in so many at most what a note says in one
POINTS = 2  # over more, chance finds what no point says


@dataclass(frozen=True)
class Place:
    """Units `start` to `stop` (exclusive) hold `share` of the weight asked for."""

    start: int
    stop: int
    share: float


class Units:
    """Texts in order, indexed by content stem."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.stems = [frozenset(weighted_stems(text)) for text in texts]
        self._postings: dict[str, list[int]] = {}
        for position, stems in enumerate(self.stems):
            for stem in stems:
                self._postings.setdefault(stem, []).append(position)

    def best_place(
        self, wanted: Mapping[str, float], start: int = 0, stop: int | None = None, *, longest: int = SENTENCES
    ) -> Place:
        """Where between `start` and `stop` most of `wanted` (stem → weight) is; the shortest, then earliest window."""
        stop = len(self.stems) if stop is None else stop
        total = sum(wanted.values())
        if stop <= start or not total:
            return Place(start, start, 0.0)
        held = np.zeros((len(wanted), stop - start), dtype=bool)
        for row, stem in enumerate(wanted):
            inside = [p - start for p in self._postings.get(stem, ()) if start <= p < stop]
            held[row, inside] = True
        weights = np.fromiter(wanted.values(), dtype=float) / total
        best = Place(start, start, 0.0)
        window = held
        for length in range(1, min(longest, stop - start) + 1):
            if length > 1:
                window = window[:, :-1] | held[:, length - 1 :]
            shares = weights @ window
            at = int(shares.argmax())
            if shares[at] > best.share + 1e-9:
                best = Place(start + at, start + at + length, float(shares[at]))
        return best

    def in_place(self, place: Place) -> frozenset[str]:
        return frozenset().union(*self.stems[place.start : place.stop])


@dataclass(frozen=True)
class Spoken:
    """A statement that the lecture makes: where, and which of its stems are said there."""

    place: Place
    stems: Mapping[str, float]


def spoken_statement(
    wanted: Mapping[str, float], transcript: Units, threshold: float, start: int = 0, stop: int | None = None
) -> Spoken | None:
    """None where the transcript, between `start` and `stop`, does not hold `threshold` of the statement's stems."""
    place = transcript.best_place(wanted, start, stop)
    if place.share < threshold:
        return None
    said = transcript.in_place(place)
    return Spoken(place, {stem: weight for stem, weight in wanted.items() if stem in said})


def count_found(spoken: Sequence[Spoken], units: Units, threshold: float) -> int:
    """How many of the spoken statements the units hold."""
    return sum(units.best_place(each.stems, longest=POINTS).share >= threshold for each in spoken)
