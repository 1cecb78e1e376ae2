"""Sentences of the lecture to points of the notes."""

import re
from collections.abc import Sequence

from lectorium.notetaker.analysis import Analysis, Said
from lectorium.notetaker.commands import find_code
from lectorium.notetaker.document import Point, PointKind
from lectorium.notetaker.exact import defined_term
from lectorium.notetaker.lecture import start_of
from lectorium.notetaker.markdown.kinds import plain_kind
from lectorium.notetaker.matching import KEPT_SHARE, content_weights, readings, share_held
from lectorium.notetaker.units import Unit
from lectorium.notetaker.wording import clean, split_run_on, with_code, without_marks
from lectorium.notetaker.wording.displayed import displayed
from lectorium.notetaker.wording.ellipsis import reason_or_result
from lectorium.notetaker.words import Words

# Kinds that a mark before the text tells, whatever the text holds.
_MARKED = frozenset({PointKind.example, PointKind.question, PointKind.answer, PointKind.deadline, PointKind.exam})
_ARTICLE = re.compile(r"(?:an? |the )?", re.IGNORECASE)
_COPULA = re.compile(
    r",? (?:is|are|means(?: that)?|refers to|stands for|is defined as) (?P<rest>.{12,})", re.IGNORECASE
)
_SOMETHING_CALLED = re.compile(
    r"(?:There (?:is|are) )?(?:something|things?|an? \w+|what is)(?: else)? called (?:an? |the )?", re.IGNORECASE
)
_AND_IT_IS = re.compile(
    r"(?:,|;|:| –)?(?: and| so)?(?: it| that| which| this) (?:is|are|means) (?P<rest>.{12,})", re.IGNORECASE
)
# What names the thing that was said before it; nothing follows.
_IS_CALLED = re.compile(
    r"(?:(?:[,;.]| and| –)+ (?:which|that|this|it|these|those|they)| which) (?:is|are|was) (?:(?!what\b)\w+ ){0,2}?"
    r"(?:called|known as|termed|referred to as) (?:an? |the )?$",
    re.IGNORECASE,
)
# `Another tool that does this is called X`.
_THING_CALLED = re.compile(
    r"(?P<thing>(?:The|An?|Another|One|This|These|Such) (?:[\w'’-]+ ){2,8}?[\w'’-]+)(?<! what),? (?:is|are) "
    r"(?:called|known as|termed) (?:an? |the )?$"
)
_SHORTEST_MEANING = 20  # letters
# Says of a thing where it stands or what one feels about it, and not what it is.
_NO_MEANING = re.compile(
    r"(?:probably|maybe|perhaps|the examples? that (?:one|we|you|i))\b"
    r"|(?:the|an?|one) (?:\w+ )?(?:parts?|ones?|things?|same|case|reason|examples?|point|best|worst|only|first|last)\b"
    r"(?! (?:of|that|which|where|in|to|with|by|can|when)\b)",
    re.IGNORECASE,
)
_FEWEST_BLANKS = 3  # between the words before the naming
_EXAMPLE = re.compile(r"^(?:for example|for instance|as an example)[,:]?\s+", re.IGNORECASE)
# One that the words themselves call so is not marked as one.
_SAYS_EXAMPLE = re.compile(r"\b(?:examples?|for instance)\b", re.IGNORECASE)


def word_sentence(analysis: Analysis, position: int) -> str:
    """A sentence in the words of notes; as it was said where these would not hold what it says."""
    said, language = analysis.said[position], analysis.language
    spoken = without_marks(said.sentence.text)
    words = clean(said.sentence.text, language)
    if _holds(words, spoken, said, analysis.words):
        return words
    words = clean(said.sentence.text, language, keeps_voice=True)
    return words if _holds(words, spoken, said, analysis.words) else spoken


def make_point(analysis: Analysis, unit: Unit) -> Point:
    """The point of a unit; what runs on goes to points below it."""
    head, words, term, kind = "", unit.text, None, unit.kind
    if unit.kind is PointKind.definition:
        term = _term(analysis, unit)
        head, words = _definition(words, term)
    elif unit.kind is PointKind.example:
        words = _EXAMPLE.sub("", words)
        words = words[0].upper() + words[1:]
        if _SAYS_EXAMPLE.search(words):
            kind = PointKind.statement
    parts = split_run_on(words)
    first, *rest = parts if kind in _MARKED else map(reason_or_result, parts)
    below = tuple(_point(analysis, unit, part, PointKind.statement) for part in rest)
    point = _point(analysis, unit, first, kind, head).model_copy(update={"points": below})
    if head or term is None:
        return point
    text = _with_strong(point.text, term)
    return point.model_copy(update={"text": text, "kind": point.kind if text == point.text else plain_kind(text)})


