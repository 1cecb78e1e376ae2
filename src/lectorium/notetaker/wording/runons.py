"""A sentence that runs on, cut where a clause begins; the connective stays with the clause that it opens."""

import re

from lectorium.notetaker.languages.english_classes import AUXILIARIES, DETERMINERS
from lectorium.notetaker.languages.english_relations import CLAUSE_STARTS, CONNECTIVE, OPENED_BY, POINTING
from lectorium.notetaker.languages.english_verbs import FINITE_FORMS, VERBS
from lectorium.notetaker.wording.voice.tokens import split

LONGEST = 30  # words
_SHORTEST_PART = 6
_UNTIL = re.compile(r"[,;]|\b(?:and|or|such that|so that|which|because)\b")
_VERBS = AUXILIARIES | VERBS | FINITE_FORMS


def split_run_on(text: str) -> tuple[str, ...]:
    """The parts of a sentence of more than 30 words; the whole where no clause begins."""
    words = text.count(" ") + 1
    if words <= LONGEST or "```" in text:
        return (text,)
    best: tuple[float, re.Match[str]] | None = None
    for match in CONNECTIVE.finditer(text):
        value = _worth(text, match, words)
        if value is not None and (best is None or value > best[0]):
            best = value, match
    if best is None:
        return (text,)
    match = best[1]
    first, second = text[: match.start()].rstrip(" ,;–"), text[match.end() :]
    word = (match["word"] or "").lower()
    if match["stop"]:
        first += "." if match["stop"] == ";" else match["stop"]
    return (*split_run_on(_finished(first)), *split_run_on(_opened(word, second)))


def _worth(text: str, match: re.Match[str], words: int) -> float | None:
    """How good a place it is; None where no clause of its own begins or a bracket or quotation is open."""
    before = text.count(" ", 0, match.start()) + 1
    after = words - before
    if before < _SHORTEST_PART or after < _SHORTEST_PART or _is_open(text[: match.start()]):
        return None
    first = (match["first"] or match["next"] or "").lower()
    word = (match["word"] or "").lower()
    if not match["stop"] and not match["comma"] and first not in CLAUSE_STARTS:
        return None
    if word in {"and", "then", "while", "so that", "for example"} and first not in CLAUSE_STARTS:
        return None
    if word == "so that" or (
        word in {"and", "so", "but"} and text[: match.start()].rsplit(" ", 1)[-1].lower() in {"that", "if", "and"}
    ):
        return None
    if not match["stop"] and (_only_lists(text[match.end() :]) or not _has_verb(text[: match.start()])):
        return None
    value = -abs(before - after) / words
    value += 0.5 if match["stop"] else 0.25 if match["comma"] else 0.0
    value -= 0.35 * (first in POINTING) + 0.2 * (word in {"while", "then"})
    return value


def _only_lists(clause: str) -> bool:
    """Whether no verb stands before the next clause begins: in "and the angle, and then it …"."""
    until = _UNTIL.search(clause)
    if until is None:
        return False
    return not _has_verb(clause[: until.start()])


def _has_verb(clause: str) -> bool:
    tokens = split(clause)
    return any(
        token.core in _VERBS and (n == 0 or tokens[n - 1].core not in DETERMINERS) for n, token in enumerate(tokens)
    )


def _is_open(text: str) -> bool:
    return (
        text.count("(") != text.count(")")
        or text.count('"') % 2 == 1
        or text.count("“") != text.count("”")
        or text.count("`") % 2 == 1
    )


def _opened(word: str, rest: str) -> str:
    if word == "and" or not word:
        return rest[:1].upper() + rest[1:]
    opening = OPENED_BY[word]
    return opening + rest if opening else rest[:1].upper() + rest[1:]


def _finished(text: str) -> str:
    return text if text[-1:] in ".?!:" else text + "."
