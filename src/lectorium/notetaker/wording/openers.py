"""Discourse words at the start, fillers anywhere, tag questions at the end."""

import re
from functools import cache

from lectorium.notetaker.analysis import without_openers
from lectorium.notetaker.languages import Language, fillers_of, language_of

_TAG = re.compile(
    r"(?:,|\s–)?\s+(?:right|okay|ok|yeah|you know|isn't it|is not it|all right|correct|you see|make sense"
    r"|does that make sense|and so on|and so on and so forth|or something like that|or whatever|if you will)\s*[?.,]*$",
    re.IGNORECASE,
)
# "The wheel turns right", "which of them is right".
_DIRECTION = re.compile(
    r"\b(?:(?:turn|go|mov|exit|look|shift|swip|point|driv|scroll)(?:e?s|ed|ing)?|is|are|not|in|or|left and|all)"
    r" right[.?]?$",
    re.IGNORECASE,
)
_APART = re.compile(r"(?<=[.?!])\s+(?:ok|okay|right|all right|alright|yes|yeah)[.?!]*$", re.IGNORECASE)
_LAST_OF_TAGS = frozenset("right okay ok yeah know it not correct see sense on forth that whatever will".split())
_WORD = re.compile(r"[\w-]+")
# What a filler leaves behind: "no, you know, lakes" -> "no lakes".
_LOOSE_COMMA = re.compile(r"(?:(?<=\b(?:no|an|of|to|in|on|at|my))|(?<=\b(?:the|for)))\s*, (?=\w)")
# "The trick, you know, is to wait" has no comma without the filler.
_GOES_ON = re.compile(r" (?:is|are|was|were|can|could|will|would|has|have|had|does|did|should|must|may|might)\b")
_SURE_FILLERS = frozenset({"basically", "actually", "literally", "obviously"})


def without_tag(text: str, language: Language) -> str:
    """Without "right?" or "and so on" at the end, unless what is left would be cut."""
    text = text.strip()
    if text.rstrip("?., ").rpartition(" ")[2].lower() not in _LAST_OF_TAGS:
        return text
    text = _APART.sub("", text)
    if _DIRECTION.search(text):
        return text
    bare = _TAG.sub(".", text)
    last = bare.rstrip(".").rsplit(" ", 1)[-1].lower()
    return text if last in language.never_last else bare


def without_fillers(text: str, language: Language) -> str:
    text = without_openers(text, language)
    lowered = text.lower()
    single, several = fillers_of(language.code)
    if single.isdisjoint(_WORD.findall(lowered)) and not any(filler in lowered for filler in several):
        return text
    pattern = _fillers(language.code)
    return text if pattern is None else _LOOSE_COMMA.sub(" ", pattern.sub(_close_up, text))


def _close_up(match: re.Match[str]) -> str:
    if not (match["close"] and match["open"]):
        return ""
    return "" if _GOES_ON.match(match.string, match.end()) else ","


@cache
def _fillers(code: str) -> re.Pattern[str] | None:
    language = language_of(code)
    if not language.fillers:
        return None
    phrases = sorted(language.fillers, key=len, reverse=True)
    # A filler that is also a word ("right", "like") is cut only between commas.
    sounds = [p for p in phrases if (len(p) <= 3 and p != "ok") or " " in p or p in _SURE_FILLERS]
    words = [p for p in phrases if p not in sounds]
    # What looks like a filler can mean something: "the thing you know", "what I mean by this".
    phrased = [p for p in sounds if " " in p]
    sounds = [p for p in sounds if " " not in p]
    kept = "".join(rf"(?<!\b{word} )" for word in language.before_meaning)
    before = rf"{kept}(?:{'|'.join(map(re.escape, phrased))})\b(?! (?:what|how|why|whether|by)\b)|" if phrased else ""
    alternatives = rf"(?P<open>,)?\s*\b(?:{before}(?:{'|'.join(map(re.escape, sounds))})\b)(?P<close>,)?"
    if words:
        between = "|".join(map(re.escape, words))
        alternatives += rf"|(?<=[,–])\s*(?:{between})(?=[,.])"
    return re.compile(alternatives, re.IGNORECASE)
