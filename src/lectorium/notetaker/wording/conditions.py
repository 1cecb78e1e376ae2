"""English clauses that wait for another: "if you try to read it", said without what follows from it."""

import re

from lectorium.notetaker.languages.english_classes import AUXILIARIES
from lectorium.notetaker.languages.english_relations import ONLY_SUBORDINATE

_OPENS = re.compile(
    r"(?:if|when|whenever|since|although|though|even if|even though|in case|unless|while|before|after|by \w+ing|"
    r"without \w+ing)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[\w'’]+")
_PERSONS = frozenset("i you we it they there he she one".split())
_RELATIVE = frozenset("that which who what how where why".split())


def is_only_condition(text: str) -> bool:
    """Whether the sentence is a clause of condition, time or means alone: at most one verb has a subject in it."""
    if text[:3].lower() == "to ":
        return ONLY_SUBORDINATE.match(text) is not None
    opens = _OPENS.match(text)
    if opens is None or any(mark in text for mark in ",;:–?"):
        return False
    tokens = _TOKEN.findall(text[opens.end() :].lower())
    if len(tokens) < 2:
        return False
    has_subject = not (tokens[0].endswith("ing") or opens.group().lower().endswith("ing"))
    return _clauses(tokens) <= has_subject


def _clauses(tokens: list[str]) -> int:
    """Verbs whose subject can be seen: auxiliaries, and what follows a pronoun; not those of relative clauses."""
    count = 0
    for before, word, after in zip(["", *tokens], tokens, tokens[1:], strict=False):
        said = word in _PERSONS and after not in AUXILIARIES
        if before not in _RELATIVE and (said or (word in AUXILIARIES and before not in AUXILIARIES and word != "not")):
            count += 1
    return count
