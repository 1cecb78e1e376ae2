"""Numbers that belong to another thing: an increment of 0.1 where what is cited says an increment of 0.01."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lectorium.notetaker.check.numbers import normal, plain_numbers
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.numbers import in_digits

_MOST_BETWEEN = 2

Bound = Mapping[str, frozenset[str]]


def binding_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    """A thing and a number that are both said, but the thing only with another number."""
    relations = claim.words.language.relations
    if relations is None or not _has_digits(claim):
        return
    here, there = _in_digits(claim), _in_digits(source)
    said = {normal(token.word) for token in there.tokens if token.word[0].isdigit()}
    for ours, theirs in zip(_bound(here, relations.links), _bound(there, relations.links), strict=True):
        for thing, values in ours.items():
            known = theirs.get(thing, frozenset())
            wrong = sorted(value for value in values if value in said)
            if wrong and known and not known & values:
                told = f"{thing}: {wrong[0]}, where what is cited says {', '.join(sorted(known))}"
                yield Sign(FindingKind.number, told)
                return


def _has_digits(passage: Passage) -> bool:
    return any(sign.isdigit() for sign in in_digits(passage.plain))


def _in_digits(passage: Passage) -> Passage:
    return Passage(in_digits(plain_numbers(passage.plain)), passage.words)


def _bound(passage: Passage, links: frozenset[str]) -> tuple[Bound, Bound]:
    """The values that each thing has: `epsilon is 0.1`, and those that count it: `7 guesses`."""
    having: dict[str, set[str]] = defaultdict(set)
    counted: dict[str, set[str]] = defaultdict(set)
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if not token.word[0].isdigit():
            continue
        before = at - 1
        while before >= 0 and tokens[before].word in links and at - before <= _MOST_BETWEEN:
            before -= 1
        if before >= 0 and tokens[before].clause == token.clause and tokens[before].weight:
            having[tokens[before].stem].add(normal(token.word))
        if at + 1 < len(tokens) and tokens[at + 1].clause == token.clause and tokens[at + 1].weight:
            counted[tokens[at + 1].stem].add(normal(token.word))
    return _frozen(having), _frozen(counted)


def _frozen(bound: Mapping[str, set[str]]) -> Bound:
    return {thing: frozenset(values) for thing, values in bound.items()}
