"""What came of a conversion, as a short table."""

from collections.abc import Sequence
from pathlib import Path

import typer

from lectorium.notetaker.course import LectureEntry
from lectorium.notetaker.document import Notes, Reason, SectionKind, State
from lectorium.notetaker.ledger import all_points
from lectorium.notetaker.markdown.times import clock


def print_summary(notes: Notes, written: Path | None) -> None:
    for label, value in _rows(notes):
        typer.echo(f"{label:<10} {value}")
    if written is not None:
        typer.echo(f"{'written':<10} {written}")


def print_course(entries: Sequence[LectureEntry], index: Path, passed_over: Sequence[Path]) -> None:
    width = max((len(entry.file) for entry in entries), default=0)
    for entry in entries:
        coverage = entry.notes.coverage
        concepts = "" if coverage is None else f"{coverage.concepts:.0%} of the concepts"
        typer.echo(f"{entry.file:<{width}}  {_length(entry.notes):>8}  {concepts}")
    for path in passed_over:
        typer.echo(f"not used, another format of the same lecture: {path}")
    if entries:
        typer.echo(f"written    {index}")


def _rows(notes: Notes) -> list[tuple[str, str]]:
    topics = sum(section.kind is SectionKind.topic and section.level == 2 for section in notes.sections)
    points = sum(1 for section in notes.sections for _ in all_points(section.points))
    size = f"{_length(notes)}, {len(notes.sentences)} sentences, language {notes.language}"
    rows = [("lecture", f"{notes.title}, {size}"), ("notes", f"{topics} sections, {points} points")]
    coverage = notes.coverage
    if coverage is None:
        return rows
    budget = coverage.budget
    rows.append(("budget", f"{budget.statements:.0%} of the words, exact {budget.exact:.0%}"))
    exact = coverage.exact
    rows.append(("coverage", f"{coverage.concepts:.0%} of the concepts, {exact.found} of {exact.total} exact things"))
    states = ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in coverage.sentences.items())
    rows.append(("sentences", states))
    if coverage.sentences.get(State.left_out):
        reasons = sorted(coverage.reasons.items(), key=lambda item: -item[1])
        rows.append(("left out", ", ".join(f"{count} {_name(reason)}" for reason, count in reasons)))
    return rows


def _name(reason: Reason) -> str:
    return reason.replace("_", " ")


def _length(notes: Notes) -> str:
    return "no times" if notes.duration_ms is None else clock(notes.duration_ms)
