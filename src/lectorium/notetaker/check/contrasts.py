"""What is cited tells two things apart, and the statement takes the one for the other."""

from collections.abc import Iterator
from itertools import takewhile

from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_REACH = 2  # words from a denial to what it denies
_QUANTIFIED = 6  # words
_UNTIL = 8
_AFTER = 6
_MOST_HELD = 0.6  # share of the words of what holds


def contrast_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    yield from _wrong_side(claim, source)
    yield from _all_alike(claim, source)
    yield from _not_until(claim, source)


def _wrong_side(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`Nobody believes in p; what people believe in is q`, and the statement has them believe in p."""
    for start, end in source.denials if not claim.denials else ():
        denied = _denied_stem(source, start, end)
        if denied is None or denied not in claim.places or f"un{denied}" in claim.places:
            continue
        clause = source.tokens[start].clause
        holding = next(
            (source.tokens[at].clause for at in source.places[denied] if 0 < source.tokens[at].clause - clause <= 2),
            None,
        )
        if holding is None or holding in source.denying_clauses:
            continue
        before = {token.stem for token in source.tokens if token.clause == clause}
        new = [t for t in source.tokens if t.clause == holding and t.weight and t.stem not in before]
        held = sum(t.weight for t in new if t.stem in claim.places or t.word in claim.run_together)
        if new and held < _MOST_HELD * sum(token.weight for token in new):
            yield Sign(FindingKind.negation_dropped, _words(source, clause, holding))
            return


def _all_alike(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`Both mutate it`, where one of them does not."""
    relations = claim.words.language.relations
    each = relations.each if relations else frozenset()
    ours = {_denied_stem(claim, start, end) for start, end in claim.denials}
    there = {_denied_stem(source, start, end): start for start, end in source.denials}
    denied = {stem: start for stem, start in there.items() if stem not in ours}
    for at, token in enumerate(claim.tokens):
        if token.word not in each or token.clause in claim.denying_clauses:
            continue
        for other in claim.tokens[at + 1 : at + _QUANTIFIED]:
            near = other.weight and other.clause <= token.clause + 1 and other.clause not in claim.denying_clauses
            if near and other.stem in denied:
                clause = source.tokens[denied[other.stem]].clause
                yield Sign(
                    FindingKind.overstated, f"“{token.word}”, where what is cited says: {_words(source, clause)}"
                )
                return


def _not_until(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`Not until noon` is not the same as `not after noon`."""
    relations = claim.words.language.relations
    if relations is None:
        return
    for start, end in source.denials:
        here = [t for t in source.tokens[end : end + _UNTIL] if t.clause == source.tokens[start].clause]
        at = next((n for n, token in enumerate(here) if token.word in relations.untils), None)
        if at is None:
            continue
        when = {token.stem for token in here[at + 1 :]} | {
            t.stem for t in source.tokens[end + at + 1 : end + at + _AFTER]
        }
        for first, last in claim.denials:
            rest = [t for t in claim.tokens[last:] if t.clause == claim.tokens[first].clause]
            later = next((n for n, token in enumerate(rest) if token.word in relations.afters), None)
            if later is None or any(token.word in relations.untils for token in rest):
                continue
            if any(token.stem in when for token in rest[later + 1 : later + _AFTER]):
                yield Sign(FindingKind.direction, f"what is cited says: {_words(source, source.tokens[start].clause)}")
                return


def _denied_stem(passage: Passage, start: int, end: int) -> str | None:
    """The content word right after a denial."""
    clause = passage.tokens[start].clause
    relations = passage.words.language.relations
    near = takewhile(
        lambda token: relations is None or token.word not in relations.articles, passage.tokens[end : end + _REACH]
    )
    return next((token.stem for token in near if token.weight and token.clause == clause), None)


def _words(passage: Passage, *clauses: int) -> str:
    return "… " + " ".join(token.word for token in passage.tokens if token.clause in clauses) + " …"
