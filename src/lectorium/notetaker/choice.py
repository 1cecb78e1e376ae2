"""Which sentences the notes take: a greedy cover of the lecture's concepts, weighted by salience, within a budget."""

import heapq
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

# How the worth of a candidate grows with its salience and falls with its cost. Within the budget a concept that is held
# already counts too: what much of the lecture comes back to is worth saying. Set by the annotated talks and by what
# students of six NYU lectures wrote down.
_SALIENCE = 0.5
_COST = 0.9
_AGAIN = 0.3
_AGAIN_PAST_BUDGET = 0.05


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something the notes could say: `cost` in words, `concepts` it holds, `score` its salience in its section."""

    key: int
    cost: int
    concepts: frozenset[str]
    score: float


def concept_weights(counts: Mapping[str, int], names: Collection[str] = ()) -> dict[str, float]:
    """The lecture's concepts: content stems said twice or more, weighted by the logarithm of their count.

    A name said once weighs as much as a word said twice: whoever looks for it looks for just that.
    """
    weights = {stem: math.log(count) for stem, count in counts.items() if count >= 2}
    return {stem: math.log(2) for stem in names} | weights


def choose(
    candidates: Sequence[Candidate],
    budget: int,
    weights: Mapping[str, float],
    covered: set[str],
    *,
    floor: float = 0.0,
) -> tuple[set[int], int]:
    """Keys of the chosen and the words they cost. `covered` grows by the concepts they hold.

    Past the budget it goes on until `floor`, a share of the weight of all concepts, is covered. Lazy greedy on gain per
    word (the gain of a candidate only shrinks as others are chosen), after Lin and Bilmes (2011), "A class of
    submodular functions for document summarization".
    """
    again = _AGAIN_PAST_BUDGET if floor else _AGAIN
    heap = [(-_worth(candidate, weights, covered, again), candidate.key, candidate) for candidate in candidates]
    heapq.heapify(heap)
    missing = floor * sum(weights.values()) - sum(weight for stem, weight in weights.items() if stem in covered)
    chosen: set[int] = set()
    spent = 0
    while heap:
        stale, key, candidate = heapq.heappop(heap)
        if spent + candidate.cost > budget and missing <= 0:
            continue
        worth = _worth(candidate, weights, covered, again)
        if heap and worth < -heap[0][0] and worth < -stale:
            heapq.heappush(heap, (-worth, key, candidate))
            continue
        gain = sum(weights.get(stem, 0.0) for stem in candidate.concepts - covered)
        if spent + candidate.cost > budget and gain == 0:
            continue
        chosen.add(key)
        spent += candidate.cost
        missing -= gain
        covered |= candidate.concepts
    return chosen, spent


def _worth(candidate: Candidate, weights: Mapping[str, float], covered: set[str], again: float) -> float:
    gain = 0.3
    for stem in candidate.concepts:
        gain += weights.get(stem, 0.0) * (again if stem in covered else 1.0)
    return gain * math.exp(_SALIENCE * candidate.score) / math.pow(candidate.cost, _COST)
