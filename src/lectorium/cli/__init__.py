"""The command line: one file per command group."""

import typer

app = typer.Typer(
    name="lectorium",
    help="Turn a full lecture into complete notes.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def root() -> None:
    """Turn a full lecture into complete notes."""


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    typer.echo(installed("lectorium"))


def main() -> None:
    app()
