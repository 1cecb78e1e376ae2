"""Statements that claim more than what they cite: a hedge left out, an "always" put in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lectorium.notetaker.check.passage import Passage, Token, phrase_spans
from lectorium.notetaker.check.relations import NOTHING, related_words
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_BESIDE = 2
_CLOSE = 3  # words
_HEDGE_REACHES = 11  # words
_MOST_HEDGED = 4


def strength_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    yield from _overstated(claim, source)
    yield from _hedge_dropped(claim, source)
    yield from _compared(claim, source)
    yield from _fallen_short(claim, source)


def _compared(claim: Passage, source: Passage) -> Iterator[Sign]:
    """A comparison that what is cited does not make: no word of its kind is said, nor its opposite."""
    relations = claim.words.language.relations
    if relations is None:
        return
    related = related_words(claim.words)
    if any(token.word in relations.compares for token in source.tokens):
        return
    for before, token in zip([None, *claim.tokens], claim.tokens, strict=False):
        if token.word not in relations.comparatives or (before is not None and before.word in {"no", "any", "or"}):
            continue
        kin = {token.stem} | related.synonyms.get(token.stem, NOTHING) | related.opposites.get(token.stem, NOTHING)
        if not any(stem in source.places for stem in kin):
            yield Sign(FindingKind.overstated, f"“{token.word}”: what is cited does not compare")


def _fallen_short(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`Equal` where what is cited only says `almost equal`."""
    relations = claim.words.language.relations
    short = relations.downtoners if relations else NOTHING
    after = {
        source.tokens[at + 1].stem: token.word for at, token in enumerate(source.tokens[:-1]) if token.word in short
    }
    for stem in after.keys() & claim.places.keys():
        if not claim.tokens[claim.places[stem][0]].weight:
            continue
        before = [source.tokens[at - 1].word for at in source.places[stem] if at]
        close = {token.word for at in claim.places[stem] for token in claim.tokens[max(0, at - _CLOSE) : at]}
        if short.issuperset(before) and close.isdisjoint(short | _softening(claim)):
            yield Sign(FindingKind.hedge_dropped, f"{after[stem]} {claim.tokens[claim.places[stem][0]].word}")
            return


def _softening(claim: Passage) -> set[str]:
    """Hedges of one word, and denials."""
    hedges = (phrase for phrases in related_words(claim.words).any_hedges.values() for phrase in phrases)
    denials = {claim.tokens[start].word for start, _ in claim.denials}
    return denials | {phrase[0] for phrase in hedges if len(phrase) == 1}


def _overstated(claim: Passage, source: Passage) -> Iterator[Sign]:
    relations = claim.words.language.relations
    if relations is None:
        return
    for strong in relations.claims:
        said = claim.says_one_of(strong.words, strong.idioms)
        if (
            said
            and not _is_denied(claim, said)
            and not source.says_one_of(strong.words)
            and not source.says_one_of(strong.licences)
        ):
            yield Sign(FindingKind.overstated, f"“{said}” is not in what is cited")


def _is_denied(claim: Passage, phrase: str) -> bool:
    """`does not quite prove`, `prove nothing`: the denial stands next to it, in its clause."""
    first = phrase.split()[0]
    for at, token in enumerate(claim.tokens):
        if token.word == first:
            for start, end in claim.denials:
                beside = at - _BESIDE <= end - 1 < at or at < start <= at + 1
                if beside and claim.tokens[start].clause == token.clause:
                    return True
    return False


def _hedge_dropped(claim: Passage, source: Passage) -> Iterator[Sign]:
    related = related_words(claim.words)
    theirs = list(phrase_spans([token.word for token in source.tokens], related.hedges))
    if not theirs or any(True for _ in phrase_spans([token.word for token in claim.tokens], related.any_hedges)):
        return
    for start, end in theirs:
        if source.tokens[start].clause in source.asking_clauses:
            continue
        near = _hedged(source, end)
        shared = sum(t.weight for t in near if t.stem in claim.places)
        total = sum(t.weight for t in near)
        fewest = min(2, len(near))
        if (
            any(t.stem in claim.places for t in near[:2])
            and sum(t.stem in claim.places for t in near) >= fewest
            and shared / total >= 0.5
        ):
            if _is_said_plainly(source, [t.stem for t in near if t.stem in claim.places], range(start, end + 10)):
                continue
            yield Sign(FindingKind.hedge_dropped, " ".join(t.word for t in source.tokens[start : end + 6]))
            return


def _hedged(source: Passage, end: int) -> Sequence[Token]:
    """The content words that a hedge is said of: those of its clause, to where an `and the …` begins another one."""
    relations = source.words.language.relations
    joins = relations.joins if relations else NOTHING
    found: list[Token] = []
    for token, following in pairwise(source.tokens[end : end + _HEDGE_REACHES]):
        joined = token.word in joins and found and not following.weight
        if token.clause != source.tokens[end - 1].clause or joined or len(found) == _MOST_HEDGED:
            break
        found += [token] if token.weight else []
    return found


def _is_said_plainly(source: Passage, stems: Sequence[str], window: range) -> bool:
    """Whether one clause outside of the window, without the hedge, says the same words."""
    clauses = [{source.tokens[at].clause for at in source.places[stem] if at not in window} for stem in stems]
    return bool(set.intersection(*clauses))
