"""What "it" and "they" at the start of a sentence stand for: the subject of the sentence before."""

import re

from lectorium.notetaker.languages.english_classes import AUXILIARIES, DETERMINERS, is_adverb
from lectorium.notetaker.languages.english_relations import EMPTY_IT, NO_SUBJECT, POINTING
from lectorium.notetaker.languages.english_verbs import BASE_OF_PAST, BASE_OF_THIRD_PERSON
from lectorium.notetaker.wording.voice.objects import noun_phrase
from lectorium.notetaker.wording.voice.tokens import join, split

_POINTING = re.compile(r"^(?P<word>It|This|That|They|These|Those|He|She)(?= (?P<next>[\w'’-]+))")
_OPENING = re.compile(r"^(?:However|Therefore|For example|Then), ")
_SOME = frozenset("no some any every each most many few another".split())
_LONGEST = 6  # words


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


def resolved(text: str, before: str) -> str | None:
    """`It is fast.` after `The cache keeps …` -> `The cache is fast.`; None where the subject is not sure."""
    match = _POINTING.match(text)
    if match is None or match["word"] not in {"It", "They"}:
        return None
    subject = subject_of(before)
    if subject is None:
        return None
    words, plural = subject
    if plural != (match["word"] == "They"):
        return None
    return words + text[match.end() :]


def subject_of(text: str) -> tuple[str, bool] | None:
    """The noun phrase that a sentence starts with, and whether it is plural, when a verb follows it."""
    tokens = split(_OPENING.sub("", text))
    end = next((n for n in range(1, min(len(tokens), _LONGEST + 1)) if _is_finite(tokens[n].core)), 0)
    subject = tokens[:end]
    found = noun_phrase(subject, 0) if subject else None
    if found is None or found.after != end or any(token.ends_clause for token in subject):
        return None
    first, last = subject[0].core, subject[-1].core
    if first in POINTING or first in _SOME or last in NO_SUBJECT or last in DETERMINERS:
        return None
    words = f"The {join(subject[1:])}" if first in {"a", "an"} else join(subject)
    return words[0].upper() + words[1:], found.plural


def _is_finite(word: str) -> bool:
    return word in AUXILIARIES or word in BASE_OF_THIRD_PERSON or word in BASE_OF_PAST
