"""`-` as the name of a file."""

import typer

STANDARD_INPUT = "-"


def read_standard_input() -> bytes:
    return typer.get_binary_stream("stdin").read()
