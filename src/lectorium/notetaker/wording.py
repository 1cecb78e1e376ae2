"""Spoken to written, without changing what is claimed."""

import re
from functools import cache

from lectorium.notetaker.analysis import without_openers
from lectorium.notetaker.commands import Code, find_code
from lectorium.notetaker.languages import Language, language_of
from lectorium.notetaker.markdown.escape import escape

_REPEATED = re.compile(r"\b(\w+(?:[’']\w+)?)(?:(?:,|--|\s*-)?\s+\1\b)+", re.IGNORECASE)
_MARKS = re.compile(
    r"\{[a-z]+\}|\[(?:LAUGHTER|LAUGHING|APPLAUSE|MUSIC[^\]]*|COUGHING|CLEARS THROAT|SNEEZES)\]|^\s*(?:-|>>)\s+"
)
_BROKEN = re.compile(r"\s*(?:--|—)\s*")
_TAG = re.compile(r",?\s+(?:right|okay|ok|yeah|you know|isn't it|all right)\s*\?$", re.IGNORECASE)
_END = re.compile(r"[.!?…:。！？]['\"”’)\]`*]*$")


def clean(text: str, language: Language) -> str:
    """A sentence without openers, fillers, repeated words and tags; first letter large, full stop at the end."""
    said = _MARKS.sub(" ", text)
    tagged = _TAG.sub(".", said.strip())
    said = without_openers(tagged, language)
    fillers = _fillers(language.code)
    if fillers is not None:
        said = fillers.sub(lambda match: "," if match["close"] and match["open"] else "", said)
    said = _REPEATED.sub(_once, said)
    said = _BROKEN.sub(" – ", said).strip(" –,;-")
    said = re.sub(r"\s+([,.;:?!])", r"\1", re.sub(r"\s+", " ", said))
    said = re.sub(r",(?:\s*,)+", ",", said).strip(" ,;")
    return _finished(without_openers(said, language) or said)


def _once(match: re.Match[str]) -> str:
    """A word said twice is said once, but for "dash dash", which reads a flag aloud."""
    return match.group() if match[1].lower() in {"dash", "equals", "slash"} else match[1]


def _finished(text: str) -> str:
    if not text:
        return text
    if text[0].islower() and not re.match(r"[a-z](?:\W|$)|[a-z]+[A-Z_.(]", text):
        text = text[0].upper() + text[1:]
    return text if _END.search(text) else text + "."


@cache
def _fillers(code: str) -> re.Pattern[str] | None:
    language = language_of(code)
    if not language.fillers:
        return None
    phrases = sorted(language.fillers, key=len, reverse=True)
    # A filler that is also a word ("right", "like") is cut only between commas.
    sounds = [p for p in phrases if len(p) <= 3 or " " in p or p in {"basically", "actually", "literally", "obviously"}]
    words = [p for p in phrases if p not in sounds]
    alternatives = rf"(?P<open>,)?\s*\b(?:{'|'.join(map(re.escape, sounds))})\b(?P<close>,)?"
    if words:
        between = "|".join(map(re.escape, words))
        alternatives += rf"|(?<=,)\s*(?:{between})(?=,)"
    return re.compile(alternatives, re.IGNORECASE)


def with_code(text: str) -> tuple[str, tuple[Code, ...]]:
    """The words as Markdown, code that was read aloud written as inline code; and the commands among it."""
    codes = find_code(text)
    parts: list[str] = []
    done = 0
    for code in codes:
        parts += [_escaped(text[done : code.start]), f"`{code.text}`"]
        done = code.end
    return "".join([*parts, _escaped(text[done:])]), tuple(code for code in codes if code.is_command)


def _escaped(words: str) -> str:
    """Escaped as Markdown, blanks at both ends kept."""
    bare = words.strip()
    if not bare:
        return words
    start = words.index(bare[0])
    return words[:start] + escape(bare) + words[start + len(bare) :]
