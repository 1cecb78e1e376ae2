"""A lecture on its way to notes: what its sentences are, how they are worded, which the notes take."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.choice import Candidate, choose, concept_weights
from lectorium.notetaker.document import Detail, PointKind, Reason
from lectorium.notetaker.languages.english_relations import NAMES_ITEM
from lectorium.notetaker.outline import Span, find_sections
from lectorium.notetaker.points import word_sentence
from lectorium.notetaker.readable import faults
from lectorium.notetaker.reasons import Cause, reasons
from lectorium.notetaker.salience import roles, score_section
from lectorium.notetaker.units import Unit, find_units

# Words of the notes for ordinary statements, as a share of the lecture's, and the share of its concepts that is reached
# in any case.
BUDGETS = {Detail.brief: 0.15, Detail.standard: 0.30, Detail.full: 0.45}
_FLOORS = {Detail.brief: 0.765, Detail.standard: 0.915, Detail.full: 0.962}
_SHORTEST_STATEMENT = 5  # words
# Part of the budget is spent last, on whatever concepts of the whole lecture are still missing.
_KEPT_BACK = 0.15
# What a unit that reads badly loses of its score, by fault.
_HARD_TO_READ = 4.0
# What one gains that names an item of a list: without it the list has a hole.
_NAMES_ITEM = 6.0


@dataclass(frozen=True, slots=True)
class Draft:
    """`units` hold every sentence that says something; `taken` are the units that the notes hold."""

    analysis: Analysis
    spans: tuple[Span, ...]
    causes: tuple[Cause, ...]
    kinds: tuple[PointKind, ...]
    scores: tuple[float, ...]
    units: tuple[Unit, ...]
    taken: tuple[Unit, ...]

    def taken_in(self, span: Span) -> list[Unit]:
        first = bisect_left(self.taken, span.start, key=lambda unit: unit.positions[0])
        last = bisect_left(self.taken, span.end, key=lambda unit: unit.positions[0])
        return list(self.taken[first:last])

    def can_stand(self, unit: Unit) -> bool:
        """Whether the unit can be a statement of its own."""
        return unit.kind is not PointKind.question and self.words_of(unit) >= _SHORTEST_STATEMENT

    def words_of(self, unit: Unit) -> int:
        """As worded; as spoken where no blanks part words."""
        if self.analysis.language.spaceless:
            return sum(self.analysis.said[position].word_count for position in unit.positions)
        return unit.text.count(" ") + 1

    def score(self, unit: Unit) -> float:
        return max(self.scores[position] for position in unit.positions)


def make_draft(analysis: Analysis, detail: Detail, *, more: float = 0.0) -> Draft:
    """`more` is added to the share of concepts that is reached in any case."""
    spans = find_sections(analysis.lecture, analysis)
    causes = reasons(analysis)
    kinds = roles(analysis, causes)
    scores = tuple(score for span in spans for score in score_section(analysis, span))
    texts = [
        word_sentence(analysis, position) if cause.reason is Reason.length else ""
        for position, cause in enumerate(causes)
    ]
    units = find_units(analysis, spans, causes, kinds, texts)
    draft = Draft(analysis, spans, causes, kinds, scores, units, ())
    taken = _take(draft, detail, _FLOORS[detail] + more)
    filled = tuple(_with_filled_parts(span, taken) for span in spans)
    return Draft(analysis, filled, causes, kinds, scores, units, taken)


def _take(draft: Draft, detail: Detail, floor: float) -> tuple[Unit, ...]:
    """Exact things first, outside the budget; then each section's share of words, what it leaves going to the next.

    Where statements do not reach the floor, questions and short sentences are taken as well.
    """
    said, units = draft.analysis.said, draft.units
    taken = {n for n, unit in enumerate(units) if _is_exact(draft, unit)}
    taken |= {n - 1 for n in taken if n and units[n].kind is PointKind.answer}
    share = BUDGETS[detail]
    weights = concept_weights(draft.analysis.counts, draft.analysis.names())
    covered = {stem for n in taken for position in units[n].positions for stem in said[position].content}
    standing = {n: _candidate(draft, n) for n, unit in enumerate(units) if n not in taken and draft.can_stand(unit)}
    by_section: dict[int, list[Candidate]] = defaultdict(list)
    starts = [span.start for span in draft.spans]
    for n, candidate in standing.items():
        by_section[bisect_right(starts, units[n].positions[0]) - 1].append(candidate)
    purse = 0.0
    for section, span in enumerate(draft.spans):
        purse += (1 - _KEPT_BACK) * share * sum(one.word_count for one in said[span.start : span.end])
        chosen, spent = choose(by_section[section], int(purse), weights, covered)
        taken |= chosen
        purse -= spent
    kept_back = purse + _KEPT_BACK * share * sum(one.word_count for one in said)
    left = [candidate for n, candidate in standing.items() if n not in taken]
    chosen, _ = choose(left, int(kept_back), weights, covered, floor=floor)
    taken |= chosen
    rest = [_candidate(draft, n) for n in range(len(units)) if n not in taken and n not in standing]
    chosen, _ = choose(rest, 0, weights, covered, floor=floor)
    return tuple(units[n] for n in sorted(taken | chosen))


def _is_exact(draft: Draft, unit: Unit) -> bool:
    """What is taken whatever it costs: exact things, and answers that say something."""
    return (unit.kind is PointKind.answer and _says_something(draft, unit)) or any(
        draft.analysis.said[position].exact for position in unit.positions
    )


def _says_something(draft: Draft, unit: Unit) -> bool:
    said, cues = [draft.analysis.said[position] for position in unit.positions], draft.analysis.language.cues
    return cues is None or any(
        len(one.content) > 1 or cues.direct_answer.search(one.sentence.text.lower()) for one in said
    )


def _candidate(draft: Draft, number: int) -> Candidate:
    unit, said = draft.units[number], draft.analysis.said
    concepts = frozenset(stem for position in unit.positions for stem in said[position].content)
    score = draft.score(unit) - _HARD_TO_READ * faults(draft.analysis, unit)
    item = draft.analysis.language.speech is not None and NAMES_ITEM.match(unit.text) is not None
    return Candidate(number, draft.words_of(unit), concepts, score + _NAMES_ITEM * item)


def _with_filled_parts(span: Span, taken: Sequence[Unit]) -> Span:
    """The section without parts that nothing was taken of: their sentences go to the part before, or after."""
    held = {position for unit in taken for position in unit.positions}

    def is_empty(part: Span) -> bool:
        return held.isdisjoint(range(part.start, part.end))

    parts: list[Span] = []
    for part in span.parts:
        if parts and (is_empty(part) or is_empty(parts[-1])):
            parts[-1] = Span(parts[-1].start, part.end)
        else:
            parts.append(part)
    return Span(span.start, span.end, tuple(parts) if len(parts) > 1 else ())
