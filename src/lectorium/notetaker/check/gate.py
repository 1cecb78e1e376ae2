"""The check of notes against their lecture, made of the parts of this package."""

from collections.abc import Iterator, Mapping, Sequence

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.check.evidence import Evidence
from lectorium.notetaker.check.gaps import find_gaps
from lectorium.notetaker.check.place import Placed, is_statement, place_points
from lectorium.notetaker.check.report import (
    ADVICE,
    MINIMUM_OF_FOREIGN,
    OF_FORM,
    Finding,
    FindingKind,
    Gap,
    Report,
)
from lectorium.notetaker.check.structure import find_broken
from lectorium.notetaker.check.support import Judge, statements_of
from lectorium.notetaker.document import PROMISED, Coverage, LedgerEntry, Notes, Point, Section, SectionKind
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.ledger import account
from lectorium.notetaker.markdown.times import clock

_LATEST_AFTER_END_MS = 1_000
# In a short clip two sentences are a large share.
_SMALLEST_HOLE = 300  # words
_SHORTEST_HOLE_MS = 60_000
_IN_ORDER = frozenset({SectionKind.topic, SectionKind.questions})


def check_notes(lecture: Lecture, notes: Notes, *, markdown: str | None = None, minimum: float | None = None) -> Report:
    """Holds notes by any writer against their lecture; a ledger that comes with them is compared, not believed.

    `markdown` is the text that the notes were read from: with it findings have lines, and its form is checked.
    `minimum` is the share of concepts asked for, by default the one of the notes' detail.
    """
    if minimum is None:
        minimum = PROMISED[notes.detail] if notes.detail is not None else MINIMUM_OF_FOREIGN
    analysis = analyse(lecture)
    evidence = Evidence([said.content for said in analysis.said])
    judge = Judge(lecture, analysis.words, evidence)
    placed = list(place_points(lecture, notes.sections))
    settled = [_settled(one, judge) for one in placed]
    lines = _lines_of(placed, markdown)
    ledger, coverage = account(lecture, _cited_sections(lecture, notes.sections, settled), analysis)
    gaps = tuple(find_gaps(analysis, ledger))
    findings = [
        *(finding for one in placed for finding in _against(one, lecture, judge, lines)),
        *_times(lecture, notes.sections, placed, lines),
        *_form(placed, markdown, lines),
        *_ledger(notes, placed, ledger),
    ]
    faults = [finding for finding in findings if finding.kind not in ADVICE]
    unsupported = {f.point: None for f in faults if f.point is not None and f.kind not in OF_FORM}
    return Report(
        title=notes.title,
        detail=notes.detail,
        minimum=minimum,
        points=sum(is_statement(one.section, one.point) for one in placed),
        unsupported=tuple(unsupported),
        complete=_is_complete(notes, coverage, gaps, minimum),
        supported=not any(finding.kind not in OF_FORM for finding in faults),
        well_formed=not any(finding.kind in OF_FORM for finding in faults),
        coverage=coverage,
        gaps=gaps,
        findings=tuple(findings),
        ledger=ledger,
    )


def _settled(placed: Placed, judge: Judge) -> Placed:
    """A point without a citation stands on the places of its stretch that say most of its statements."""
    if placed.exact or not isinstance(placed.positions, range):
        return placed
    says = is_statement(placed.section, placed.point)
    statements = statements_of(placed.point.text) if says else []
    found = {position for statement in statements for position in judge.best_places(statement, placed.positions)}
    return Placed(placed.section, placed.point, tuple(sorted(found)), exact=False)


def _against(placed: Placed, lecture: Lecture, judge: Judge, lines: Mapping[str, int]) -> Iterator[Finding]:
    """What speaks against each statement of a point."""
    unknown = [id_ for id_ in placed.point.sentences if id_ not in lecture.by_id]
    if unknown:
        told = f"cites {', '.join(unknown)}, which the lecture does not have"
        yield _finding(placed, FindingKind.citation, told, lines)
    if not is_statement(placed.section, placed.point):
        return
    for statement in statements_of(placed.point.text):
        positions: Sequence[int] = placed.positions
        if not placed.exact and isinstance(positions, range):
            positions = judge.best_places(statement, positions)
        for sign in dict.fromkeys(judge.signs(statement, positions)):
            yield _finding(placed, sign.kind, sign.evidence, lines, statement)


def _finding(
    placed: Placed, kind: FindingKind, evidence: str, lines: Mapping[str, int], statement: str | None = None
) -> Finding:
    return Finding(
        kind=kind,
        evidence=evidence,
        section=placed.section.id,
        point=placed.point.id,
        line=lines.get(placed.point.id),
        statement=placed.point.text if statement is None else statement,
        sentences=tuple(f"s{position + 1}" for position in placed.positions) if placed.exact else (),
    )


