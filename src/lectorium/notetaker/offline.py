"""The writer that needs no model server: an edited choice of what was said, section by section."""

from collections.abc import Callable
from enum import StrEnum
from typing import Literal

from lectorium.notetaker import frame
from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import (
    PROMISED,
    Detail,
    Notes,
    RepairInfo,
    Section,
    SectionKind,
    number,
    sentence_infos,
    source_infos,
)
from lectorium.notetaker.draft import Draft, make_draft
from lectorium.notetaker.headings import name_sections
from lectorium.notetaker.lecture import Lecture, start_of
from lectorium.notetaker.ledger import account
from lectorium.notetaker.outline import Span
from lectorium.notetaker.structure import arrange
from lectorium.notetaker.units import Unit

WRITER = "offline"
# Wording can lose a concept that was counted on; then more is taken, until the notes hold what they promise.
_MORE = (0.04, 0.1, 1.0)


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
    draft = make_draft(analysis, detail)
    tell(Stage.write)
    sections = number(_sections(draft))
    tell(Stage.account)
    ledger, coverage = account(lecture, sections, analysis, draft.causes)
    for more in _MORE:
        if coverage.concepts >= PROMISED[detail]:
            break
        draft = make_draft(analysis, detail, more=more)
        sections = number(_sections(draft))
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


def _sections(draft: Draft) -> list[Section]:
    opening = frame.opening(draft)
    questions = frame.questions_start(draft)
    names = iter(name_sections(draft.analysis, [part for span in draft.spans for part in (span, *span.parts)]))
    sections: list[Section] = []
    for span in draft.spans:
        heading = next(names)
        kind = SectionKind.questions if span.start >= questions else SectionKind.topic
        if not span.parts:
            sections.append(_section(draft, span, heading, 2, opening, kind=kind))
            continue
        sections.append(_section(draft, Span(span.start, span.start), heading, 2, opening, times=span, kind=kind))
        sections += [_section(draft, part, next(names), 3, opening) for part in span.parts]
    sections.insert(0, frame.introduction(draft, opening, [s.heading for s in sections if s.level == 2]))
    dates, glossary = frame.dates(draft), frame.glossary(draft)
    sections += [dates] if dates is not None else []
    sections.append(frame.conclusion(draft, questions))
    return [*sections, glossary] if glossary.points else sections


def _section(
    draft: Draft,
    span: Span,
    heading: str,
    level: Literal[2, 3],
    elsewhere: frozenset[Unit],
    *,
    times: Span | None = None,
    kind: SectionKind = SectionKind.topic,
) -> Section:
    whole = times or span
    units = [unit for unit in draft.taken_in(span) if unit not in elsewhere and not frame.is_date(unit)]
    sentences = [one.sentence for one in draft.analysis.said[whole.start : whole.end]]
    return Section(
        id="",
        kind=kind,
        heading=heading,
        level=level,
        start_ms=start_of(sentences),
        end_ms=max((s.end_ms for s in sentences if s.end_ms is not None), default=None),
        points=arrange(draft.analysis, units, heading),
    )
