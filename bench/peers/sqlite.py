"""SQLite files for the time of a bench."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL


@contextmanager
def files() -> Iterator[Callable[[str], URL]]:
    """How to get a new database by name."""
    with TemporaryDirectory(prefix="lectorium-bench-") as folder:
        yield lambda name: URL.create("sqlite", database=str(Path(folder) / f"{name}.sqlite"))
