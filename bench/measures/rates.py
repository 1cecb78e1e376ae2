"""Precision, recall and F1 from counts."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rates:
    """`hits` of what was `found` are among what was `wanted`."""

    hits: int
    found: int
    wanted: int

    @property
    def precision(self) -> float | None:
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.hits / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        return 2 * self.hits / (self.found + self.wanted) if self.found + self.wanted else None

    def __add__(self, other: "Rates") -> "Rates":
        return Rates(self.hits + other.hits, self.found + other.found, self.wanted + other.wanted)


NOTHING = Rates(0, 0, 0)


def rates_of(found: Iterable[object], wanted: Iterable[object]) -> Rates:
    found, wanted = set(found), set(wanted)
    return Rates(len(found & wanted), len(found), len(wanted))


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what was measured."""
    measured = [value for value in values if value is not None]
    return sum(measured) / len(measured) if measured else None
