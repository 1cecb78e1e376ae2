"""Sentence ends: what is lost when punctuation and capitals are taken away."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_END = re.compile(r"[.?!…]+[\"'”’)\]]*$")


def ends_of(words: Sequence[str]) -> set[int]:
    """Indices of the words that end a sentence as punctuated; the last word is no find and is left out.

    A full stop ends a sentence unless the next word goes on in lower case ("e.g. this").
    """
    return {
        i for i, (word, following) in enumerate(pairwise(words)) if _END.search(word) and not following[:1].islower()
    }


def strip_punctuation(text: str) -> str:
    """The text as a recogniser without punctuation would give it: the same words, bare and in lower case.

    A word keeps its inner points ("6.0001", "don't"); what was nothing but marks stays as a lone "-" so that the
    number of words does not change.
    """
    return " ".join(_bare(word) for word in text.split())


def _bare(word: str) -> str:
    kept = re.sub(r"^[^\w$€£+@#/\\]+|[^\w%°+#]+$", "", word).lower()
    return kept or "-"


def ends_of_sentences(texts: Iterable[str]) -> set[int]:
    """Indices of the words that end a sentence, from the sentences' texts in order, but for the last."""
    ends, at = [], 0
    for text in texts:
        at += len(text.split())
        ends.append(at - 1)
    return set(ends[:-1])
