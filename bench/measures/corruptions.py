"""Faults put into statements on purpose, each so that what is cited no longer supports the statement.

Every function returns None where the text offers no place for its fault. `chance` decides between places, so that a
fixed seed gives the same cases again.
"""

import re
from collections.abc import Sequence
from random import Random

from bench.words import is_content, rarity

_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*(?![\w])")
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|can|could|will|would|should|must|does|do|did|has|have|may|might)\b(?! not\b|n't|nothing)"
)
_NEGATION = re.compile(
    r"\b(?:(is|are|was|were|can|could|will|would|should|must|does|do|did|has|have) )not |\bnever |n't\b"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}\b")
_WORD = re.compile(r"\b[a-z]{5,}\b")
_PAIRS = """
    increase/decrease increases/decreases increased/decreased increasing/decreasing more/less higher/lower
    high/low before/after first/last maximum/minimum maximize/minimize always/never large/small larger/smaller big/small
    bigger/smaller left/right up/down positive/negative top/bottom open/closed same/different upper/lower above/below
    faster/slower fast/slow strong/weak stronger/weaker input/output inputs/outputs add/remove inside/outside early/late
    earlier/later long/short longer/shorter good/bad better/worse best/worst easy/hard easier/harder true/false old/new
    rise/fall rises/falls most/least cheap/expensive rich/poor wide/narrow deep/shallow
    linear/nonlinear global/local parallel/serial public/private safe/unsafe possible/impossible
    equal/unequal convex/concave finite/infinite mutable/immutable ordered/unordered
"""


def _both_ways(pairs: str) -> dict[str, str]:
    opposites: dict[str, str] = {}
    for pair in pairs.split():
        left, right = pair.split("/")
        opposites.setdefault(left, right)
        opposites.setdefault(right, left)
    return opposites


ANTONYMS = _both_ways(_PAIRS)
_ANTONYM = re.compile(r"\b(" + "|".join(sorted(ANTONYMS, key=len, reverse=True)) + r")\b")


def change_number(text: str, chance: Random) -> str | None:
    """One number in digits becomes another one of the same form."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    place = chance.choice(found)
    digits = [i for i in range(place.start(), place.end()) if text[i].isdigit()]
    at = digits[0]
    other = chance.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + other + text[at + 1 :]


def flip_negation(text: str, chance: Random) -> str | None:
    """A "not" taken out, or one put in after an auxiliary."""
    negated = _NEGATION.search(text)
    if negated and negated[0] != "n't":
        return text[: negated.start()] + (f"{negated[1]} " if negated[1] else "") + text[negated.end() :]
    if negated:
        return None
    found = list(_AUXILIARY.finditer(text))
    if not found:
        return None
    place = chance.choice(found)
    return f"{text[: place.end()]} not{text[place.end() :]}"


def change_name(text: str, others: Sequence[str], chance: Random) -> str | None:
    """A name, or where there is none the rarest term, becomes one of `others`."""
    found = list(_NAME.finditer(text))
    if not found:
        terms = [match for match in _WORD.finditer(text) if is_content(match[0]) and rarity(match[0]) >= 3]
        found = [max(terms, key=lambda match: rarity(match[0]))] if terms else []
    fresh = [name for name in others if name.lower() not in text.lower()]
    if not found or not fresh:
        return None
    place = chance.choice(found)
    return text[: place.start()] + chance.choice(fresh) + text[place.end() :]


def swap_antonym(text: str, chance: Random) -> str | None:
    """A word becomes its opposite."""
    found = list(_ANTONYM.finditer(text))
    if not found:
        return None
    place = chance.choice(found)
    return text[: place.start()] + ANTONYMS[place[0]] + text[place.end() :]


def fuse(first: str, second: str) -> str:
    """Two statements as one: supported where both are cited."""
    lowered = second if second[:2].isupper() or second[:2] == "I " else second[:1].lower() + second[1:]
    return f"{first.rstrip(' .')}, and {lowered}"


def names_of(texts: Sequence[str]) -> list[str]:
    """Names, and rare terms, that a lecture's statements hold: what `change_name` may put in elsewhere."""
    names = {match[0] for text in texts for match in _NAME.finditer(text)}
    terms = {match[0] for text in texts for match in _WORD.finditer(text) if rarity(match[0]) >= 3.5}
    return sorted(names | terms)
