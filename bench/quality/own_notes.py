"""Do our own notes of every lecture pass the check, at every detail?"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.quality.desk import Desk
from bench.tables import Cell, Table
from lectorium.notetaker.check import Report, check_notes
from lectorium.notetaker.document import Detail
from lectorium.notetaker.markdown import to_markdown

_SETS: Mapping[str, tuple[str, str]] = {
    "MIT OpenCourseWare": ("en", "MIT"),
    "NYU": ("en", "NYU"),
    "Hugging Face clips": ("en", "HF"),
    "Hugging Face clips, French": ("fr", "HF"),
    "Hugging Face clips, Chinese": ("zh-CN", "HF"),
}


def tables(desk: Desk) -> list[Table]:
    reports: dict[tuple[str, Detail], list[tuple[Path, Report]]] = {}
    for name, (language, course) in _SETS.items():
        for path in desk.captions(language=language, course=course):
            for detail, report in _reports(desk, path):
                reports.setdefault((name, detail), []).append((path, report))
    rows: list[list[Cell]] = [
        [
            name,
            detail.value,
            len(found),
            sum(report.passed for _, report in found),
            sum(report.complete for _, report in found),
            sum(report.points for _, report in found),
            sum(len(report.unsupported) for _, report in found),
        ]
        for (name, detail), found in reports.items()
    ]
    failing = sorted({path.stem for found in reports.values() for path, report in found if not report.passed})
    told = f"Failing at some detail: {', '.join(failing)}." if failing else "None fails."
    columns = ["lectures", "detail", "n", "pass", "complete", "points", "unsupported"]
    return [Table("own-notes", "Our own notes", columns, rows, told)]


def _reports(desk: Desk, path: Path) -> Iterator[tuple[Detail, Report]]:
    for detail in Detail:
        notes = desk.notes(path, detail=detail)
        yield detail, check_notes(desk.lecture(path), notes, markdown=to_markdown(notes))
