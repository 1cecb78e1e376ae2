"""Reasons and purposes: one that what is cited denies, one that nobody gives."""

from collections.abc import Iterator

from lectorium.notetaker.check.alignment import stretch_repeated
from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.names import is_said, sound
from lectorium.notetaker.check.passage import Passage, by_first_word, phrase_spans
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_REASON = 12  # words
_MOST_HELD = 0.6  # share of the reason's words
_LEAST_HELD = 0.5  # share of the purpose's words
_FEWEST = 2
_FEWEST_OF_REASON = 3


def reason_signs(claim: Passage, said: Correspondence, near: Passage) -> Iterator[Sign]:
    if stretch_repeated(claim, said.source) is None:
        yield from _denied(claim, said.source)
        yield from _reason_unsaid(claim, said)
        yield from _purpose_unsaid(claim, said, near)


def _denied(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`It is not because our engines are weak`, and the statement gives it as the reason."""
    relations = source.words.language.relations
    words = [token.word for token in source.tokens]
    if relations is None or claim.says_one_of(relations.no_reasons):
        return  # `it is not, because …`
    for _, end in phrase_spans(words, by_first_word(relations.no_reasons)):
        scope = [
            t for t in source.tokens[end : end + _REASON] if t.weight and t.clause == source.tokens[end - 1].clause
        ]
        total = sum(token.weight for token in scope)
        denying = {claim.tokens[start].clause for start, _ in claim.denials}
        for clause in claim.clauses:
            stems = {token.stem for token in clause}
            held = sum(token.weight for token in scope if token.stem in stems)
            if total and clause[0].clause not in denying and held >= _MOST_HELD * total:
                yield Sign(FindingKind.negation_dropped, "… " + " ".join(words[end - 3 : end + _REASON]) + " …")
                return


def _reason_unsaid(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    """`… because it lies outside of the budget`, of which nobody speaks."""
    relations = claim.words.language.relations
    causes = relations.causes if relations else frozenset()
    for at, token in enumerate(claim.tokens):
        if token.word not in causes:
            continue
        own = [n for n in range(at + 1, len(claim.tokens)) if claim.tokens[n].clause == token.clause]
        content = {claim.tokens[n].stem: n for n in own if claim.tokens[n].weight}
        total = sum(claim.tokens[n].weight for n in content.values())
        held = sum(claim.tokens[n].weight for n in content.values() if said.places(n))
        if len(content) >= _FEWEST_OF_REASON and held < _MOST_HELD * total:
            told = " ".join(claim.tokens[n].word for n in [at, *own])
            yield Sign(FindingKind.reason, f"“{told}”: what is cited gives no such reason")
            return


def _purpose_unsaid(claim: Passage, said: Correspondence, near: Passage) -> Iterator[Sign]:
    """`To save memory, …`, where nobody speaks of it."""
    relations = claim.words.language.relations
    words = [token.word for token in claim.tokens]
    for start, end in phrase_spans(words, by_first_word(relations.purposes if relations else ())):
        clause = claim.tokens[start].clause
        first = start == 0 or claim.tokens[start - 1].clause < clause
        if not first and end - start == 1:
            continue  # `wants to`
        own = [at for at in range(end, len(words)) if claim.tokens[at].clause == clause and claim.tokens[at].weight]
        follows = any(token.clause > clause for token in claim.tokens[end:])
        if not follows or len(own) < _FEWEST:
            continue
        heard = {sound(token.word) for token in near.tokens}
        held = sum(claim.tokens[at].weight for at in own if said.places(at) or is_said(words[at], near, heard))
        if held < _LEAST_HELD * sum(claim.tokens[at].weight for at in own):
            told = " ".join(words[start : own[-1] + 1])
            yield Sign(FindingKind.reason, f"“{told}”: what is cited gives no such purpose")
            return
