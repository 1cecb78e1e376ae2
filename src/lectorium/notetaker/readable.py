"""What a reader of a note would stumble over, counted: the choice prefers sentences that can stand as they are."""

import re
from itertools import pairwise

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.languages.english_classes import AUXILIARIES
from lectorium.notetaker.languages.english_verbs import BASE_OF_PARTICIPLE, FINITE_FORMS, VERBS
from lectorium.notetaker.units import Unit
from lectorium.notetaker.wording import split_run_on
from lectorium.notetaker.wording.antecedents import points_back
from lectorium.notetaker.wording.conditions import is_only_condition

_TOO_LONG = 30  # words in a part that cannot be cut
_FEWEST_STEMS = 2
_TOKEN = re.compile(r"[\w'’]+")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|`[^`]*`")
# The sentence before is needed to make sense of it, or it was said in answer to somebody.
_OPENING = re.compile(
    r"(?:so|because|and|or|but|like|no|yes|yeah|well|oh|okay|then|here|which|of|as|this|these|those"
    r"|(?:the|an?) ?(?:\w+ )?ones?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:what|how|why|where|who) (?:is|are|was|do|does|did|can|will|would|should)\b", re.IGNORECASE)
# Cut off, not heard, or talk between people.
_BROKEN = re.compile(
    r"\.\.\.|…|\[|\b(?:guys|gee|hey|kind of|sort of|blah|okay|yeah|you know|gonna)\b| – (?:and|or|but|the|a|I)\b",
    re.IGNORECASE,
)
_SPEAKER = frozenset({"i", "my", "me", "hi"})  # what is said of the speaker rather than of the matter
_BE_OR_HAVE = frozenset("is are was were has had will".split())
_DONE = frozenset(BASE_OF_PARTICIPLE) - VERBS
_FINITE = (AUXILIARIES - {"being"}) | FINITE_FORMS | frozenset(BASE_OF_PARTICIPLE)
_NEVER_LAST = frozenset(
    "a an the of and or but because if why how that this these those to so with not do does is are about on".split()
)


def faults(analysis: Analysis, unit: Unit) -> int:
    """How many of these: a person, a start that leans on what was said before, no end, no content, breaks, no verb,
    length.
    """
    language = analysis.language
    tokens = _TOKEN.findall(_QUOTED.sub(" ", unit.text).lower())
    if not tokens or language.speech is None:
        return 0
    spoken = analysis.said[unit.positions[-1]].sentence.text.rstrip()
    cut = tokens[-1] in _NEVER_LAST or (tokens[-1] in language.never_last and not spoken.endswith((".", "?", "!")))
    stems = sum(len(analysis.said[position].content) for position in unit.positions)
    return (
        (not language.first_person.isdisjoint(tokens))
        + (not _SPEAKER.isdisjoint(tokens))
        + (points_back(unit.text) or _OPENING.match(unit.text) is not None)
        + cut
        + (_ASKS.match(unit.text) is not None)
        + (stems < _FEWEST_STEMS and "-" not in unit.text)
        + (_BROKEN.search(unit.text) is not None)
        + _says_again(tokens)
        + _is_fragment(unit.text, tokens)
        + (unit.text.count('"') % 2)
        + (max(part.count(" ") for part in split_run_on(unit.text)) >= _TOO_LONG)
    )


def _is_fragment(text: str, tokens: list[str]) -> bool:
    """No verb, a verb without a subject, or a condition without what it is a condition of."""
    if "$" in text or "`" in text or "-" in text:
        return False
    if tokens[0] in _BE_OR_HAVE or is_only_condition(text):
        return True
    if tokens[0] in _DONE and AUXILIARIES.isdisjoint(tokens):
        return True  # "Divided by the length."
    return _FINITE.isdisjoint(tokens) and (VERBS.isdisjoint(tokens) or "being" in tokens)


def _says_again(tokens: list[str]) -> bool:
    """Two words in a row that are said twice: a start that was taken back and not seen as such."""
    pairs = list(pairwise(tokens))
    return len(pairs) - len(set(pairs)) > 1
