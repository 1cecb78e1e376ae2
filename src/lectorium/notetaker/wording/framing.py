"""Openings that say what the speaker is about to do: "what I'm going to show you is the chain rule"."""

import re

from lectorium.notetaker.languages.speech import Speech

_MOST = 6
_WORD = re.compile(r"\w+")
_AGENDA = re.compile(
    r"(?:(?P<when>Today|Now|Next|First|Next time|Then|In this (?:video|lecture|talk|session|section|part|class)),? )?"
    r"(?:what (?:i|one|we) (?:am|are|is|will)(?: going to)? (?:talk about|look at|discuss|cover)(?: today)? is "
    r"|(?:one (?:(?:will|can|is going to) )?)?(?:(?:start|begin|continue|finish) (?:off |out )?(?:with |by )?)?"
    r"(?:(?:talk(?:s|ing)?|speak(?:s|ing)?|tell(?:ing)?)(?: a (?:little )?bit)?(?: more)? about"
    r"|(?:introduc(?:e|ing)|discuss(?:ing)?|look(?:ing)? at|tak(?:e|ing) a (?:\w+ )?look at"
    r"|go(?:ing)? over|cover(?:ing)?)"
    r"(?= (?:the|an?|some|two|three|how|what)\b)) )(?=\w)",
    re.IGNORECASE,
)
_FEWEST_LEFT = 3  # words


def without_framing(text: str, speech: Speech) -> str:
    """Framing off the start, again and again, as long as enough is left to say something."""
    if text.rstrip().endswith("?"):
        return text
    for _ in range(_MOST):
        left = _once(text, speech)
        if left == text or len(left.split()) < _FEWEST_LEFT or re.match(r"(?:to|about|of|is|are|was)\b", left):
            break
        text = left
    return text


def without_agenda(text: str) -> str:
    """What the speaker sets out to do: `Start introducing the idea of …` -> `The idea of …`; "Today" stays."""
    match = _AGENDA.match(text)
    if match is None or text.endswith("?"):
        return text
    rest = text[match.end() :]
    if match["when"] in {"Today", "Next time"}:
        return f"{match['when']}: {rest}"
    return rest[0].upper() + rest[1:] if rest.count(" ") else text


def _once(text: str, speech: Speech) -> str:
    if _first_word(text) not in speech.framing_starts:
        return text
    for pattern in speech.framing:
        match = pattern.match(text)
        if match is not None and not re.search(r"\bnot\b|n't\b|\bnever\b", match.group(), re.IGNORECASE):
            return text[match.end() :].lstrip(" ,:")
    return text


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group().lower() if found else ""


def without_asides(text: str, speech: Speech) -> str:
    return speech.asides.sub(lambda match: "" if match.group()[:1] != "," else _rest(match), text)


def _rest(match: re.Match[str]) -> str:
    return "," if match.group().endswith(",") else ""