def _point(analysis: Analysis, unit: Unit, words: str, kind: PointKind, head: str = "") -> Point:
    written, commands = with_code(words)
    text = head + displayed(written)
    if commands:
        kind = PointKind.code
        text += "\n```bash\n" + "\n".join(command.text for command in commands) + "\n```"
    elif not head and kind not in _MARKED:
        kind = plain_kind(text)
    cited = [analysis.said[position].sentence for position in unit.positions]
    return Point(id="", kind=kind, text=text, sentences=tuple(s.id for s in cited), start_ms=start_of(cited))


def _holds(text: str, spoken: str, said: Said, words: Words) -> bool:
    """Whether a cleaned sentence still says what was spoken."""
    tokens = words.tokens(text)
    before = said.tokens if spoken == said.sentence.text else words.tokens(spoken)
    if _negations(tokens, words) != _negations(before, words) or not _holds_code(text, said):
        return False
    held = frozenset(map(words.stem, tokens))
    if held.issuperset(said.content) and all(thing.needs <= held for thing in said.exact):
        return True
    held = readings(text, words)
    content = content_weights(before, words)
    return all(thing.needs <= held for thing in said.exact) and share_held(content, held) >= KEPT_SHARE


def _holds_code(text: str, said: Said) -> bool:
    """Code that was read aloud is still read as the same code: a passive would take a query apart."""
    wanted = {thing.text.casefold() for thing in said.exact if thing.kind is PointKind.code}
    return not wanted or wanted <= {code.text.casefold() for code in find_code(text)}


def _negations(tokens: Sequence[str], words: Words) -> int:
    negations = words.language.negations
    return 0 if negations.isdisjoint(tokens) else sum(token in negations for token in tokens)


def _term(analysis: Analysis, unit: Unit) -> str | None:
    terms = (defined_term(analysis.said[position].plain, analysis.words) for position in unit.positions)
    return next((term for term in terms if term is not None), None)


def _definition(words: str, term: str | None) -> tuple[str, str]:
    """`A string is a sequence of …` -> `**string**: ` and `a sequence of …`; no head where no meaning can be told."""
    start = _place(words, term)
    if term is None or start is None:
        return "", words
    meaning = _meaning(words, start, start + len(term))
    if meaning is None or _NO_MEANING.match(meaning):
        return "", words
    written = words[start : start + len(term)]
    shown, _ = with_code(written[0].lower() + written[1:] if start == 0 and written[1:].islower() else written)
    return f"**{shown}**: ", meaning


def _with_strong(text: str, term: str) -> str:
    """The term set off within its sentence, where no code or formula stands."""
    start = _place(text, term)
    if start is None or "`" in text or "$" in text:
        return text
    end = start + len(term)
    return f"{text[:start]}**{text[start:end]}**{text[end:]}"


def _place(words: str, term: str | None) -> int | None:
    """Where the term stands as words of their own: "code" not in "encoders"."""
    if term is None:
        return None
    found = re.search(rf"(?<![\w-]){re.escape(term)}(?![\w-])", words, re.IGNORECASE)
    return None if found is None else found.start()


def _meaning(words: str, start: int, end: int) -> str | None:
    """What is said of the term at `words[start:end]`; None where that cannot be told."""
    if _ARTICLE.fullmatch(words, 0, start) and (opening := _COPULA.match(words, end)):
        return opening["rest"]
    if _SOMETHING_CALLED.fullmatch(words, 0, start) and (opening := _AND_IT_IS.match(words, end)):
        return opening["rest"]
    if words[end : end + 2] == ": " and len(words) - end > _SHORTEST_MEANING:
        return words[end + 2 :]
    if words[end:].strip(" ."):
        return None
    naming = _IS_CALLED.search(words, 0, start)
    if naming is not None and words.count(" ", 0, naming.start()) >= _FEWEST_BLANKS:
        return words[: naming.start()].rstrip(" ,;.") + "."
    described = _THING_CALLED.match(words, 0, start)
    return f"{described['thing']}." if described is not None else None
