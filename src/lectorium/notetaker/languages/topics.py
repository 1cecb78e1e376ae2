"""The shape of what a language knows of topics: which words can name one, and what announces one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Topics:
    """Lower-case words. `never` breaks a noun phrase; a `vague` noun names a topic only with a word before it."""

    before_a_noun: frozenset[str] = frozenset()
    before_a_verb: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    # Stand before a noun, never at the end of a phrase.
    adjectives: frozenset[str] = frozenset()
    # "for" + "loop": a keyword of code makes one phrase with such a noun.
    keywords_of_code: frozenset[str] = frozenset()
    nouns_of_code: frozenset[str] = frozenset()
    # Joins two nouns to one phrase: "rate of change".
    linking: frozenset[str] = frozenset()
    # Ends right before the topic.
    announcements: re.Pattern[str] = _NEVER


def pattern_of_announcements(phrases: Sequence[str]) -> re.Pattern[str]:
    """A pattern for what comes right before a topic; it takes an article after the phrase along."""
    one = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    return re.compile(rf"\b(?:{one})\s+(?:(?:the|an?|our|some|this|la|le|les|l'|une?|der|die|das|el|los|las)\s+)?$")


def with_inflections(verbs: str, *, irregular: str = "", except_: str = "") -> frozenset[str]:
    """English verbs with their regular forms."""
    found: set[str] = set(irregular.split())
    for verb in verbs.split():
        found |= {verb, verb + "s", verb + "es", verb + "ed", verb + "ing"}
        if verb.endswith("e"):
            found |= {verb + "d", verb[:-1] + "ing"}
        elif verb.endswith("y"):
            found |= {verb[:-1] + "ies", verb[:-1] + "ied"}
        else:
            found |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return frozenset(found - set(except_.split()))
