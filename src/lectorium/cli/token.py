"""`lectorium token`: API tokens for programs."""

from enum import StrEnum
from typing import Annotated

import typer

from lectorium.cli.library import open_library

token = typer.Typer(help="API tokens.", no_args_is_help=True, rich_markup_mode=None)


class Scope(StrEnum):
    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


@token.callback()
def root() -> None:
    """API tokens."""


@token.command()
def create(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="Whose token it is.")],
    name: Annotated[str, typer.Option(help="What it is for.")],
    scope: Annotated[
        Scope, typer.Option(help="read; write: also change the library; admin: all that the person may do.")
    ] = Scope.READ,
) -> None:
    """Make a token and print it, alone, on standard output: it is not to be had again."""
    from pydantic import ValidationError

    from lectorium.library.users.schemas import TokenCreate
    from lectorium.library.users.service import get_user
    from lectorium.library.users.tokens import add_token

    try:
        body = TokenCreate.model_validate({"name": name, "scope": scope.value})
    except ValidationError as error:
        raise typer.BadParameter(error.errors()[0]["msg"], param_hint="--name") from None
    with open_library() as library, library.writing() as session:
        _, secret = add_token(session, get_user(session, email).id, body)
    typer.echo(secret)
