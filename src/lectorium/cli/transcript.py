"""`lectorium transcript`: the cleaned transcript of a lecture."""

from enum import StrEnum
from typing import Annotated

import typer

from lectorium.cli.standard_input import STANDARD_INPUT, read_standard_input


class Format(StrEnum):
    VTT = "vtt"
    SRT = "srt"
    TXT = "txt"
    JSON = "json"


def transcript(
    source: Annotated[list[str], typer.Argument(help="Files of one lecture in order; - reads standard input.")],
    format_: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TXT,
    language: Annotated[str | None, typer.Option(help="Language of the lecture, as en or pt-BR.")] = None,
) -> None:
    """Print the cleaned transcript of a lecture; what had to be repaired goes to stderr."""
    from lectorium.notetaker.read import read_lecture
    from lectorium.notetaker.transcript import to_json, to_srt, to_text, to_vtt

    files = [read_standard_input() if name == STANDARD_INPUT else name for name in source]
    lecture = read_lecture(files, name="standard input", language=language)
    write = {Format.VTT: to_vtt, Format.SRT: to_srt, Format.TXT: to_text, Format.JSON: to_json}[format_]
    typer.echo(write(lecture), nl=False)
    for repair in lecture.repairs:
        place = repair.source if repair.line is None else f"{repair.source}, line {repair.line}"
        typer.echo(f"{place}: {repair.what}", err=True)
