"""What goes wrong, as the command line says it: one line on stderr, exit 2, a traceback only with `--debug`."""

from typing import Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from lectorium.errors import LectoriumError

DEBUG = "--debug"


class Commands(TyperGroup):
    """Every command of the program; `--debug` may stand anywhere before a `--`, and is no option of any of them."""

    # Typer keeps the type of its contexts to itself, hence `Any`.
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else len(args)
        ctx.meta[DEBUG] = DEBUG in args[:end]
        return super().parse_args(ctx, [arg for place, arg in enumerate(args) if arg != DEBUG or place > end])

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (BrokenPipeError, TyperException, typer.Exit, typer.Abort):
            raise
        except Exception as error:
            if ctx.meta[DEBUG]:
                raise
            typer.echo(f"lectorium: {_one_line(error)}", err=True)
            raise typer.Exit(2) from None


def _one_line(error: Exception) -> str:
    if isinstance(error, LectoriumError | OSError):
        return str(error)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"this is a fault of Lectorium ({what}); run the command again with --debug and report what it prints"
