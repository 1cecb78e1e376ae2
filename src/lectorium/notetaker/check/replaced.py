"""A telling word that stands between the same words as another one of what is cited."""

from collections.abc import Iterator

from lectorium.notetaker.check.alignment import stretch_repeated
from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.passage import Passage, Token
from lectorium.notetaker.check.relations import related_words
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_TELLING = 1.8
_NEAR = 3  # words from one content word to the next, in the statement
_SLOT = 6  # words between the same two in what is cited
_HELD = 0.75  # share of the clause's other words
_ENDINGS = ("ly", "ing", "ed", "s")


def replaced_signs(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    relations = claim.words.language.relations
    if relations is None or stretch_repeated(claim, said.source) is not None:
        return
    related = related_words(claim.words)
    content = [at for at, token in enumerate(claim.tokens) if token.weight]
    for before, at, after in zip(content, content[1:], content[2:], strict=False):
        word = claim.tokens[at]
        if word.weight < _TELLING or max(at - before, after - at) > _NEAR or said.places(at):
            continue
        if said.places(before) and said.places(after) and _rest_held(claim, said, at) >= _HELD:
            other = _stands_between(claim, said, before, after)
            if other is None or other.weight < _TELLING or not _ending(other.word) == _ending(word.word) != "ly":
                continue
            # A verb is often said by another one; degrees and changes are compared by rules of their own.
            plain = not any(
                each.word in relations.verbs or each.stem in related.alike or each.stem in related.opposites
                for each in (word, other)
            )
            if plain:
                yield Sign(FindingKind.name, f"“{word.word}” where what is cited says “{other.word}”")
                return


def _stands_between(claim: Passage, said: Correspondence, before: int, after: int) -> Token | None:
    """The one content word between two that the source says and the statement does not hold."""
    for start in said.places(before):
        for end in said.places(after):
            if 1 < end - start <= _SLOT:
                between = [t for t in said.source.tokens[start + 1 : end] if t.weight and t.stem not in claim.places]
                if len(between) == 1:
                    return between[0]
    return None


def _rest_held(claim: Passage, said: Correspondence, position: int) -> float:
    clause = claim.tokens[position].clause
    others = [at for at, t in enumerate(claim.tokens) if t.weight and t.clause == clause and at != position]
    total = sum(claim.tokens[at].weight for at in others)
    return sum(claim.tokens[at].weight for at in others if said.places(at)) / total if total else 0.0


def _ending(word: str) -> str:
    return next((ending for ending in _ENDINGS if word.endswith(ending) and not word.endswith("ss")), "")
