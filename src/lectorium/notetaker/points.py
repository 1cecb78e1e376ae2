"""One sentence of the lecture to one point of the notes."""

import re

from lectorium.notetaker.analysis import Analysis, Said
from lectorium.notetaker.document import Point, PointKind
from lectorium.notetaker.exact import defined_term
from lectorium.notetaker.matching import KEPT_SHARE, content_weights, readings, share_held
from lectorium.notetaker.numbers import has_fact_number
from lectorium.notetaker.wording import clean, with_code, without_marks
from lectorium.notetaker.words import Words

# Kinds that a mark before the text tells, whatever the text holds.
_MARKED = frozenset({PointKind.example, PointKind.question, PointKind.answer, PointKind.deadline, PointKind.exam})
_EXAMPLE = re.compile(r"^(?:for example|for instance|as an example)[,:]?\s+", re.IGNORECASE)


def make_point(analysis: Analysis, position: int, kind: PointKind) -> Point:
    said = analysis.said[position]
    words = clean(said.sentence.text, analysis.language)
    if not _holds(words, said, analysis.words):
        words = without_marks(said.sentence.text)
    head = ""
    if kind is PointKind.definition:
        head, words = _definition(words, defined_term(said.plain, analysis.words))
    elif kind is PointKind.example:
        words = _EXAMPLE.sub("", words)
        words = words[0].upper() + words[1:]
    text, commands = with_code(words)
    text = head + text
    if commands:
        kind = PointKind.code
        text += "\n```bash\n" + "\n".join(command.text for command in commands) + "\n```"
    elif not head and kind not in _MARKED:
        kind = PointKind.number if has_fact_number(words) else PointKind.statement
    return Point(id="", kind=kind, text=text, sentences=(said.sentence.id,), start_ms=said.sentence.start_ms)


def _holds(text: str, said: Said, words: Words) -> bool:
    """Whether a cleaned sentence still says what the sentence said."""
    held = readings(text, words)
    spoken = without_marks(said.sentence.text)
    content = content_weights(words.tokens(spoken), words)
    return (
        all(thing.needs <= held for thing in said.exact)
        and share_held(content, held) >= KEPT_SHARE
        and _negations(text, words) == _negations(spoken, words)
    )


def _negations(text: str, words: Words) -> int:
    return sum(token in words.language.negations for token in words.tokens(text))


def _definition(words: str, term: str | None) -> tuple[str, str]:
    """`A string is a sequence of …` -> `**string**: ` and `a sequence of …`; elsewhere the term before the sentence."""
    if term is None:
        return "", words
    copula = r"(?:is|are|means|refers to|stands for|is defined as)"
    opening = re.match(rf"(?:an? |the )?{re.escape(term)},? {copula} (?P<rest>.{{12,}})", words, re.IGNORECASE)
    shown, _ = with_code(_as_written(term, words))
    return f"**{shown}**: ", opening["rest"] if opening else words


def _as_written(term: str, text: str) -> str:
    match = re.search(re.escape(term), text, re.IGNORECASE)
    if match is None:
        return term
    found = match.group()
    return found[0].lower() + found[1:] if match.start() == 0 and found[1:].islower() else found
