"""The work behind `lectorium notes`: read, write, save, and say what came of it."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

import typer

from lectorium.cli.summary import print_course, print_summary
from lectorium.errors import LectoriumError, LectureError, NotesEditedError
from lectorium.notetaker.course import LectureEntry, course_index
from lectorium.notetaker.document import Detail, Notes, to_json
from lectorium.notetaker.markdown import edited, to_markdown
from lectorium.notetaker.offline import Stage, write_notes
from lectorium.notetaker.read import read_lecture
from lectorium.notetaker.terms import Terms, parse_terms, put_right

STANDARD_OUTPUT = "-"
INDEX = "index.md"
_READ = "Read the lecture"
# Where a folder holds one lecture in several formats, the first of these is taken.
_PREFERRED = (".vtt", ".srt", ".ttml", ".dfxp", ".xml", ".json3", ".json", ".sbv", ".ass", ".ssa", ".tsv", ".csv")


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was asked for on the command line."""

    detail: str
    title: str | None
    url: str | None
    language: str | None
    terms: Terms
    force: bool
    quiet: bool


def read_terms(path: Path | None) -> Terms:
    """The terms of a file; none where none is given."""
    if path is None:
        return Terms()
    try:
        return parse_terms(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise LectureError(str(path), "the terms cannot be read", advice="give a text file in UTF-8") from error


def convert_lecture(
    conversion: Conversion, files: Sequence[Path | bytes], output: str | None, *, as_json: bool
) -> None:
    """One lecture to one file; to standard output where that is asked for."""
    notes = _take_notes(conversion, files, show=not conversion.quiet and not as_json)
    written: Path | None = None
    if output != STANDARD_OUTPUT and not (as_json and output is None):
        written = _place(output, _file_name(files[0]))
        save(written, to_markdown(notes), force=conversion.force)
    if as_json:
        typer.echo(to_json(notes), nl=False)
    elif output == STANDARD_OUTPUT:
        typer.echo(to_markdown(notes), nl=False)
    elif not conversion.quiet:
        print_summary(notes, written)


def convert_course(conversion: Conversion, folder: Path, output: str | None, *, as_json: bool) -> None:
    """Every lecture of a folder to a file of its own, and an index. One that cannot be read stops no other."""
    if output == STANDARD_OUTPUT:
        raise LectureError(str(folder), "a course makes several files", advice="give a folder with -o")
    target = Path(output) if output is not None else Path(f"{folder.resolve().name}-notes")
    sources, passed_over = _lecture_files(folder)
    if not sources:
        raise LectureError(
            str(folder), "the folder holds no lecture", advice="give a folder of captions or transcripts"
        )
    entries: list[LectureEntry] = []
    failures: list[LectoriumError] = []
    for source, name in zip(sources, _file_names(sources, folder), strict=True):
        try:
            notes = _take_notes(conversion, [source], show=not conversion.quiet and not as_json)
            save(target / name, to_markdown(notes), force=conversion.force)
        except LectoriumError as error:
            failures.append(error)
        else:
            entries.append(LectureEntry(name, notes))
    if entries:
        title = conversion.title or folder.resolve().name
        try:
            save(target / INDEX, course_index(title, entries), force=conversion.force)
        except LectoriumError as error:
            failures.append(error)
    for failure in failures:
        typer.echo(f"lectorium: {failure}", err=True)
    if as_json:
        typer.echo(json.dumps({"version": 1, "lectures": [json.loads(to_json(entry.notes)) for entry in entries]}))
    elif not conversion.quiet:
        print_course(entries, target / INDEX, passed_over)
    if failures:
        raise typer.Exit(2)


def save(path: Path, markdown: str, *, force: bool) -> None:
    """Write notes, but never over notes that somebody edited since (`NotesEditedError`)."""
    if path.exists() and not force and edited(path.read_text(encoding="utf-8", errors="replace")):
        raise NotesEditedError(str(path))
    _write(path, markdown)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)


def _take_notes(conversion: Conversion, files: Sequence[Path | bytes], *, show: bool) -> Notes:
    with _bars(show) as begin:
        begin(_READ)
        lecture = read_lecture(
            files,
            name="standard input",
            title=conversion.title,
            language=conversion.language,
            url=conversion.url,
        )
        lecture = put_right(lecture, conversion.terms)
        notes = write_notes(lecture, Detail(conversion.detail), on_stage=begin)
    if show:
        for repair in lecture.repairs:
            place = repair.source if repair.line is None else f"{repair.source}, line {repair.line}"
            typer.echo(f"repaired: {place}: {repair.what}", err=True)
    return notes


@contextmanager
def _bars(show: bool) -> Iterator[Callable[[str], None]]:
    """A bar for each stage on a terminal; nothing elsewhere."""
    if not show or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<28}"), BarColumn(bar_width=30), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {stage: progress.add_task(stage, total=1, start=False) for stage in (_READ, *Stage)}
        running: list[str] = []

        def begin(stage: str) -> None:
            if running:
                progress.update(tasks[running[-1]], completed=1)
            progress.start_task(tasks[stage])
            running.append(stage)

        yield begin
        progress.update(tasks[running[-1]], completed=1)


def _place(output: str | None, name: str) -> Path:
    """The file to write: as given, or named after the lecture in the folder given (a name without an ending is one)."""
    if output is None:
        return Path(f"{name}.md")
    path = Path(output)
    is_folder = path.is_dir() or output.endswith(("/", "\\")) or not path.suffix
    return path / f"{name}.md" if is_folder else path


def _file_name(file: Path | bytes) -> str:
    """`Lecture 3: strings.en.vtt` -> `lecture-3-strings`; letters of every script stay."""
    stem = "notes" if isinstance(file, bytes) else re.sub(r"(?:\.[A-Za-z-]{2,5})?\.\w{1,5}$", "", file.name)
    return re.sub(r"[^\w]+", "-", stem.lower()).strip("-_") or "notes"


def _file_names(sources: Sequence[Path], folder: Path) -> list[str]:
    """A name for the notes of each source; where two would share one, their folders tell them apart, then a number."""
    names: list[str] = []
    shared = Counter(map(_file_name, sources))
    for source in sources:
        name = _file_name(source)
        if shared[name] > 1:
            name = "-".join(_file_name(Path(part)) for part in source.relative_to(folder).parts)
        numbered = (f"{name}-{number}.md" for number in count(2))
        names.append(next(one for one in chain([f"{name}.md"], numbered) if one not in {INDEX, *names}))
    return names


def _lecture_files(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files to take, one for each lecture, in order of their names; and those passed over for a better format."""
    best: dict[Path, Path] = {}
    passed_over: list[Path] = []
    files = (path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path, folder))
    for path in sorted(path for path in files if not _is_notes(path)):
        key = path.with_suffix("")
        known = best.get(key)
        if known is None or _rank(path) < _rank(known):
            best[key] = path
        if known is not None:
            passed_over.append(path if best[key] is known else known)
    return list(best.values()), passed_over


def _rank(path: Path) -> int:
    suffix = path.suffix.lower()
    return _PREFERRED.index(suffix) if suffix in _PREFERRED else len(_PREFERRED)


def _is_notes(path: Path) -> bool:
    """Notes of an earlier run, or their index, are no lecture."""
    if path.suffix.lower() != ".md":
        return False
    with path.open("rb") as file:
        head = file.read(10_000)
    return head.startswith(b"---") and b"\nsha256: " in head


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
