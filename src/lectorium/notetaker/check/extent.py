"""Statements that reach further than what they cite: of all where some are meant, of what nobody speaks of."""

from collections.abc import Iterator

from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.names import is_said
from lectorium.notetaker.check.passage import LONGEST_CLAUSE, Passage, by_first_word, phrase_spans
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_THINGS = 6  # words
_TOGETHER = 3
_LIKENED = 0.67  # share of their words
_MOST_HELD = 0.5  # share of a clause's words


def extent_signs(claim: Passage, said: Correspondence, near: Passage) -> Iterator[Sign]:
    """`near` is what is cited with a sentence around it."""
    yield from _unlimited(claim, said)
    yield from _of_all(claim, said.source)
    yield from _only_within(claim, said, near)
    yield from _likened(claim, said, near)
    yield from _neglected(claim, said.source)


def _unlimited(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    """An `always` or `every` where the clause that says it has an `often` or a `some`."""
    relations = claim.words.language.relations
    if relations is None:
        return
    source = said.source
    limited: set[int] = set()
    for start, end in phrase_spans([token.word for token in source.tokens], by_first_word(relations.limits)):
        clause = source.tokens[start].clause
        limited.add(clause)
        # `Oftentimes, …`
        alone = end < len(source.tokens) and source.tokens[end].clause == clause + 1
        if alone and (start == 0 or source.tokens[start - 1].clause < clause):
            limited.add(clause + 1)
    whole = {token.clause for token in source.tokens if token.word in relations.universals}
    for token in claim.tokens:
        if token.word in relations.universals:
            best = said.best_clause(token.clause, _MOST_HELD)
            words = [t.word for t in source.tokens if t.clause == best]
            if best in limited - whole and len(words) <= LONGEST_CLAUSE:
                told = " ".join(words)
                yield Sign(FindingKind.overstated, f"“{token.word}” where what is cited says: {told}")
                return


def _of_all(claim: Passage, source: Passage) -> Iterator[Sign]:
    """What is said of `some of the networks`, said of networks."""
    relations = claim.words.language.relations
    if relations is None or claim.says_one_of([*relations.limits, *relations.partials]):
        return
    for start, end in phrase_spans([token.word for token in source.tokens], by_first_word(relations.partials)):
        clause = source.tokens[start].clause
        things = [t for t in source.tokens[end : end + _THINGS] if t.weight and t.clause == clause][:2]
        if len(things) == 2 and _stand_together(claim, things[0].stem, things[1].stem):
            told = " ".join(token.word for token in source.tokens[start : end + _THINGS])
            yield Sign(FindingKind.overstated, f"what is cited says: {told}")
            return


def _stand_together(claim: Passage, first: str, second: str) -> bool:
    after = claim.places.get(second, ())
    return any(at < other <= at + _TOGETHER for at in claim.places.get(first, ()) for other in after)


def _only_within(claim: Passage, said: Correspondence, near: Passage) -> Iterator[Sign]:
    """`The only one in this course`, where nobody speaks of the course."""
    relations = claim.words.language.relations
    if relations is None:
        return
    for start, _ in phrase_spans([token.word for token in claim.tokens], by_first_word(relations.only)):
        clause = claim.tokens[start].clause
        rest = [at for at in range(start + 1, len(claim.tokens)) if claim.tokens[at].clause == clause]
        within = next((at for at in rest if claim.tokens[at].word in relations.within), None)
        where = next((at for at in rest if within is not None and at > within and claim.tokens[at].weight), None)
        if where is not None and not _holds(said, near, where):
            word = claim.tokens[where].word
            yield Sign(
                FindingKind.overstated, f"“{claim.tokens[start].word} … {word}”: “{word}” is not in what is cited"
            )
            return


def _likened(claim: Passage, said: Correspondence, near: Passage) -> Iterator[Sign]:
    """`As in the second method`, where nobody speaks of that one."""
    relations = claim.words.language.relations
    if relations is None:
        return
    for _, end in phrase_spans([token.word for token in claim.tokens], by_first_word(relations.likens)):
        clause = claim.tokens[end - 1].clause
        things = [
            at
            for at in range(end, min(end + _THINGS, len(claim.tokens)))
            if claim.tokens[at].weight and claim.tokens[at].clause == clause
        ]
        total = sum(claim.tokens[at].weight for at in things)
        held = sum(claim.tokens[at].weight for at in things if _holds(said, near, at))
        if len(things) > 1 and held < _LIKENED * total:
            told = " ".join(claim.tokens[at].word for at in things)
            yield Sign(FindingKind.overstated, f"what is cited does not liken it to “{told}”")
            return


def _holds(said: Correspondence, near: Passage, at: int) -> bool:
    return bool(said.places(at)) or is_said(said.claim.tokens[at].word, near, set())


def _neglected(claim: Passage, source: Passage) -> Iterator[Sign]:
    """What the lecturer leaves out of account, said not to be there."""
    relations = claim.words.language.relations
    if relations is None or not claim.denials or claim.says_one_of(relations.neglects):
        return
    left_out = source.says_one_of(relations.neglects)
    absent = claim.says_one_of(relations.absences)
    if left_out and absent and not source.says_one_of(relations.absences):
        yield Sign(FindingKind.overstated, f"“{absent}”: what is cited says “{left_out}”")
