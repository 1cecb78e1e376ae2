"""Which neighbouring sentences are read together, and how the notes word them.

A fragment goes with the sentence it continues, a reason with its claim, "it is …" with the sentence before. Naming what
"it" stands for was tried and taken back: of eleven in six lectures five named the wrong thing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.document import PointKind, Reason
from lectorium.notetaker.languages.english_relations import CONTINUES, NAMES_IT, NAMES_ONE
from lectorium.notetaker.outline import Span
from lectorium.notetaker.reasons import Cause
from lectorium.notetaker.wording.antecedents import points_back
from lectorium.notetaker.wording.conditions import is_only_condition

_ALONE = frozenset({PointKind.question, PointKind.answer, PointKind.deadline, PointKind.exam})
_MOST_SENTENCES = 3
_MOST_WORDS = 42
# Two statements make one line where it is short, or where the second says what a definition or a denial left open.
_FUSED_WORDS = 16
_FUSED_WORDS_AT_MOST = 30
_LEAVES_OPEN = re.compile(r"\b(?:not|no|called)\b")
# These cannot go without their pronoun: "they break it" would be "break it".
_OF_OTHERS = re.compile(r"(?:They|He|She|Its|Their|His|Her|(?:That|This) means)\b")
# "It may not": what is not done was said before.
_LEFT_UNSAID = re.compile(r"\b(?:may|might|could|would|should|do|does|did) not\.?$")
_NEAR = 2  # sentences that say nothing may lie between
_VERB = re.compile(r"\b(?:is|are|was|were|be|has|have|had|can|could|will|would|should|may|might|must|do|does|did)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences at `positions` worded as one `text`."""

    positions: tuple[int, ...]
    text: str
    kind: PointKind


def find_units(
    analysis: Analysis, spans: Sequence[Span], causes: Sequence[Cause], kinds: Sequence[PointKind], texts: Sequence[str]
) -> tuple[Unit, ...]:
    """Every sentence that says something, in order, each in one unit; none reaches over the end of a section."""
    starts = {part.start for span in spans for part in (span, *span.parts)}
    units: list[Unit] = []
    for position, text in enumerate(texts):
        if causes[position].reason is not Reason.length or not text:
            continue
        last = units[-1] if units else None
        together = None
        if last is not None and not any(start in starts for start in range(last.positions[-1] + 1, position + 1)):
            together = _together(analysis, last, position, text, kinds)
        if together is not None:
            units[-1] = together
        else:
            units.append(Unit((position,), text, kinds[position]))
    return tuple(units)


def _together(analysis: Analysis, last: Unit, position: int, text: str, kinds: Sequence[PointKind]) -> Unit | None:
    if kinds[position] in _ALONE or last.kind in _ALONE or position - last.positions[-1] > 1 + _NEAR:
        return None
    one, other = analysis.said[last.positions[-1]], analysis.said[position]
    if one.sentence.speaker != other.sentence.speaker or len(last.positions) >= _MOST_SENTENCES:
        return None
    words = last.text.count(" ") + text.count(" ") + 2
    joined = _joined(analysis, last, position, text, words)
    if joined is None:
        return None
    kind = last.kind if last.kind is not PointKind.statement else kinds[position]
    return Unit((*last.positions, position), joined, last.kind if kind is PointKind.example else kind)


def _joined(analysis: Analysis, last: Unit, position: int, text: str, words: int) -> str | None:
    before = last.text
    if words > _MOST_WORDS or before.count('"') % 2 or text.count('"') % 2:
        return None
    small = _lowered(text, analysis.said[position].sentence.text, analysis)
    if _is_cut(analysis, last) and position == last.positions[-1] + 1:
        return f"{before.rstrip('.')} {small}"
    if analysis.language.speech is None or before.endswith(("?", ":")):
        return None
    if CONTINUES.match(text):
        return f"{before.rstrip('.')}, {text[0].lower()}{text[1:]}"
    if (match := NAMES_ONE.match(text)) and text.count(" ") < 14 and not _VERB.search(match["rest"]):
        return f"{before.rstrip('.')}, {small}"
    if NAMES_IT.match(text) and not points_back(before):
        return f"{before.rstrip('.')}; {small}"
    of_others = _OF_OTHERS.match(text) is not None
    leaves_open = last.kind is PointKind.definition or _LEAVES_OPEN.search(before) is not None
    follows = of_others and position == last.positions[-1] + 1
    longest = _FUSED_WORDS_AT_MOST if leaves_open or follows else _FUSED_WORDS
    if (of_others or points_back(text)) and words <= longest and not points_back(before):
        return f"{before.rstrip('.')}; {small}"
    return None


def _is_cut(analysis: Analysis, unit: Unit) -> bool:
    """No mark ends it, and the last word is one after which no sentence ends, or nothing but a condition was said."""
    spoken = analysis.said[unit.positions[-1]].sentence.text.rstrip()
    last = unit.text.rstrip(".").rsplit(" ", 1)[-1].lower()
    if spoken.endswith((".", "?", "!")) or _LEFT_UNSAID.search(unit.text):
        return False
    return last in analysis.language.never_last or (
        analysis.language.speech is not None and is_only_condition(unit.text)
    )


def _lowered(text: str, spoken: str, analysis: Analysis) -> str:
    """As it stands within a sentence: a capital that only began the sentence goes."""
    first = text.split(" ", 1)[0].rstrip(",.;:")
    small = first[:1].lower() + first[1:]
    if not first[1:].islower() and len(first) > 1:
        return text
    within = spoken.split()[1:]
    known = small in analysis.language.function_words or small in within
    return small + text[len(first) :] if known or (first not in within and spoken.startswith(first) is False) else text