def _is_complete(notes: Notes, coverage: Coverage, gaps: Sequence[Gap], minimum: float) -> bool:
    """Enough of the concepts, no hole larger than what may be missing; and what Lectorium's own notes promise: every
    exact thing."""
    if minimum <= 0:
        return True
    words = sum(coverage.words.values())
    hole = max((gap.words for gap in gaps if _lasts(gap)), default=0)
    promised = notes.detail is None or not coverage.exact.missing
    return coverage.concepts >= minimum and hole <= max(_SMALLEST_HOLE, (1 - minimum) * words) and promised


def _lasts(gap: Gap) -> bool:
    """Words are counted where a language writes none, and two tongues of subtitles count twice: time tells."""
    return gap.start_ms is None or gap.end_ms is None or gap.end_ms - gap.start_ms >= _SHORTEST_HOLE_MS


def _cited_sections(lecture: Lecture, sections: Sequence[Section], placed: Sequence[Placed]) -> tuple[Section, ...]:
    """The sections with every point citing the sentences it stands on."""
    on = {id(one.point): one.positions for one in placed}
    ids = [sentence.id for sentence in lecture.sentences]

    def cited(point: Point) -> Point:
        sentences = tuple(ids[position] for position in on[id(point)])
        return point.model_copy(update={"sentences": sentences, "points": tuple(map(cited, point.points))})

    return tuple(section.model_copy(update={"points": tuple(map(cited, section.points))}) for section in sections)


def _times(
    lecture: Lecture, sections: Sequence[Section], placed: Sequence[Placed], lines: Mapping[str, int]
) -> Iterator[Finding]:
    end = lecture.duration_ms
    if end is None:
        return
    for part in sections:
        if part.start_ms is not None and part.start_ms > end + _LATEST_AFTER_END_MS:
            yield Finding(
                kind=FindingKind.time_outside,
                evidence=f"the section starts at {clock(part.start_ms)}, the lecture ends at {clock(end)}",
                section=part.id,
                statement=part.heading,
            )
    latest = 0
    section = ""
    for one in placed:
        if one.section.id != section:  # a section may gather what was said anywhere
            section, latest = one.section.id, 0
        ms = one.point.start_ms
        if ms is None:
            continue
        if ms > end + _LATEST_AFTER_END_MS:
            told = f"{clock(ms)} is after the end of the lecture, {clock(end)}"
            yield _finding(one, FindingKind.time_outside, told, lines)
        elif one.section.kind in _IN_ORDER:
            if ms // 1000 < latest // 1000:
                told = f"{clock(ms)} stands after {clock(latest)}"
                yield _finding(one, FindingKind.time_order, told, lines)
            latest = max(latest, ms)


def _form(placed: Sequence[Placed], markdown: str | None, lines: Mapping[str, int]) -> Iterator[Finding]:
    if markdown is not None:
        starts = sorted((line, point) for point, line in lines.items())
        for broken in find_broken(markdown):
            point = next((p for line, p in reversed(starts) if line <= broken.line), None)
            yield Finding(kind=broken.kind, evidence=broken.what, line=broken.line, point=point)
        return
    for one in placed:
        for broken in find_broken(one.point.text):
            yield _finding(one, broken.kind, broken.what, lines)


def _ledger(notes: Notes, placed: Sequence[Placed], ledger: Sequence[LedgerEntry]) -> Iterator[Finding]:
    """Where the ledger that came with the notes says otherwise than their text does.

    One of notes that cite no sentences knows nothing of the places that the check has found for them.
    """
    if any(not one.point.sentences and is_statement(one.section, one.point) for one in placed):
        return
    derived = {entry.sentence: entry for entry in ledger}
    for entry in notes.ledger:
        ours = derived.get(entry.sentence)
        if ours is None or ours.state is not entry.state:
            told = "is not in the lecture" if ours is None else f"the text of the notes says {ours.state.value}"
            yield Finding(
                kind=FindingKind.ledger,
                evidence=f"{entry.sentence} is listed as {entry.state.value}; {told}",
                sentences=(entry.sentence,),
            )


def _lines_of(placed: Sequence[Placed], markdown: str | None) -> Mapping[str, int]:
    """The line of each point in the Markdown: points stand there in their order."""
    if markdown is None:
        return {}
    found: dict[str, int] = {}
    lines = markdown.replace("\r\n", "\n").split("\n")
    at = 0
    for one in placed:
        first = next((line.strip() for line in one.point.text.split("\n") if line.strip()), "")
        for number in range(at, len(lines)):
            if first and first in lines[number]:
                found[one.point.id] = number + 1
                at = number
                break
    return found
