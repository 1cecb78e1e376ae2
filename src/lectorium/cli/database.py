"""`lectorium migrate`, `lectorium db check`: the tables of the library."""

import typer

from lectorium.cli.library import read_settings

db = typer.Typer(help="The library's database.", no_args_is_help=True, rich_markup_mode=None)


@db.callback()
def root() -> None:
    """The library's database."""


def migrate() -> None:
    """Bring the library's tables up to date; every command that opens the library does so too."""
    from lectorium.library.db.tables import create_tables

    url = read_settings().database
    create_tables(url)
    typer.echo(f"the tables of {url.render_as_string()} are up to date", err=True)


@db.command()
def check() -> None:
    """Tell how the tables differ from what this version needs: exit 1 if they do."""
    from lectorium.library.db.tables import differences

    url = read_settings().database
    found = differences(url)
    for difference in found:
        typer.echo(difference)
    if found:
        raise typer.Exit(1)
    typer.echo(f"the tables of {url.render_as_string()} are as they should be", err=True)
