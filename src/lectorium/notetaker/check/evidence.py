"""Where in a lecture the words of a statement are said."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lectorium.notetaker.check.passage import Passage

_MOST_PLACES = 4
_WORTH = 0.12  # share of a statement's words that a further place must add


class Evidence:
    """The sentences of a lecture by the content stems they hold."""

    def __init__(self, contents: Sequence[Mapping[str, float]]) -> None:
        self._holding: dict[str, list[int]] = defaultdict(list)
        for position, content in enumerate(contents):
            for stem in content:
                self._holding[stem].append(position)
        self._count = len(contents)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(self._holding)

    def best(self, claim: Passage, within: range) -> tuple[int, ...]:
        """The few places within a stretch that together hold most of a statement, each with its neighbours."""
        missing = dict(claim.content)
        worth = _WORTH * sum(missing.values())
        found: set[int] = set()
        for _ in range(_MOST_PLACES):
            gains: dict[int, float] = defaultdict(float)
            for stem, weight in missing.items():
                for position in self._within(stem, within):
                    gains[position] += weight
            if not gains:
                break
            place = max(gains, key=lambda position: (gains[position], -position))
            if gains[place] < worth and found:
                break
            near = range(max(within.start, place - 1), min(within.stop, place + 2))
            found.update(near)
            held = {stem for stem in missing for p in near if p in self._within(stem, near)}
            missing = {stem: weight for stem, weight in missing.items() if stem not in held}
        return tuple(sorted(found))

    def _within(self, stem: str, within: range) -> Sequence[int]:
        holding = self._holding.get(stem, [])
        return holding[bisect_left(holding, within.start) : bisect_left(holding, within.stop)]
