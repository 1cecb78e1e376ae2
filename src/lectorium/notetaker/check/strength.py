"""Statements that claim more than what they cite: a hedge left out, an "always" put in."""

from collections.abc import Iterator

from lectorium.notetaker.check.passage import Passage, phrase_spans
from lectorium.notetaker.check.relations import NOTHING, related_words
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign


def strength_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    yield from _overstated(claim, source)
    yield from _hedge_dropped(claim, source)
    yield from _compared(claim, source)


def _compared(claim: Passage, source: Passage) -> Iterator[Sign]:
    """A comparison that what is cited does not make: no word of its kind is said, nor its opposite."""
    relations = claim.words.language.relations
    if relations is None:
        return
    related = related_words(claim.words)
    for before, token in zip([None, *claim.tokens], claim.tokens, strict=False):
        if token.word not in relations.comparatives or (before is not None and before.word in {"no", "any", "or"}):
            continue
        kin = {token.stem} | related.synonyms.get(token.stem, NOTHING) | related.opposites.get(token.stem, NOTHING)
        if not any(stem in source.places for stem in kin):
            yield Sign(FindingKind.overstated, f"“{token.word}”: what is cited does not compare")


def _overstated(claim: Passage, source: Passage) -> Iterator[Sign]:
    relations = claim.words.language.relations
    if relations is None:
        return
    for strong in relations.claims:
        said = claim.says_one_of(strong.words, strong.idioms)
        if said and not source.says_one_of(strong.words) and not source.says_one_of(strong.licences):
            yield Sign(FindingKind.overstated, f"“{said}” is not in what is cited")


def _hedge_dropped(claim: Passage, source: Passage) -> Iterator[Sign]:
    related = related_words(claim.words)
    theirs = list(phrase_spans([token.word for token in source.tokens], related.hedges))
    if not theirs or any(True for _ in phrase_spans([token.word for token in claim.tokens], related.any_hedges)):
        return
    for start, end in theirs:
        near = [t for t in source.tokens[end : end + 10] if t.weight and t.clause == source.tokens[end - 1].clause][:4]
        shared = sum(t.weight for t in near if t.stem in claim.places)
        total = sum(t.weight for t in near)
        fewest = min(2, len(near))
        if near and sum(t.stem in claim.places for t in near) >= fewest and shared / total >= 0.5:
            yield Sign(FindingKind.hedge_dropped, " ".join(t.word for t in source.tokens[start : end + 6]))
            return
