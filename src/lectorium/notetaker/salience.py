"""Per sentence: how much it matters in its section, and the role it plays.

The score is a hand-set sum: what rare words of the lecture it holds, how near it is to its section, how early it stands
there, minus talk about you, me and nothing.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

from lectorium.notetaker.analysis import Analysis, Said
from lectorium.notetaker.document import PointKind, Reason
from lectorium.notetaker.languages import fillers_of
from lectorium.notetaker.outline import Span
from lectorium.notetaker.reasons import Cause

_TAG_QUESTION_WORDS = 3
_POLITE = 3  # sentences: "great question" may come before the answer


def score_section(analysis: Analysis, span: Span) -> list[float]:
    """A score for each sentence of a section; comparable within it."""
    said = analysis.said[span.start : span.end]
    told = [_told(one, analysis) for one in said]
    near = _nearness(said)
    count = max(1, len(said) - 1)
    return [
        a + b - position / count - _penalty(one, analysis)
        for position, (one, a, b) in enumerate(zip(said, _standardised(told), _standardised(near), strict=True))
    ]


def _told(said: Said, analysis: Analysis) -> float:
    """Rarity of the content, weighted by how often the lecture comes back to it."""
    return sum(weight * math.log1p(analysis.counts[stem]) for stem, weight in said.content.items())


def _nearness(said: Sequence[Said]) -> list[float]:
    """Cosine of each sentence to the sum of its section, over rarity weights."""
    centre: dict[str, float] = defaultdict(float)
    for one in said:
        for stem, weight in one.content.items():
            centre[stem] += weight
    norm = math.sqrt(sum(weight * weight for weight in centre.values())) or 1.0
    found = []
    for one in said:
        length = math.sqrt(sum(weight * weight for weight in one.content.values())) or 1.0
        found.append(sum(w * centre[stem] for stem, w in one.content.items()) / (norm * length))
    return found


def _standardised(values: Sequence[float]) -> list[float]:
    mean = sum(values) / max(1, len(values))
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / max(1, len(values))) or 1.0
    return [(value - mean) / spread for value in values]


def _penalty(said: Said, analysis: Analysis) -> float:
    language = analysis.language
    me = _count(said.tokens, language.first_person)
    you = _count(said.tokens, language.second_person)
    single, several = fillers_of(language.code)
    spaced = f" {said.plain} "
    fillers = len(single.intersection(said.plain.split())) + sum([f" {filler} " in spaced for filler in several])
    meta = language.cues is not None and language.cues.meta.search(said.plain) is not None
    return 0.3 * min(me, 3) + 0.3 * min(you, 3) + 0.3 * min(fillers, 3) + 1.0 * meta


def _count(tokens: Sequence[str], some: frozenset[str]) -> int:
    return 0 if some.isdisjoint(tokens) else sum(token in some for token in tokens)


def roles(analysis: Analysis, causes: Sequence[Cause]) -> tuple[PointKind, ...]:
    """What each sentence is. Answers are told by the question before them."""
    found: list[PointKind] = []
    for position, said in enumerate(analysis.said):
        found.append(_role(analysis, position, said, causes, found))
    return tuple(found)


def _role(
    analysis: Analysis, position: int, said: Said, causes: Sequence[Cause], before: Sequence[PointKind]
) -> PointKind:
    if (is_question(said) or _asks(said, analysis)) and causes[position].reason is Reason.length:
        return PointKind.question
    if _answers(analysis, position, causes, before):
        return PointKind.answer
    kinds = {thing.kind for thing in said.exact}
    for kind in (
        PointKind.deadline,
        PointKind.exam,
        PointKind.definition,
        PointKind.formula,
        PointKind.code,
        PointKind.number,
    ):
        if kind in kinds:
            return kind
    cues = analysis.language.cues
    return PointKind.example if cues is not None and cues.example.search(said.plain) else PointKind.statement


def is_question(said: Said) -> bool:
    """A question that asks something; "right?" and "OK?" do not."""
    return said.sentence.text.rstrip("\"'”’ ").endswith(("?", "？")) and said.word_count > _TAG_QUESTION_WORDS


def _asks(said: Said, analysis: Analysis) -> bool:
    """A question by its words, where the captions put no mark or a full stop."""
    cues = analysis.language.cues
    marked = said.sentence.text.rstrip().endswith(("!", "?", ":", ","))
    return (
        cues is not None and not marked and said.word_count > _TAG_QUESTION_WORDS and bool(cues.asks.search(said.plain))
    )


def _answers(analysis: Analysis, position: int, causes: Sequence[Cause], before: Sequence[PointKind]) -> bool:
    """The first sentence that says something after a question, when somebody else speaks or it answers by its words."""
    last = position - 1
    while last > 0 and position - last < _POLITE and causes[last].reason is Reason.filler:
        last -= 1
    if last < 0 or before[last] is not PointKind.question:
        return False
    asked, said = analysis.said[last], analysis.said[position]
    if is_question(said):
        return False
    cues = analysis.language.cues
    if asked.sentence.speaker != said.sentence.speaker:
        return True
    return cues is not None and any(
        cues.direct_answer.search(one.sentence.text.lower()) for one in analysis.said[last + 1 : position + 1]
    )
