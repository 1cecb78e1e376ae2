"""Code on dictation: "app equals FastAPI, open bracket, close bracket", "slash api slash v1", "tool_id colon int".

Read from word to word; what has no sign of code in it (a bracket, a path, a name that no sentence would hold) stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WORD = re.compile(r"(?P<word>[A-Za-z0-9_]+)(?P<mark>[,.;:?!]*)(?=\s|$)|\S+")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_OF_CODE = re.compile(r"[a-z0-9]+_\w+|[A-Z]?[a-z0-9]+[A-Z]\w*|[A-Z]{2,}[a-z]\w*|True|False|None")
_TYPES = frozenset("int str float bool list dict bytes date".split())
_NO_NAMES = frozenset(
    """
    a an the and or but so that this it is are was be to of in on at for with as by if then we you i they which what
    not do does has have can will one two three four five six seven eight nine ten equals equal colon slash dot open
    close bracket brackets paren parenthesis comma
    """.split()
)
_LETTERS = 2
_FEWEST_CALLS = 2
_BEFORE_PATH = frozenset("to at on from under for in into path prefix equals add call open request".split())
_STARTS = frozenset({"slash", "at", "select"})
_SIGNS = frozenset({"equals", "colon", "open", "dot"})
_SPOKEN_SIGN = re.compile(r"[Ss]lash |equals |colon |bracket|paren(?:thesis)?\b|import |, dot ")
_IMPORT = re.compile(
    r"\bfrom (?P<module>[a-z_]\w*(?: dot [a-z_]\w*)*) import (?P<names>\w+(?:, (?!and\b|or\b|then\b)\w+)*)",
    re.IGNORECASE,
)


class _Word(NamedTuple):
    text: str
    lower: str
    mark: str
    start: int
    end: int  # without the mark


@dataclass(frozen=True, slots=True)
class _Read:
    """Code up to the word before `after`; `telling` when nothing but code would be said so."""

    code: str
    after: int
    telling: bool = True


def find_dictated_code(text: str) -> Iterator[tuple[str, int, int]]:
    """Code, and where it was said."""
    if not _SPOKEN_SIGN.search(text):
        return
    for match in _IMPORT.finditer(text):
        module = re.sub(r" dot ", ".", match["module"], flags=re.IGNORECASE)
        yield f"from {module[0].lower()}{module[1:]} import {match['names']}", match.start(), match.end()
    words = [_word(match) for match in _WORD.finditer(text)]
    at = 0
    read: list[tuple[_Read, int, int]] = []
    while at < len(words):
        can_start = words[at].lower in _STARTS or _lower(words, at + 1) in _SIGNS
        found = _statement(words, at) if can_start else None
        if found is not None:
            read.append((found, words[at].start, words[found.after - 1].end))
        at = found.after if found is not None else at + 1
    if any(found.telling for found, _, _ in read) or len(read) > 1:
        yield from ((found.code, start, end) for found, start, end in read)


def _word(match: re.Match[str]) -> _Word:
    bare = match["word"] or match.group()
    return _Word(bare, bare.lower(), match["mark"] or "", match.start(), match.start() + len(bare))


def _statement(words: Sequence[_Word], at: int) -> _Read | None:
    """A path, a call, an assignment or an annotation that starts at `at`."""
    if (path := _path(words, at)) is not None:
        return path
    if (chain := _chain(words, at)) is not None:
        return chain
    name = _names(words, at)
    if name is None:
        return None
    written = _small(name.code) if at == 0 else name.code
    call = _call(words, name)
    if call is not None:
        return _Read(written + call.code[len(name.code) :], call.after)
    sign = _lower(words, name.after)
    if words[name.after - 1].mark or sign not in {"equals", "colon"} or words[name.after].mark:
        return None
    value = _value(words, name.after + 1)
    if value is None:
        return None
    if sign == "colon":
        return _Read(f"{written}: {value.code}", value.after) if _is_type(value.code) else None
    telling = _is_of_code(name.code) or _is_of_code(value.code) or value.code[0] == "/" or value.code.endswith(")")
    # Two such in a sentence tell as well, but for the single letters of mathematics.
    return _Read(f"{written} = {value.code}", value.after, telling) if telling or len(name.code) > _LETTERS else None


def _chain(words: Sequence[_Word], at: int) -> _Read | None:
    """`select Tool, dot order_by Tool dot id, dot limit limit`: two calls and more on what the one before gave."""
    selects = _lower(words, at) == "select"
    base = _names(words, at + selects)
    if base is None:
        return None
    code, end, calls = f"select({base.code})" if selects else base.code, base.after, 0
    while words[end - 1].mark == "," and _lower(words, end) == "dot" and end + 2 < len(words):
        argument = _value(words, end + 2)
        if argument is None or not _is_name(words[end + 1]) or words[end + 1].mark:
            break
        code, end, calls = f"{code}.{words[end + 1].text}({argument.code})", argument.after, calls + 1
    return _Read(code, end) if calls >= _FEWEST_CALLS else None


def _path(words: Sequence[_Word], at: int) -> _Read | None:
    """`slash tools slash, in curly brackets, tool_id`; not the `slash mean` of "average slash mean"."""
    code = ""
    before = words[at - 1] if at else None
    leads = before is None or bool(before.mark) or before.lower in _BEFORE_PATH or before.text.isdigit()
    while _lower(words, at) == "slash":
        within = [_lower(words, at + n) for n in (1, 2, 3)] == ["in", "curly", "brackets"]
        name = at + (4 if within else 1)
        if name >= len(words) or not _is_name(words[name]) or (words[at].mark and not within):
            break
        code += f"/{{{words[name].text}}}" if within else f"/{words[name].text}"
        at = name + 1
        if words[name].mark:
            break
    return _Read(code, at) if (leads and code) or code.count("/") > 1 else None


def _names(words: Sequence[_Word], at: int) -> _Read | None:
    """`app dot on_event`, with "at" before it a decorator."""
    decorates = _lower(words, at) == "at" and _lower(words, at + 2) == "dot"
    start = at + decorates
    if start >= len(words) or not _is_name(words[start]):
        return None
    code, end = words[start].text, start + 1
    while _lower(words, end) == "dot" and not words[end - 1].mark and end + 1 < len(words) and _is_name(words[end + 1]):
        code, end = f"{code}.{words[end + 1].text}", end + 2
    return _Read("@" * decorates + code, end)


def _call(words: Sequence[_Word], name: _Read) -> _Read | None:
    """`Query, open bracket, 50, ge equals 1`: a bracket that is left open closes with its last argument."""
    at = name.after
    if not _is_bracket(words, at, "open"):
        return None
    at += 2
    arguments: list[str] = []
    while at < len(words) and not _is_bracket(words, at, "close"):
        argument = _argument(words, at)
        if argument is None:
            break
        arguments.append(argument.code)
        at = argument.after
        if words[at - 1].mark != ",":
            break
    closed = _is_bracket(words, at, "close")
    if not arguments and not closed:
        return None
    return _Read(f"{name.code}({', '.join(arguments)})", at + 2 if closed else at)


def _argument(words: Sequence[_Word], at: int) -> _Read | None:
    name = _names(words, at)
    if name is not None and _lower(words, name.after) == "equals" and not words[name.after - 1].mark:
        value = _value(words, name.after + 1)
        return _Read(f"{name.code}={value.code}", value.after) if value is not None else None
    argument = _value(words, at)
    ends = argument is not None and (bool(words[argument.after - 1].mark) or argument.after == len(words))
    return argument if ends else None


def _value(words: Sequence[_Word], at: int) -> _Read | None:
    """A path, a number, a name or a call."""
    if (path := _path(words, at)) is not None:
        return path
    if at < len(words) and words[at].text.isdigit():
        return _Read(words[at].text, at + 1)
    name = _names(words, at)
    return (_call(words, name) or name) if name is not None else None


def _is_bracket(words: Sequence[_Word], at: int, which: str) -> bool:
    return _lower(words, at) == which and _lower(words, at + 1) in {"bracket", "paren", "parenthesis"}


def _lower(words: Sequence[_Word], at: int) -> str:
    return words[at].lower if at < len(words) else ""


def _is_name(word: _Word) -> bool:
    spoken = word.lower in _NO_NAMES and not (word.text.isupper() and len(word.text) > 1)
    return _IDENTIFIER.fullmatch(word.text) is not None and not spoken


def _is_of_code(name: str) -> bool:
    return "." in name or _OF_CODE.fullmatch(name) is not None


def _is_type(name: str) -> bool:
    return name in _TYPES or (name[0].isupper() and name.isidentifier())


def _small(name: str) -> str:
    """Without the capital that only began the sentence."""
    return name[0].lower() + name[1:] if name[1:].islower() else name
