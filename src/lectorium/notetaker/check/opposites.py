"""Opposites: a word where what is cited has its opposite."""

from collections.abc import Iterator

from lectorium.notetaker.check.alignment import edits
from lectorium.notetaker.check.names import is_said
from lectorium.notetaker.check.passage import REACH, Passage, Token
from lectorium.notetaker.check.relations import NOTHING, Related, related_words
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_CONTEXT = 6
_SHORTEST_STEM = 5


def opposite_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    found = list(_turned(claim, source))
    yield from found or _opposite(claim, source)
    yield from _another_of_its_kind(claim, source)


def _turned(claim: Passage, source: Passage) -> Iterator[Sign]:
    """A word that stands between the same words as its opposite."""
    related = related_words(claim.words)
    for edit in edits(claim, source):
        for at in edit.here:
            opposites = related.opposites.get(claim.tokens[at].stem, NOTHING)
            there = [t for p in edit.there if _stands_for(t := source.tokens[p], claim.tokens[at], related, opposites)]
            if there and len(edit.here) == len(edit.there) == 1:
                word = claim.tokens[at].word
                yield Sign(FindingKind.opposite, f"“{word}” where what is cited says “{there[0].word}”")


def _stands_for(there: Token, here: Token, related: Related, opposites: frozenset[str]) -> bool:
    """Whether one is the opposite of the other, or another thing of its kind."""
    kinds = {kind for kind, _ in related.kinds.get(here.stem, ())} if there.stem != here.stem else set()
    return there.stem in opposites or any(kind in kinds for kind, _ in related.kinds.get(there.stem, ()))


def _opposite(claim: Passage, source: Passage) -> Iterator[Sign]:
    related = related_words(claim.words)
    for stem, places in claim.places.items():
        unlike = _unlike(stem, source)
        opposites = related.opposites.get(stem, NOTHING) | unlike
        if not opposites or stem in source.places:
            continue
        if not unlike and is_said(claim.tokens[places[0]].word, source, set()):
            continue
        near = related.synonyms.get(stem, NOTHING) | related.alike.get(stem, NOTHING)
        if any(synonym in source.places for synonym in near):
            continue
        there = [other for other in opposites if other in source.places]
        if not there or any(other in claim.places for other in there):
            continue
        denied_here = any(_denied(claim, at) for at in places)
        denied_there = any(_denied(source, at) for other in there for at in source.places[other])
        if not denied_here and not denied_there:
            word = claim.tokens[places[0]].word
            other = source.tokens[source.places[there[0]][0]].word
            around = {s for at in places for s in _context(claim, at)} & {
                s for o in there for at in source.places[o] for s in _context(source, at)
            }
            yield Sign(FindingKind.opposite, f"“{word}” where what is cited says “{other}”", 1.0 if around else 0.5)


def _another_of_its_kind(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`A year` where what is cited says a month and nothing of years."""
    kinds = related_words(claim.words).kinds
    theirs = {found: stem for stem in source.places for found in kinds.get(stem, ())}
    ours = {found for stem in claim.places for found in kinds.get(stem, ())}
    for stem, places in claim.places.items():
        for kind, thing in kinds.get(stem, ()):
            others = [s for (k, t), s in theirs.items() if k == kind and (k, t) not in ours]
            if others and (kind, thing) not in theirs:
                there = source.tokens[source.places[others[0]][0]].word
                word = claim.tokens[places[0]].word
                yield Sign(FindingKind.opposite, f"“{word}” where what is cited says “{there}”")


def _unlike(stem: str, source: Passage) -> frozenset[str]:
    """`undefined`, where the source says it of what the statement calls defined."""
    if len(stem) < _SHORTEST_STEM or not source.words.language.relations:
        return NOTHING
    relations = source.words.language.relations
    bare = stem.removesuffix(relations.full_of)
    forms = [*(prefix + stem for prefix in ("un", "non", "ir")), bare + relations.free_of]
    return frozenset(form for form in forms if form in source.places)


def _denied(passage: Passage, at: int) -> bool:
    clause = passage.tokens[at].clause
    return any(
        passage.tokens[start].clause == clause and not start <= at < end and abs(at - start) <= REACH
        for start, end in passage.denials
    )


def _context(passage: Passage, at: int, reach: int = _CONTEXT) -> set[str]:
    return {t.stem for t in passage.tokens[max(0, at - reach) : at + reach + 1] if t.weight}
