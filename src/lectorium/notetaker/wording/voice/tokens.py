"""A sentence as words that keep their marks."""

import re

_CORE = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
_CLAUSE_ENDS = frozenset({",", ".", ";", ":", "?", "!", "–", "…", ")", '"', "”"})


class Token:
    """A word as written (`raw`): `core` is the bare word in lower case, `closes` the marks behind it."""

    __slots__ = ("closes", "core", "ends_clause", "raw")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        if raw.isalnum():
            self.core, self.closes, self.ends_clause = raw.lower(), "", False
            return
        found = _CORE.search(raw)
        self.core = found.group().lower().replace("’", "'") if found else raw
        self.closes = raw[found.end() :] if found else raw
        self.ends_clause = self.closes[:1] in _CLAUSE_ENDS

    def without_marks(self) -> "Token":
        return Token(self.raw[: len(self.raw) - len(self.closes)]) if self.closes else self


def split(text: str) -> list[Token]:
    return [Token(raw) for raw in text.split()]


def join(tokens: list[Token]) -> str:
    return " ".join(token.raw for token in tokens)
