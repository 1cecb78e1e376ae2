"""Which way one thing goes when another does: `the higher, the less` for `the higher, the more`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from lectorium.notetaker.check.alignment import stretch_repeated
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.languages import language_of
from lectorium.notetaker.languages.relations import Relations

_SENTENCE_END = re.compile(r"[.;:!?\n](?:\s|$)")
_WIDEST = 22  # words from one change to the other
_FROM_CUE = 6  # words from "if" or "when" to the change it names

# The two scales and whether they go the same way, 1, or against one another, -1.
Trends = Mapping[tuple[str, str], set[int]]


def trend_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    relations = claim.words.language.relations
    if relations is None or not relations.scales or stretch_repeated(claim, source) is not None:
        return
    here = _trends(claim, relations)
    if not here:
        return
    there = _trends(source, relations)
    for scales, ways in here.items():
        if len(ways) == 1 and len(there.get(scales, ())) == 1 and ways != there[scales]:
            told = "the same way" if ways == {-1} else "against one another"
            yield Sign(FindingKind.direction, f"in what is cited {' and '.join(scales)} go {told}")
            return


def _trends(passage: Passage, relations: Relations) -> Trends:
    scales = _scales(passage.words.language.code)
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for sentence in _SENTENCE_END.split(passage.plain):
        said = passage.words.tokens(sentence)
        changes = [at for at, word in enumerate(said) if word in scales and said[at + 1 : at + 2] != ["than"]]
        for at in changes:
            if said[at + 1 : at + 2] and said[at + 1] in relations.goes_with:
                scale, way = scales[said[at]]
                found[scale, scale].add(way)
        starts = [at for at in changes if _is_cause(said, at, relations)] or changes[:1]
        for cause, effect in product(starts, changes):
            if cause < effect <= cause + _WIDEST:
                (one, way), (other, turn) = scales[said[cause]], scales[said[effect]]
                found[one, other].add(way * turn)
    return found


def _is_cause(said: Sequence[str], at: int, relations: Relations) -> bool:
    """`the bigger …`, `when it rises …`"""
    if said[max(0, at - 1)] in relations.correlates:
        return True
    return any(word in relations.conditions for word in said[max(0, at - _FROM_CUE) : at])


@cache
def _scales(code: str) -> Mapping[str, tuple[str, int]]:
    """The scale of each word of change, by the first of its words, and which way it goes."""
    relations = language_of(code).relations
    found: dict[str, tuple[str, int]] = {}
    for up, down in relations.scales if relations else ():
        found |= dict.fromkeys(up, (up[0], 1)) | dict.fromkeys(down, (up[0], -1))
    return found
