"""`lectorium doctor`: is everything here that Lectorium needs?"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version

import typer

_PACKAGES = ("charset-normalizer", "defusedxml", "markdown-it-py", "numpy", "pydantic", "pystemmer", "pyyaml")


def doctor() -> None:
    """Check the installation; exit 1 when something is missing."""
    failed = False
    for what, check in _checks():
        try:
            typer.echo(f"ok       {what}: {check()}")
        except Exception as error:
            failed = True
            typer.echo(f"missing  {what}: {error}")
    if failed:
        raise typer.Exit(1)


def _checks() -> Iterator[tuple[str, Callable[[], str]]]:
    yield "Python", _python
    for package in _PACKAGES:
        yield package, partial(_installed, package)
    yield "word list for English", _word_list
    yield "notes from a sample", _sample


def _python() -> str:
    return sys.version.split()[0]


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        raise RuntimeError("not installed; run: pip install -r requirements.txt") from None


def _word_list() -> str:
    from lectorium.notetaker.words import words_of

    words = words_of("en")
    if not words.rarity("pagination") > words.rarity("page"):
        raise RuntimeError("the word list of wordfreq is empty")
    return "loaded"


def _sample() -> str:
    from lectorium.notetaker import read_lecture, write_notes

    spoken = b"WEBVTT\n\n00:00.000 --> 00:04.000\nA string is a sequence of characters that cannot be changed.\n"
    notes = write_notes(read_lecture(spoken, name="sample.vtt"))
    return f"{len(notes.sections)} sections"
