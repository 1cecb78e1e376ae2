"""The command line: one file per command group."""

import typer

from lectorium.cli.check import check
from lectorium.cli.database import db, migrate
from lectorium.cli.doctor import doctor
from lectorium.cli.errors import Commands
from lectorium.cli.notes import notes
from lectorium.cli.openapi import openapi
from lectorium.cli.serve import serve
from lectorium.cli.token import token
from lectorium.cli.transcript import transcript
from lectorium.cli.user import user

app = typer.Typer(
    name="lectorium",
    cls=Commands,
    help="Turn a full lecture into complete notes.",
    epilog="--debug with any command shows the traceback of an error.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def root() -> None:
    """Turn a full lecture into complete notes."""


app.command()(notes)
app.command()(check)
app.command()(transcript)
app.command()(doctor)
app.command()(serve)
app.add_typer(user, name="user")
app.add_typer(token, name="token")
app.command()(migrate)
app.add_typer(db, name="db")
app.command()(openapi)


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    typer.echo(installed("lectorium"))


def main() -> None:
    app()
