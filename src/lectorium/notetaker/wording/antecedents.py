"""Sentences that start with a pronoun for something said before."""

import re

from lectorium.notetaker.languages.english_classes import AUXILIARIES, is_adverb
from lectorium.notetaker.languages.english_relations import EMPTY_IT
from lectorium.notetaker.languages.english_verbs import BASE_OF_PAST, BASE_OF_THIRD_PERSON

_POINTING = re.compile(r"^(?P<word>It|This|That|They|These|Those|He|She)(?= (?P<next>[\w'’-]+))")


def points_back(text: str) -> bool:
    """Whether the sentence starts with a pronoun that stands for something said before."""
    match = _POINTING.match(text)
    if match is None or EMPTY_IT.match(text):
        return False
    following = match["next"].lower()
    return (
        following in AUXILIARIES
        or following in BASE_OF_THIRD_PERSON
        or following in BASE_OF_PAST
        or is_adverb(following)
        or match["word"] in {"They", "It", "He", "She"}
    )
