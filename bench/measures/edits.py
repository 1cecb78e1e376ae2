"""How far a wording is from another, and what it kept."""

import re
from collections.abc import Sequence

from bench.words import tokens, weighted_stems, word_set

_NEGATIONS = word_set("no not never none nothing nobody neither nor cannot without")


def edit_distance(left: Sequence[str], right: Sequence[str]) -> int:
    """Insertions, deletions and replacements of whole words between two texts (Levenshtein 1966)."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


def distance_per_word(written: str, reference: str) -> float:
    """Edit distance by words, per word of the reference."""
    wanted = tokens(reference)
    return edit_distance(tokens(written), wanted) / max(1, len(wanted))


def content_kept(source: str, written: str) -> float | None:
    """Share of the source's content stems, weighted by rarity, that the writing holds."""
    wanted = weighted_stems(source)
    total = sum(wanted.values())
    if not total:
        return None
    return sum(weight for word, weight in wanted.items() if word in weighted_stems(written)) / total


def digits_kept(source: str, written: str) -> bool:
    """Every number in digits of the source stands in the writing, and no other one does."""
    return digits(source) == digits(written)


def digits(text: str) -> set[str]:
    """The numbers that stand in digits."""
    return set(re.findall(r"\d+", text))


def negations_kept(source: str, written: str) -> bool:
    return count_negations(source) == count_negations(written)


def count_negations(text: str) -> int:
    return sum(word in _NEGATIONS or word.endswith("n't") for word in tokens(text))
