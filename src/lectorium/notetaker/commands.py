"""Code in what was said: commands and dotted names, read aloud or already written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lectorium.notetaker.dictated_code import find_dictated_code
from lectorium.notetaker.languages.patterns import one_of
from lectorium.notetaker.spoken_code import find_spoken_code
from lectorium.notetaker.spoken_sql import find_spoken_sql

_PROGRAMS = (
    "pip pip3 python python3 git npm npx yarn docker conda apt-get apt brew cargo curl mkdir uvicorn gunicorn alembic "
    "pytest make ssh chmod cd source uv node"
).split()
_STOP = re.compile(
    r"(?:and|or|to|the|a|an|so|which|is|then|that|this|for|it|you|we|i|in|on|with|will|if|because|as|of|but|here|now|okay|"
    r"ok|right|from|your|our|my|when|what|are|was|into|by|at|creates|gives|does|lets|installs|makes|command|would|[a-z]+n['’]t)$"
)
_SPOKEN = {
    "dash": "-", "hyphen": "-", "dot": ".", "slash": "/", "underscore": "_", "equals": "=", "colon": ":",
    "at": "@", "star": "*",
}  # fmt: skip
# In a formula "uv" is a product.
_NO_COMMAND = r"(?!uv (?!(?:pip|run|add|sync|init|venv|lock|tool|build)\b))"
_COMMAND = re.compile(rf"(?<![\w.`'’-]){_NO_COMMAND}(?P<program>{one_of(_PROGRAMS)})(?= )", re.IGNORECASE)
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_DOTTED = re.compile(
    rf"(?P<at>\bat )?(?<![\w.])(?P<names>{_NAME}(?:(?: dot |\.){_NAME})+)(?P<call>\(\)?[^\s()]*\)?)?(?![\w@])",
    re.IGNORECASE,
)
_UNDERSCORED = re.compile(rf"\b{_NAME}(?: underscore {_NAME})+\b", re.IGNORECASE)
_WRITTEN = re.compile(
    r"`(?P<ticked>[^`\n]+)`|(?<![\w.])(?P<snake>(?!\w+-[a-z]+\b)__[a-z]+__(?:\(\))?|(?!\w+-[a-z]+\b)(?![a-z]_(?:\d+|[a-z])(?!\w))[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:\(\))?)|(?<![\w.])(?P<call>[A-Za-z_]\w+\(\))"
)
# Without one of these a sentence holds no code; most hold none.
_SIGN = re.compile(r"[`_(.](?:(?<=[`_(])|(?<=\w\.)(?=\w))")
_SIGNS_SAID = "dot underscore dash colon slash bracket import equals select".split()
_SPOKEN_OR_PROGRAM = re.compile(rf"\b{one_of([*_SIGNS_SAID, *_PROGRAMS])}\b")
_FILES = frozenset("py txt toml md json yaml yml html css js ts sql sh ini cfg env csv db ipynb java cpp rs go".split())
_SUBCOMMANDS = frozenset(
    "install uninstall run init clone add commit push pull status checkout build up down start freeze exec create "
    "upgrade revision".split()
)
_SAID_OFTENER = {("make", "up"), ("make", "down"), ("make", "start"), ("make", "run"), ("source", "build")}
_NOT_CODE = frozenset("com org edu net www u.s e.g i.e a.m p.m u.k vs".split())


@dataclass(frozen=True, slots=True)
class Code:
    """Code at `said = text[start:end]`, written as `text`; `is_command` when it is a whole line for a shell."""

    text: str
    said: str
    start: int
    end: int
    is_command: bool = False


def find_code(text: str) -> list[Code]:
    """Code in a sentence, in order and without overlap."""
    found: list[Code] = []
    lowered = text.lower()
    if not _SIGN.search(text) and not _SPOKEN_OR_PROGRAM.search(lowered):
        return found
    queries = find_spoken_sql(text) if "select " in lowered else ()
    read_aloud = [*queries, *find_spoken_code(text), *find_dictated_code(text)]
    spoken = (Code(code, text[start:end], start, end) for code, start, end in read_aloud)
    everything = [*spoken, *_commands(text)]
    if "_" in text or "`" in text or "()" in text:
        everything += _written(text)
    if "." in text or " dot " in lowered:
        everything += _dotted(text)
    if " underscore " in lowered:
        everything += _underscored(text)
    for code in sorted(everything, key=lambda c: (c.start, -c.end)):
        if not found or code.start >= found[-1].end:
            found.append(code)
    return found


def _commands(text: str) -> Iterator[Code]:
    for match in _COMMAND.finditer(text):
        end, parts = match.end(), [match["program"].lower()]
        for word in re.finditer(r" ([^\s,;:!?]+)([,;:!?]?)", text[match.end() :]):
            bare = word[1].rstrip(".").lower()
            if _STOP.match(bare):
                break
            parts.append(word[1].rstrip("."))
            end = match.end() + word.start() + 1 + len(word[1].rstrip("."))
            if word[2] or word[1].endswith("."):
                break
        written = _joined(parts)
        if _is_command(parts, written):
            yield Code(written, text[match.start() : end], match.start(), end, is_command=True)


def _is_command(parts: list[str], written: str) -> bool:
    if len(parts) < 2:
        return False
    lowered = [part.lower() for part in parts[1:]]
    return bool(
        (lowered[0] in _SUBCOMMANDS and (parts[0], lowered[0]) not in _SAID_OFTENER)
        or {"dash", "hyphen"} & set(lowered)
        or " -" in written
        or ("/" in written and parts[0] in {"cd", "source"})
        or any(part.rpartition(".")[2] in _FILES for part in written.split()[1:])
        or any(":" in part and not part.endswith(":") for part in written.split()[1:])
    )


def _joined(parts: list[str]) -> str:
    """`python dash m venv myenv` -> `python -m venv myenv`; `main dot py` -> `main.py`."""
    written = parts[0]
    glue = False
    position = 1
    while position < len(parts):
        word = parts[position]
        sign = _SPOKEN.get(word.lower())
        following = parts[position + 1] if position + 1 < len(parts) else None
        if sign == "-" and following is not None:
            # One dash opens a flag (`-m`), two a long one (`--reload`).
            written += "-" if written.endswith(" -") else " -"
            glue = True
        elif sign is not None and sign != "@" and following is not None:
            written += sign
            glue = True
        else:
            written += word if glue else f" {word}"
            glue = False
        position += 1
    return written


def _written(text: str) -> Iterator[Code]:
    for match in _WRITTEN.finditer(text):
        code = match["ticked"] or match["snake"] or match["call"]
        yield Code(code, match.group(), match.start(), match.end())


def _dotted(text: str) -> Iterator[Code]:
    for match in _DOTTED.finditer(text):
        spoken = " dot " in match["names"].lower()
        names = re.split(r" dot |\.", match["names"], flags=re.IGNORECASE)
        last = names[-1].lower()
        if (spoken and _STOP.match(last)) or (not spoken and last not in _FILES and not match["call"]):
            continue
        if last in _NOT_CODE or match["names"].lower() in _NOT_CODE or (not spoken and len(names[0]) < 2):
            continue
        at = "@" if match["at"] and spoken else ""
        start = match.start() if at else match.start("names")
        code = at + ".".join(names) + (match["call"] or "")
        yield Code(code, text[start : match.end()], start, match.end())


def _underscored(text: str) -> Iterator[Code]:
    for match in _UNDERSCORED.finditer(text):
        code = re.sub(r" underscore ", "_", match.group(), flags=re.IGNORECASE)
        yield Code(code, match.group(), match.start(), match.end())
