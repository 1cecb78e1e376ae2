"""A sentence as words that keep their marks."""

import re
from dataclasses import dataclass
from functools import cached_property

_CORE = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)


@dataclass(frozen=True)
class Token:
    """A word as written, with the marks around it; `core` is the bare word in lower case."""

    raw: str

    @cached_property
    def core(self) -> str:
        found = _CORE.search(self.raw)
        return found.group().lower().replace("’", "'") if found else self.raw

    @cached_property
    def closes(self) -> str:
        """The marks behind the word."""
        found = _CORE.search(self.raw)
        return self.raw[found.end() :] if found else self.raw

    @property
    def ends_clause(self) -> bool:
        return self.closes[:1] in {",", ".", ";", ":", "?", "!", "–", "…", ")", '"', "”"} if self.closes else False

    def without_marks(self) -> "Token":
        return Token(self.raw[: len(self.raw) - len(self.closes)]) if self.closes else self


def split(text: str) -> list[Token]:
    return [Token(raw) for raw in text.split()]


def words(text: str) -> list[Token]:
    return split(text)


def join(tokens: list[Token]) -> str:
    return " ".join(token.raw for token in tokens)
