"""The writer that needs no model server: an edited choice of what was said, section by section."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from lectorium.notetaker.analysis import Analysis, Said, analyse
from lectorium.notetaker.choice import Candidate, choose, concept_weights
from lectorium.notetaker.document import (
    Detail,
    Notes,
    Point,
    PointKind,
    Reason,
    RepairInfo,
    Section,
    SectionKind,
    number,
    sentence_infos,
    source_infos,
)
from lectorium.notetaker.headings import name_sections
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.ledger import account
from lectorium.notetaker.markdown import escape
from lectorium.notetaker.outline import Span, find_sections
from lectorium.notetaker.points import make_point
from lectorium.notetaker.reasons import Cause, reasons
from lectorium.notetaker.salience import roles, score_section

WRITER = "offline"
# Words for ordinary statements, as a share of the lecture's, and the share of its concepts that is reached in any case.
BUDGETS = {Detail.brief: 0.15, Detail.standard: 0.30, Detail.full: 0.45}
_FLOORS = {Detail.brief: 0.76, Detail.standard: 0.91, Detail.full: 0.955}
_INTRODUCTION_SHARE = 0.12
_CONCLUSION_SHARE = 0.15
_MOST_IN_INTRODUCTION = 5
_MOST_IN_CONCLUSION = 6
_SHORTEST_STATEMENT = 5
# Part of the budget is spent last, on whatever concepts of the whole lecture are still missing.
_KEPT_BACK = 0.3
_COVERED = "This lecture covers:"
_LANGUAGE_NEUTRAL = "There are no rules yet for the language of this lecture: these notes choose by its words alone."


@dataclass(frozen=True, slots=True)
class _Draft:
    """A lecture on its way to notes: what each sentence is, why it might be left out, which are taken."""

    analysis: Analysis
    spans: tuple[Span, ...]
    causes: tuple[Cause, ...]
    roles: tuple[PointKind, ...]
    scores: tuple[float, ...]
    taken: frozenset[int]


class Stage(StrEnum):
    analyse = "Take the sentences apart"
    choose = "Find sections and choose"
    write = "Write the notes"
    account = "Account for every sentence"


def write_notes(
    lecture: Lecture, detail: Detail = Detail.standard, *, on_stage: Callable[[Stage], object] | None = None
) -> Notes:
    """Complete notes of a lecture: sections, ledger and coverage. `on_stage` is told of each stage as it begins."""
    tell = on_stage or (lambda _: None)
    tell(Stage.analyse)
    analysis = analyse(lecture)
    tell(Stage.choose)
    draft = _draft(analysis, detail)
    tell(Stage.write)
    sections = number(_sections(draft))
    tell(Stage.account)
    ledger, coverage = account(lecture, sections, analysis, draft.causes)
    return Notes(
        title=lecture.title,
        language=lecture.language,
        detail=detail,
        duration_ms=lecture.duration_ms,
        sources=source_infos(lecture),
        sentences=sentence_infos(lecture),
        sections=sections,
        ledger=ledger,
        coverage=coverage,
        writer=WRITER,
        repairs=tuple(RepairInfo(source=r.source, line=r.line, what=r.what) for r in lecture.repairs),
        meta=dict(lecture.meta),
    )


def _draft(analysis: Analysis, detail: Detail) -> _Draft:
    spans = find_sections(analysis.lecture)
    causes = reasons(analysis)
    kinds = roles(analysis, causes)
    scores = tuple(score for span in spans for score in score_section(analysis, span))
    taken = _take(analysis, spans, causes, kinds, scores, detail)
    filled = tuple(_with_filled_parts(span, taken) for span in spans)
    return _Draft(analysis, filled, causes, kinds, scores, taken)


def _with_filled_parts(span: Span, taken: frozenset[int]) -> Span:
    """The section without parts that nothing was taken of: their sentences go to the part before, or after."""
    parts: list[Span] = []
    for part in span.parts:
        if parts and not (_any_taken(part, taken) and _any_taken(parts[-1], taken)):
            parts[-1] = Span(parts[-1].start, part.end)
        else:
            parts.append(part)
    return Span(span.start, span.end, tuple(parts) if len(parts) > 1 else ())


def _any_taken(span: Span, taken: frozenset[int]) -> bool:
    return any(position in taken for position in range(span.start, span.end))


def _take(
    analysis: Analysis,
    spans: Sequence[Span],
    causes: Sequence[Cause],
    kinds: Sequence[PointKind],
    scores: Sequence[float],
    detail: Detail,
) -> frozenset[int]:
    """Exact things first, outside the budget; then each section's share of words, what it leaves going to the next."""
    said = analysis.said
    taken = {position for position in range(len(said)) if _is_exact(said[position], causes[position], kinds[position])}
    taken |= {position - 1 for position in taken if kinds[position] is PointKind.answer}
    share = BUDGETS[detail]
    weights = concept_weights(analysis.counts, analysis.names())
    covered = {stem for position in taken for stem in analysis.said[position].content}
    standing = {
        position: Candidate(position, said.word_count, frozenset(said.content), scores[position])
        for position, said in enumerate(analysis.said)
        if position not in taken and _can_stand(said, causes[position], kinds[position])
    }
    purse = 0.0
    for span in spans:
        section = range(span.start, span.end)
        purse += (1 - _KEPT_BACK) * share * sum(analysis.said[position].word_count for position in section)
        candidates = [candidate for position in section if (candidate := standing.get(position)) is not None]
        chosen, spent = choose(candidates, int(purse), weights, covered)
        taken |= chosen
        purse -= spent
    kept_back = purse + _KEPT_BACK * share * sum(said.word_count for said in analysis.said)
    left = [candidate for position, candidate in standing.items() if position not in taken]
    chosen, _ = choose(left, int(kept_back), weights, covered, floor=_FLOORS[detail])
    return frozenset(taken | chosen)


