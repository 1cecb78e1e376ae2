"""The object of a verb: where it ends, and whether it is one or many."""

from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.languages.english_classes import (
    AFTER_OBJECT,
    CLOSED,
    DETERMINERS,
    DETERMINERS_OF_MANY,
    DETERMINERS_OF_ONE,
    PRONOUNS,
    is_adverb,
)
from lectorium.notetaker.languages.english_verbs import BASE_OF_GERUND, VERBS
from lectorium.notetaker.wording.voice.tokens import Token

_LONGEST = 9
_BEFORE_DETERMINER = frozenset({"all", "both", "just", "only", "exactly", "even"})
# "a thousand samples", "a couple of computations" are many.
_COUNTING = frozenset("couple few lot bunch number hundred thousand million dozen".split())
_RELATIVE = frozenset({"that", "which", "who", "where", "whose"})


@dataclass(frozen=True)
class Object:
    """Tokens up to `after`."""

    after: int
    plural: bool


def object_at(tokens: Sequence[Token], at: int) -> Object | None:
    """The object that starts at `at`, when it is plain where it ends and nothing said of it is coordinated."""
    found = noun_phrase(tokens, at)
    if found is None or tokens[at].core in BASE_OF_GERUND or tokens[at].core == tokens[at].closes:
        return None
    after, plural = found.after, found.plural
    if tokens[at].core in PRONOUNS and after < len(tokens) and tokens[after].core in {"and", "or"}:
        return None  # "I didn't mention it and that layer …": another clause may begin
    while after < len(tokens) and not tokens[after - 1].ends_clause and tokens[after].core in {"and", "or"}:
        other = (
            noun_phrase(tokens, after + 1)
            if after + 1 < len(tokens) and _opens_phrase(tokens[after + 1].core)
            else None
        )
        if other is None:
            return None
        after, plural = other.after, plural or tokens[after].core == "and"
    if after < len(tokens) and not tokens[after - 1].ends_clause:
        following = tokens[after].core
        if following in _RELATIVE or not (following in AFTER_OBJECT or is_adverb(following)):
            return None
    return None if _has_second_verb(tokens, after) else Object(after, plural)


def _opens_phrase(word: str) -> bool:
    return word in DETERMINERS or word[0].isdigit()


def noun_phrase(tokens: Sequence[Token], at: int) -> Object | None:
    """A pronoun, or determiner, adjectives and nouns, and what follows "of"."""
    start = at
    if at < len(tokens) and tokens[at].core in PRONOUNS and _stands_alone(tokens, at):
        return Object(at + 1, tokens[at].core in {"them", "these", "those"})
    if at < len(tokens) and tokens[at].core in _BEFORE_DETERMINER:
        at += 1
    determiner = (
        tokens[at].core if at < len(tokens) and (tokens[at].core in DETERMINERS or tokens[at].core[0].isdigit()) else ""
    )
    if determiner and tokens[at].ends_clause and not determiner[0].isdigit():
        return None
    number = bool(determiner) and determiner[0].isdigit()
    at += bool(determiner)
    if at < len(tokens) and determiner and tokens[at].core in DETERMINERS - {"that", "this"}:
        at += 1  # "all the", "these two"
    after = at if number and at and tokens[at - 1].ends_clause else _nouns(tokens, at)
    if after == at and not number:
        return None
    if not determiner and any(token.core in BASE_OF_GERUND for token in tokens[at:after]):
        return None
    counted = number or (determiner == "one" and after - at > 1) or tokens[at].core in _COUNTING
    plural = (
        tokens[after - 1].core != "1" and after - start > 1  # "all 640 are returned", but "4 is divided by 5"
        if after == at
        else _is_plural(tokens[after - 1].core, "" if counted else determiner)
    )
    while after + 1 < len(tokens) and not tokens[after - 1].ends_clause and tokens[after].core == "of":
        inner = noun_phrase(tokens, after + 1)
        if inner is None:
            return None
        plural = plural or (inner.plural and tokens[after - 1].core in _COUNTING)
        after = inner.after
    return Object(after, plural) if after - start <= _LONGEST else None


def _nouns(tokens: Sequence[Token], at: int) -> int:
    """Behind the adjectives and nouns that start at `at`."""
    while at < len(tokens) and tokens[at].core not in CLOSED and not is_adverb(tokens[at].core):
        at += 1
        if tokens[at - 1].ends_clause:
            break
    return at


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens) or tokens[at].ends_clause or tokens[at].core in {"it", "them"}:
        return True
    following = tokens[at + 1].core
    return following in AFTER_OBJECT - AUXILIARY_AFTER_THAT or is_adverb(following)


AUXILIARY_AFTER_THAT = frozenset("is are was were has have can could may might must will would should".split())


def _is_plural(head: str, determiner: str) -> bool:
    if determiner in DETERMINERS_OF_ONE:
        return False
    if determiner in DETERMINERS_OF_MANY:
        return True
    return (len(head) > 2 and head.endswith("s") and not head.endswith(("ss", "us", "is", "'s"))) or head in {
        "people",
        "children",
        "criteria",
    }


def _has_second_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb without subject of its own follows: "take x and multiply it"."""
    for n in range(max(at - 1, 0), len(tokens) - 1):
        if tokens[n].core in {"and", "or", "then"} and n >= at:
            following = n + 1
            while following < len(tokens) - 1 and is_adverb(tokens[following].core):
                following += 1
            if tokens[following].core in VERBS:
                return True
        if n >= at and tokens[n].closes[:1] in {".", ";", ":"}:
            return False
    return False
