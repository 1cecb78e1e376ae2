"""Things that changed places: roles, opposites, numbers."""

from collections.abc import Iterator
from itertools import combinations

from lectorium.notetaker.check.alignment import edits
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.relations import NOTHING, related_words
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_NEAR = 6  # words within which one thing stands with another
_NEARER = 2
_ACROSS = 6  # a clause end counts as so many words
_CLEARLY = 3  # stems that stand with the other one, where one stem may stand with the same
_MOST_NUMBERS = 12

Gaps = dict[tuple[str, str], int]


def swap_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    yield from _swapped(claim, source)
    yield from _replaced(claim, source)


def _replaced(claim: Passage, source: Passage) -> Iterator[Sign]:
    """Two words of the source that stand for each other between the same words."""
    changed: set[tuple[str, str]] = set()
    for edit in edits(claim, source):
        if len(edit.there) > 2 or len(edit.here) > 2:
            continue
        there = [source.tokens[at] for at in edit.there if source.tokens[at].weight]
        here = [claim.tokens[at] for at in edit.here if claim.tokens[at].weight]
        if len(there) == 1 and len(here) == 1 and there[0].stem != here[0].stem:
            if (here[0].stem, there[0].stem) in changed:
                told = f"“{here[0].word}” and “{there[0].word}” stand the other way round in what is cited"
                yield Sign(FindingKind.swapped, told)
            changed.add((there[0].stem, here[0].stem))


def _swapped(claim: Passage, source: Passage) -> Iterator[Sign]:
    """Two opposites or numbers p and q, where what stands with p in the statement stands with q in the source."""
    related = related_words(claim.words)
    shared = [s for s in claim.places if s in source.places]
    contexts = [s for s in shared if claim.tokens[claim.places[s][0]].weight]
    numbers = [s for s in shared if s[0].isdigit()][:_MOST_NUMBERS]
    opposed = [(p, q) for p in shared for q in related.opposites.get(p, NOTHING) if q in source.places]
    gaps: Gaps = {}
    for p, q in [*opposed, *combinations(numbers, 2)]:
        straight, crossed = _votes(claim, source, (p, q), contexts, gaps)
        if crossed >= 2 and straight <= int(crossed >= _CLEARLY):
            words = (claim.tokens[claim.places[p][0]].word, source.tokens[source.places[q][0]].word)
            yield Sign(FindingKind.swapped, f"“{words[0]}” and “{words[1]}” stand the other way round in what is cited")
            return


def _votes(claim: Passage, source: Passage, pair: tuple[str, str], contexts: list[str], gaps: Gaps) -> tuple[int, int]:
    """How many stems stand with the same one of a pair in both texts, and how many with the other one."""
    straight = crossed = 0
    for x in contexts:
        mine = None if x in pair else _nearest(claim, x, pair)
        if mine is None:
            continue
        other = pair[1] if mine == pair[0] else pair[0]
        to_mine, to_other = _gap(source, x, mine, gaps), _gap(source, x, other, gaps)
        straight += to_mine + _NEARER <= to_other
        crossed += to_other + _NEARER <= to_mine and to_other <= _NEAR
    return straight, crossed


def _nearest(claim: Passage, x: str, pair: tuple[str, str]) -> str | None:
    """The one of a pair that `x` clearly stands with; the second need not be in the statement."""
    p, q = pair
    to_p = _gap(claim, x, p, {})
    to_q = _gap(claim, x, q, {}) if q in claim.places else to_p + _NEAR
    if to_p <= _NEAR and to_p + _NEARER <= to_q:
        return p
    return q if to_q <= _NEAR and to_q + _NEARER <= to_p else None


def _gap(passage: Passage, x: str, y: str, known: Gaps) -> int:
    """Words between two stems where they are nearest."""
    if (x, y) not in known:
        known[x, y] = min(
            abs(a - b) + _ACROSS * abs(passage.tokens[a].clause - passage.tokens[b].clause)
            for a in passage.places[x]
            for b in passage.places[y]
        )
    return known[x, y]