def _is_exact(said: Said, cause: Cause, kind: PointKind) -> bool:
    return cause.reason is Reason.length and (bool(said.exact) or kind is PointKind.answer)


def _can_stand(said: Said, cause: Cause, kind: PointKind) -> bool:
    return cause.reason is Reason.length and kind is not PointKind.question and said.word_count >= _SHORTEST_STATEMENT


def _sections(draft: _Draft) -> list[Section]:
    opening = _opening(draft)
    names = iter(name_sections(draft.analysis, [part for span in draft.spans for part in (span, *span.parts)]))
    sections: list[Section] = []
    for span in draft.spans:
        heading = next(names)
        if not span.parts:
            sections.append(_section(draft, span, heading, 2, opening))
            continue
        sections.append(_section(draft, Span(span.start, span.start), heading, 2, opening, times=span))
        sections += [_section(draft, part, next(names), 3, opening) for part in span.parts]
    sections.insert(0, _introduction(draft, opening, [s.heading for s in sections if s.level == 2]))
    sections.append(_conclusion(draft))
    glossary = _glossary(draft)
    return [*sections, glossary] if glossary.points else sections


def _section(
    draft: _Draft, span: Span, heading: str, level: Literal[2, 3], opening: frozenset[int], times: Span | None = None
) -> Section:
    said = draft.analysis.said
    whole = times or span
    positions = [p for p in range(span.start, span.end) if p in draft.taken and p not in opening]
    sentences = [one.sentence for one in said[whole.start : whole.end]]
    return Section(
        id="",
        heading=heading,
        level=level,
        start_ms=min((s.start_ms for s in sentences if s.start_ms is not None), default=None),
        end_ms=max((s.end_ms for s in sentences if s.end_ms is not None), default=None),
        points=_nested(draft, positions),
    )


