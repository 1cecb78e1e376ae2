"""The report as a few lines for a terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from lectorium.notetaker.check.report import ADVICE, OF_FORM, Finding, Report
from lectorium.notetaker.document import State
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.markdown.times import clock

_MOST = 30
_LONGEST = 100


def to_text(lecture: Lecture, report: Report) -> str:
    return "\n".join(_lines(lecture, report))


def verdict(report: Report) -> str:
    if report.passed:
        return "complete and supported"
    faults = []
    if not report.complete:
        faults.append("not complete")
    if not report.supported:
        faults.append(f"{len(report.unsupported) or 'some'} not supported")
    if not report.well_formed:
        faults.append("broken Markdown")
    return ", ".join(faults)


def _lines(lecture: Lecture, report: Report) -> Iterator[str]:
    coverage = report.coverage
    states = coverage.sentences
    yield f"{report.title}: {verdict(report)}"
    yield f"  concepts   {coverage.concepts:.1%} held, {report.minimum:.1%} asked for"
    told = (f"{states[state]} {state.value.replace('_', ' ')}" for state in State)
    yield f"  sentences  {', '.join(told)}"
    yield f"  exact      {coverage.exact.found} of {coverage.exact.total} exact things held"
    yield f"  points     {report.points} checked, {len(report.unsupported)} unsupported"
    faults = [finding for finding in report.findings if finding.kind not in ADVICE]
    yield from _group("Unsupported", _told(f for f in faults if f.kind not in OF_FORM))
    yield from _group("Broken", _told(f for f in faults if f.kind in OF_FORM))
    yield from _group("Worth a look", _told(f for f in report.findings if f.kind in ADVICE))
    yield from _group(
        "Gaps: nothing kept of",
        [
            f"{_span(gap.start_ms, gap.end_ms, gap.first, gap.last)}  {gap.sentences} sentences, {gap.words} words"
            for gap in report.gaps
        ],
    )
    yield from _group(
        "Exact things missing",
        [
            f"{_span(lecture.by_id[thing.sentence].start_ms, None, thing.sentence, thing.sentence)}  {thing.kind}: "
            + _short(thing.text)
            for thing in coverage.exact.missing
        ],
    )


def _group(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title} ({len(lines)})"
        yield from (f"  {line}" for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield f"  … and {len(lines) - _MOST} more; --json or --html shows all"


def _told(findings: Iterable[Finding]) -> list[str]:
    """One entry a statement, with all that speaks against it."""
    told = []
    for (line, point, statement), group in groupby(findings, key=lambda f: (f.line, f.point, f.statement)):
        place = f"line {line}" if line is not None else point or ""
        what = "; ".join(f"{f.kind.value.replace('_', ' ')}: {f.evidence}" for f in group)
        shown = f"\n      {_short(statement)}" if statement else ""
        told.append((f"{place}: " if place else "") + what + shown)
    return told


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"


def _span(start_ms: int | None, end_ms: int | None, first: str, last: str) -> str:
    if start_ms is None:
        return first if first == last else f"{first}-{last}"
    return clock(start_ms) if end_ms is None else f"{clock(start_ms)}–{clock(end_ms)}"
