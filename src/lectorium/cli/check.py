"""`lectorium check`: are notes complete, and is every line supported by the lecture?"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lectorium.cli.standard_input import STANDARD_INPUT, read_standard_input

if TYPE_CHECKING:
    from lectorium.notetaker.document import Notes
    from lectorium.notetaker.lecture import Lecture


def check(
    notes: Annotated[
        str, typer.Argument(help="Notes as Markdown, by any writer, or Lectorium's own JSON; - reads them.")
    ],
    source: Annotated[list[str], typer.Option("--source", "-s", help="File of the lecture; again for further files.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as one JSON document.")] = False,
    html: Annotated[Path | None, typer.Option("--html", help="Write the report as a page to this file.")] = None,
    min_coverage: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="Share of the concepts asked for. Default: brief .75, full .95, else .90."),
    ] = None,
    language: Annotated[str | None, typer.Option(help="Language of the lecture, as en or pt-BR.")] = None,
) -> None:
    """Check notes against their lecture: exit 0 when complete and supported, 1 when not, 2 for bad input."""
    from lectorium.notetaker.check import check_notes
    from lectorium.notetaker.check.text import to_text
    from lectorium.notetaker.read import read_lecture
    from lectorium.notetaker.spellings import spellings, unify

    sources = [*source]
    if [notes, *sources].count(STANDARD_INPUT) > 1:
        raise typer.BadParameter("only one of the files can be standard input")
    lecture = read_lecture(
        [read_standard_input() if name == STANDARD_INPUT else name for name in sources],
        name="standard input",
        language=language,
    )
    usual = spellings(lecture)  # as the notes were written
    lecture = unify(lecture, usual)
    read, markdown = _read_notes(notes, lecture, usual)
    report = check_notes(lecture, read, markdown=markdown, minimum=min_coverage)
    if html is not None:
        from lectorium.notetaker.check.page import to_html

        html.write_text(to_html(lecture, read, report), encoding="utf-8")
    typer.echo(report.model_dump_json(indent=2) if as_json else to_text(lecture, report))
    raise typer.Exit(0 if report.passed else 1)


def _read_notes(name: str, lecture: "Lecture", usual: Mapping[str, str]) -> tuple["Notes", str | None]:
    """The notes, and their text where they are Markdown."""
    from pydantic import ValidationError

    from lectorium.errors import NotesError
    from lectorium.notetaker.document import Notes
    from lectorium.notetaker.markdown import from_markdown
    from lectorium.notetaker.spellings import respell

    data = read_standard_input() if name == STANDARD_INPUT else Path(name).read_bytes()
    name = "standard input" if name == STANDARD_INPUT else name
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotesError(name, "is not UTF-8 text", line=data.count(b"\n", 0, error.start) + 1) from None
    text = respell(text, usual)
    if not text.strip():
        raise NotesError(name, "is empty")
    if not text.lstrip().startswith("{"):
        return from_markdown(text, name=name, lecture=lecture), text
    try:
        return Notes.model_validate_json(text), None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the document"
        raise NotesError(name, f"is not notes as JSON: {place}: {first['msg']}") from None
