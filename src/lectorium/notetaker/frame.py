"""What stands around the topics: introduction, conclusion, dates, glossary, and where questions begin."""

import re
from collections.abc import Sequence

from lectorium.notetaker.commands import find_code
from lectorium.notetaker.document import Point, PointKind, Section, SectionKind
from lectorium.notetaker.draft import Draft
from lectorium.notetaker.markdown import escape
from lectorium.notetaker.points import make_point
from lectorium.notetaker.readable import faults
from lectorium.notetaker.units import Unit

_INTRODUCTION_SHARE = 0.12
_CONCLUSION_SHARE = 0.15
_QUESTIONS_SHARE = 0.3
_MOST_IN_INTRODUCTION = 5
_FEWEST_IN_INTRODUCTION = 3  # announcements; with fewer the headings tell what is covered
_FEWEST_BLANKS = 3  # "Let me sum up" sums up nothing
_MOST_IN_CONCLUSION = 8
_FEWEST_IN_A_MEANING = 3  # content words
_NO_RULES = "No rules are at hand for the language of this lecture: these notes choose by its words alone."
_HARD_TO_READ = 2.0  # what a fault takes off a score
_TELLING = frozenset({PointKind.statement, PointKind.definition})
_DATES = frozenset({PointKind.deadline, PointKind.exam})
_ASKS_FOR_QUESTIONS = re.compile(
    r"\b(?:any|take|have|for|to|other|more|your) (?:\w+ )?questions?\b|\bq ?(?:and|&) ?a\b|\bquestions?\?$",
    re.IGNORECASE,
)


def opening(draft: Draft) -> frozenset[Unit]:
    """What the lecturer says that the lecture is about, near its start."""
    cues = draft.analysis.language.cues
    if cues is None:
        return frozenset()
    said = draft.analysis.said
    early = max(10, round(len(said) * _INTRODUCTION_SHARE))
    found = [
        unit
        for unit in draft.units
        if unit.positions[0] < early
        and draft.can_stand(unit)
        and any(cues.announcement.search(said[position].plain) for position in unit.positions)
        and sum(len(said[position].content) for position in unit.positions) >= 3
        and faults(draft.analysis, unit) <= 1
    ]
    return frozenset(found[:_MOST_IN_INTRODUCTION])


def introduction(draft: Draft, units: frozenset[Unit], headings: Sequence[str]) -> Section:
    points = [make_point(draft.analysis, unit) for unit in sorted(units, key=lambda unit: unit.positions)]
    if len(points) < _FEWEST_IN_INTRODUCTION:
        covered = "; ".join(escape(heading) for heading in headings)
        points.append(_own_words(f"{draft.analysis.language.covers} {covered}."))
    if draft.analysis.language.cues is None:
        points.insert(0, _own_words(_NO_RULES))
    return Section(id="", kind=SectionKind.introduction, heading="Introduction", points=tuple(points))


def conclusion(draft: Draft, end: int) -> Section:
    """The lecturer's own summing up before `end`, where questions begin; else the main statement of each section."""
    units = _summing_up(draft, end)
    points = [make_point(draft.analysis, unit) for unit in units or _main_statements(draft, end)]
    if not units:
        points.insert(0, _own_words(draft.analysis.language.not_summed_up))
    return Section(id="", kind=SectionKind.conclusion, heading="Conclusion", points=tuple(points))


def _summing_up(draft: Draft, end: int) -> list[Unit]:
    cues = draft.analysis.language.cues
    if cues is None:
        return []
    said = draft.analysis.said
    late = max(0, end - max(10, round(len(said) * _CONCLUSION_SHARE)))
    start = next((p for p in range(late, end) if cues.summing_up.search(said[p].plain)), end)
    following = [
        unit
        for unit in draft.units
        if start <= unit.positions[0] < min(end, start + 2 * _MOST_IN_CONCLUSION)
        and draft.can_stand(unit)
        and unit.text.count(" ") >= _FEWEST_BLANKS
        and unit.kind not in {PointKind.answer, *_DATES}
        and faults(draft.analysis, unit) <= 1
    ]
    return following[:_MOST_IN_CONCLUSION] if len(following) >= 2 else []


def _main_statements(draft: Draft, end: int) -> list[Unit]:
    def worth(unit: Unit) -> float:
        return draft.score(unit) - _HARD_TO_READ * faults(draft.analysis, unit)

    said_before = opening(draft)

    def tells(unit: Unit) -> bool:
        return unit.kind in _TELLING and unit not in said_before and not find_code(unit.text)

    best = [
        max(filter(tells, draft.taken_in(span)), key=worth, default=None) for span in draft.spans if span.start < end
    ]
    found = sorted((unit for unit in best if unit is not None and worth(unit) > 0), key=worth, reverse=True)
    return sorted(found[:_MOST_IN_CONCLUSION], key=lambda unit: unit.positions)


def questions_start(draft: Draft) -> int:
    """Position where the audience's questions at the end begin; the end of the lecture where there are none.

    They begin with the section in which the speaker asks for questions, if questions follow in all sections from there.
    """
    said = draft.analysis.said
    start = len(said)
    for span in reversed(draft.spans):
        asked = sum(draft.kinds[position] is PointKind.question for position in range(span.start, span.end))
        if span.start < (1 - _QUESTIONS_SHARE) * len(said) or asked < 2 or 16 * asked < span.end - span.start:
            break
        start = span.start
    around = said[max(0, start - 8) : start + 5]
    called = any(_ASKS_FOR_QUESTIONS.search(one.sentence.text) for one in around)
    speakers = {one.sentence.speaker for one in said[start:]}
    return start if called or len(speakers) > 1 else len(said)


def is_date(unit: Unit) -> bool:
    return unit.kind in _DATES


def dates(draft: Draft) -> Section | None:
    """What is to be done by when, and what will be asked in an exam."""
    points = tuple(make_point(draft.analysis, unit) for unit in draft.taken if is_date(unit))
    return Section(id="", heading="To do and dates", points=points) if points else None


def glossary(draft: Draft) -> Section:
    """The first definition of each term, by name."""
    points: dict[str, Point] = {}
    for unit in draft.taken:
        if unit.kind is PointKind.definition:
            point = make_point(draft.analysis, unit)
            if point.kind is PointKind.definition and _tells(draft, point):
                points.setdefault(point.text.partition("**:")[0].lower(), point)
    ordered = tuple(points[term] for term in sorted(points))
    return Section(id="", kind=SectionKind.glossary, heading="Glossary", points=ordered)


def _tells(draft: Draft, point: Point) -> bool:
    """More than that the term exists."""
    words = draft.analysis.words
    term, _, meaning = point.text.partition("**:")
    if not term.startswith("**"):
        return False  # named, and not defined
    known = set(words.content_stems(words.tokens(term)))
    return len({*words.content_stems(words.tokens(meaning))} - known) >= _FEWEST_IN_A_MEANING


def _own_words(text: str) -> Point:
    return Point(id="", kind=PointKind.text, text=text)
