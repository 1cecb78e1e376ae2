"""`lectorium user`: the accounts of the library."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lectorium.cli.library import open_library

if TYPE_CHECKING:
    from lectorium.library.users.schemas import UserCreate

Email = Annotated[str, typer.Argument(metavar="EMAIL", help="The person's address.")]
PasswordStdin = Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")]

user = typer.Typer(help="Accounts of the library.", no_args_is_help=True, rich_markup_mode=None)


@user.command()
def add(
    email: Email,
    password_stdin: PasswordStdin = False,
    admin: Annotated[bool, typer.Option("--admin", help="May do everything.")] = False,
    name: Annotated[str | None, typer.Option(help="What others see; the address's first part unless given.")] = None,
) -> None:
    """Make an account."""
    from lectorium.library.users.passwords import hash_password
    from lectorium.library.users.service import add_user

    password = read_password(password_stdin)
    body = checked(email=email, name=name or email.partition("@")[0], password=password, is_admin=admin)
    password_hash = hash_password(password)
    with open_library() as library, library.writing() as session:
        add_user(session, body.email, body.name, password_hash, is_admin=body.is_admin)
    typer.echo(f"{body.email} has an account" + (" as an admin" if admin else ""), err=True)


@user.command()
def password(email: Email, password_stdin: PasswordStdin = False) -> None:
    """Give an account another password, and end its sessions."""
    from lectorium.library.users.passwords import hash_password
    from lectorium.library.users.service import get_user, set_password

    new = read_password(password_stdin)
    body = checked(email=email, name="-", password=new)
    password_hash = hash_password(new)
    with open_library() as library, library.writing() as session:
        set_password(session, get_user(session, body.email), password_hash)
    typer.echo(f"{body.email} has a new password", err=True)


@user.command()
def disable(email: Email) -> None:
    """Shut an account out: its tokens and sessions are dead at once."""
    from lectorium.library.users.service import disable as shut_out
    from lectorium.library.users.service import get_user

    with open_library() as library, library.writing() as session:
        shut_out(session, get_user(session, email))
    typer.echo(f"{email} is disabled", err=True)


def read_password(from_stdin: bool) -> str:
    """One line of standard input, or asked for twice on a terminal; never an argument, which others could see."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise typer.BadParameter("say --password-stdin, and send the password on standard input")
    answer: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return answer


def checked(**fields: object) -> "UserCreate":
    from pydantic import ValidationError

    from lectorium.library.users.schemas import UserCreate

    try:
        return UserCreate.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        raise typer.BadParameter(f"{first['loc'][0]} {first['msg'].removeprefix('Value error, ')}") from None
