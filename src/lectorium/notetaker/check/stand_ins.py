"""A name where another one stands in what is cited, or with a description that nobody gave."""

import re
from collections.abc import Iterable, Iterator, Mapping

from lectorium.notetaker.check.names import is_said, sound
from lectorium.notetaker.check.passage import Passage, Token
from lectorium.notetaker.check.relations import NOTHING, related_words
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_CAPITALISED = re.compile(r"(?<!^)(?<![.!?:|]\s)(?<![\w\"“*_`$\\])(?:[A-Z][A-Za-z]{2,}|[A-Z]{2,})\b")
_LOWER = re.compile(r"\b[a-z]+")
_DESCRIBED = re.compile(r"\b(?P<name>[A-Z]\w+(?: [A-Z]\w+)*),(?= \w)")


Names = Mapping[str, bool]


def names_of(texts: Iterable[str]) -> Names:
    """Words that are written with a capital wherever they are said, in lower case; and whether in capitals only."""
    names: dict[str, bool] = {}
    others: set[str] = set()
    for text in texts:
        names.update((name.lower(), name.isupper()) for name in _CAPITALISED.findall(text))
        others.update(_LOWER.findall(text))
    return {name: short for name, short in names.items() if name not in others}


def stand_in_signs(claim: Passage, source: Passage, near: Passage, names: Names) -> Iterator[Sign]:
    """`near` is what is cited with a sentence around it, `names` are those of the lecture."""
    yield from _other_name(claim, source, near, names)
    yield from _described(claim, near, names)


def _other_name(claim: Passage, source: Passage, near: Passage, names: Names) -> Iterator[Sign]:
    new = [t for t in claim.tokens if t.word in names and t.weight and t.stem not in source.places]
    there = [t for t in source.tokens if t.word in names and t.weight and t.stem not in claim.places]
    for ours in new:
        for theirs in there:
            if names[ours.word] is names[theirs.word] and not _is_said(ours, near):
                yield Sign(FindingKind.name, f"“{ours.word}” where what is cited names “{theirs.word}”")
                return


def _described(claim: Passage, near: Passage, names: Names) -> Iterator[Sign]:
    """`Ann Lee, a chemist at …`, where nobody says that she is one."""
    relations = claim.words.language.relations
    for found in _DESCRIBED.finditer(claim.plain):
        name = claim.words.tokens(found["name"])[-1]
        if relations is None or name not in names or near.words.stem(name) not in near.places:
            continue
        rest = Passage(claim.plain[found.end() :], claim.words).clauses
        if not rest or rest[0][0].word not in relations.articles:
            continue
        head = _head(rest[0][1:])
        if head is not None and not _is_said(head, near):
            yield Sign(FindingKind.name, f"“{head.word}” is not what is cited says of {found['name']}")


def _head(tokens: Iterable[Token]) -> Token | None:
    """The noun of `brilliant chemist at Brown`."""
    head = None
    for token in tokens:
        if not token.weight:
            break
        head = token
    return head


def _is_said(token: Token, near: Passage) -> bool:
    heard = {sound(other.word) for other in near.tokens}
    synonyms = related_words(near.words).synonyms.get(token.stem, NOTHING)
    return is_said(token.word, near, heard) or any(stem in near.places for stem in synonyms)
