"""`lectorium notes`: a lecture, or a folder of them, to notes."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lectorium.cli.standard_input import STANDARD_INPUT, read_standard_input


class DetailChoice(StrEnum):
    brief = "brief"
    standard = "standard"
    full = "full"


def notes(
    source: Annotated[
        list[str],
        typer.Argument(help="Files of one lecture in order, a folder of lectures, or - for standard input."),
    ],
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="File, folder, or - for standard output. Default: this folder.")
    ] = None,
    detail: Annotated[DetailChoice, typer.Option(help="About 15, 30 or 45 % of the words.")] = DetailChoice.standard,
    title: Annotated[str | None, typer.Option(help="Title of the lecture.")] = None,
    url: Annotated[str | None, typer.Option(help="Where the recording is, for the links of the times.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the lecture, as en or pt-BR.")] = None,
    terms: Annotated[
        Path | None,
        typer.Option(help="File of names that the lecture holds: one a line, or `heard -> meant`.", dir_okay=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the notes as one JSON document.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite notes that somebody edited.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Turn a lecture into complete notes."""
    from lectorium.cli.conversion import Conversion, convert_course, convert_lecture, read_terms

    conversion = Conversion(
        detail=detail.value,
        title=title,
        url=url,
        language=language,
        terms=read_terms(terms),
        force=force,
        quiet=quiet,
    )
    folders = [Path(name) for name in source if name != STANDARD_INPUT and Path(name).is_dir()]
    if not folders:
        files = [read_standard_input() if name == STANDARD_INPUT else Path(name) for name in source]
        convert_lecture(conversion, files, output, as_json=as_json)
    elif len(source) == 1:
        convert_course(conversion, folders[0], output, as_json=as_json)
    else:
        raise typer.BadParameter("a folder is a course of its own: give one folder, or the files of one lecture")
