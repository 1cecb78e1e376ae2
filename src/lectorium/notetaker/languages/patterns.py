"""Patterns over several lines, and how they are made fast to search with."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern, and `parts` of which every match holds one: most texts hold none, which is told far sooner."""

    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if holds_one(text, self.parts) else None

    def sub(self, replacement: Callable[[re.Match[str]], str], text: str) -> str:
        return self.pattern.sub(replacement, text) if holds_one(text.lower(), self.parts) else text


def holds_one(text: str, parts: Sequence[str]) -> bool:
    for part in parts:  # noqa: SIM110 - a generator for `any` would take twice as long
        if part in text:
            return True
    return False


def guarded(parts: str, text: str, flags: int = 0) -> Guarded:
    """A pattern of which every match holds, in lower case, one of `parts`, which `|` separates."""
    return Guarded(tuple(parts.split("|")), pattern(text, flags))


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern over several lines; blanks between words are written as they are spoken.

    What is tried at every place of a text should fail at once at most of them: alternatives that begin alike, at the
    start of the text or of a word, are put behind one anchor. That changes which alternative matches first, so a
    pattern with groups stays as written.
    """
    joined = re.sub(r"[ \t]*\n[ \t]*", "", text.strip())
    return re.compile(joined if "(?P<" in joined or re.search(r"\\\d", joined) else _by_anchor(joined), flags)


def _by_anchor(joined: str) -> str:
    alternatives = sorted(_alternatives(joined), key=lambda one: _ANCHORS.index(_anchor(one)))
    return "|".join(
        f"{anchor}(?:{'|'.join(one.removeprefix(anchor) for one in group)})"
        for anchor, group in groupby(alternatives, key=_anchor)
    )


_ANCHORS = ("^", r"\b", "")


def _anchor(alternative: str) -> str:
    return next(anchor for anchor in _ANCHORS if alternative.startswith(anchor))


def _alternatives(joined: str) -> list[str]:
    """The alternatives of the outermost level."""
    found, depth, in_set, start = [], 0, False, 0
    for token in re.finditer(r"\\.|[()\[\]|]", joined):
        sign = token.group()
        if in_set:
            in_set = sign != "]"
        elif sign == "[":
            in_set = True
        elif sign == "|" and depth == 0:
            found.append(joined[start : token.start()])
            start = token.end()
        else:
            depth += (sign == "(") - (sign == ")")
    return [*found, joined[start:]]


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first, and looks at no letter twice."""
    endings: dict[str, list[str]] = {}
    for word in sorted(set(words), reverse=True):
        endings.setdefault(word[:1], []).append(word[1:])
    ends_here = endings.pop("", None) is not None
    branches = [re.escape(letter) + one_of(rest) for letter, rest in endings.items()]
    if not branches:
        return ""
    if len(branches) == 1 and not ends_here:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends_here else ''}"