def _nested(draft: _Draft, positions: Sequence[int]) -> tuple[Point, ...]:
    """Points in order; an answer under its question, an example under the statement right before it."""
    points: list[Point] = []
    previous = -2
    for position in positions:
        kind = draft.roles[position]
        point = make_point(draft.analysis, position, kind)
        follows = position == previous + 1 and bool(points)
        if follows and _belongs_under(kind, points[-1].kind):
            points[-1] = points[-1].model_copy(update={"points": (*points[-1].points, point)})
        else:
            points.append(point)
        previous = position
    return tuple(points)


def _belongs_under(kind: PointKind, head: PointKind) -> bool:
    if kind is PointKind.answer:
        return head is PointKind.question
    return kind is PointKind.example and head in {PointKind.statement, PointKind.number, PointKind.definition}


def _opening(draft: _Draft) -> frozenset[int]:
    """What the lecturer says that the lecture is about, near its start."""
    cues = draft.analysis.language.cues
    if cues is None:
        return frozenset()
    said = draft.analysis.said
    early = max(10, round(len(said) * _INTRODUCTION_SHARE))
    found = [
        position
        for position, one in enumerate(said[:early])
        if cues.announcement.search(one.plain)
        and draft.causes[position].reason is Reason.length
        and draft.roles[position] is not PointKind.question
        and len(one.content) >= 3
    ]
    return frozenset(found[:_MOST_IN_INTRODUCTION])


def _introduction(draft: _Draft, opening: frozenset[int], headings: Sequence[str]) -> Section:
    points = [make_point(draft.analysis, position, draft.roles[position]) for position in sorted(opening)]
    if not points:
        points.append(_own_words(f"{_COVERED} {'; '.join(escape(heading) for heading in headings)}."))
    if draft.analysis.language.cues is None:
        points.insert(
            0,
            _own_words("No rules are at hand for the language of this lecture: these notes choose by its words alone."),
        )
    return Section(id="", kind=SectionKind.introduction, heading="Introduction", points=tuple(points))


def _conclusion(draft: _Draft) -> Section:
    """The lecturer's own summing up; where there is none, the main statement of each section."""
    positions = _summing_up(draft)
    if positions:
        points = [make_point(draft.analysis, position, draft.roles[position]) for position in positions]
    else:
        points = [
            _own_words("No summing up was said; these are the main statements of the sections."),
            *(make_point(draft.analysis, position, draft.roles[position]) for position in _main_statements(draft)),
        ]
    return Section(id="", kind=SectionKind.conclusion, heading="Conclusion", points=tuple(points))


def _summing_up(draft: _Draft) -> list[int]:
    cues = draft.analysis.language.cues
    said = draft.analysis.said
    late = len(said) - max(10, round(len(said) * _CONCLUSION_SHARE))
    for position in range(max(0, late), len(said)):
        if cues is not None and cues.summing_up.search(said[position].plain):
            following = range(position, min(len(said), position + 2 * _MOST_IN_CONCLUSION))
            standing = [p for p in following if _can_stand(said[p], draft.causes[p], draft.roles[p])]
            return standing[:_MOST_IN_CONCLUSION] if len(standing) >= 2 else []
    return []


def _main_statements(draft: _Draft) -> list[int]:
    best = [
        max(
            (p for p in range(span.start, span.end) if p in draft.taken and draft.roles[p] is not PointKind.question),
            key=lambda p: draft.scores[p],
            default=None,
        )
        for span in draft.spans
    ]
    found = [position for position in best if position is not None]
    return sorted(sorted(found, key=lambda p: -draft.scores[p])[:_MOST_IN_CONCLUSION])


def _glossary(draft: _Draft) -> Section:
    """The first definition of each term, by name."""
    points: dict[str, Point] = {}
    for position in sorted(draft.taken):
        if draft.roles[position] is PointKind.definition:
            point = make_point(draft.analysis, position, PointKind.definition)
            points.setdefault(point.text.partition("**:")[0].lower(), point)
    ordered = tuple(points[term] for term in sorted(points))
    return Section(id="", kind=SectionKind.glossary, heading="Glossary", points=ordered)


def _own_words(text: str) -> Point:
    return Point(id="", kind=PointKind.text, text=text)
