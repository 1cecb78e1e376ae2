"""The services that are measured: how each is seeded and started."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.peers import rows
from bench.peers.rows import Size

BIN = Path(sys.executable).parent
UVICORN = (str(BIN / "uvicorn"), "--no-access-log", "--log-level", "warning", "--loop", "uvloop", "--http", "httptools")


@dataclass(frozen=True)
class Service:
    """`seed` fills a database and gives the token for it; a floor has none."""

    name: str
    command: Sequence[str]
    seed: Callable[[str, Size], str] | None = None
    database_variable: str = "PEER_DATABASE"

    def command_on(self, port: int) -> list[str]:
        return [part.format(port=port) for part in self.command]


def seed_ours(address: str, size: Size) -> str:
    from bench.peers.ours import seed

    return seed(address, size)


def seed_tables(address: str, size: Size) -> str:
    from bench.peers.tables import seed

    seed(address, size)
    return rows.TOKEN


def seed_litestar(address: str, size: Size) -> str:
    from bench.peers.tables import seed

    os.environ["PEER_DATABASE"] = address
    from bench.peers.litestar_service import Lecture

    seed(address, size, Lecture.metadata)
    return rows.TOKEN


def seed_drf(address: str, size: Size) -> str:
    command = [sys.executable, "-m", "bench.peers.drf.seed", str(size.lectures)]
    subprocess.run(command, check=True, env=os.environ | {"PEER_DATABASE": address})
    return rows.TOKEN


OURS = Service(
    "Lectorium",
    (*UVICORN, "--port", "{port}", "--factory", "lectorium.app:served_app"),
    seed_ours,
    "LECTORIUM_DATABASE_URL",
)
TEXTBOOK = Service("FastAPI, async ORM", (*UVICORN, "--port", "{port}", "bench.peers.textbook:app"), seed_tables)
TEXTBOOK_FULL = Service(
    "FastAPI, async ORM, all that ours can do",
    (*UVICORN, "--port", "{port}", "bench.peers.textbook_full:app"),
    seed_tables,
)
DRF = Service(
    "Django REST framework",
    (
        *(str(BIN / "gunicorn"), "--bind", "127.0.0.1:{port}", "--worker-class", "gthread", "--threads", "8"),
        *("--backlog", "256", "--keep-alive", "60", "--log-level", "warning", "bench.peers.drf.wsgi"),
    ),
    seed_drf,
)
LITESTAR = Service(
    "Litestar, advanced-alchemy", (*UVICORN, "--port", "{port}", "bench.peers.litestar_service:app"), seed_litestar
)
FASTCRUD = Service("FastCRUD", (*UVICORN, "--port", "{port}", "bench.peers.fastcrud_service:app"), seed_tables)
CONSTANT = Service("FastAPI route, constant body", (*UVICORN, "--port", "{port}", "bench.peers.floors:constant"))
BARE = Service("bare ASGI answer", (*UVICORN, "--port", "{port}", "bench.peers.floors:bare"))
GRANIAN = Service(
    "bare ASGI answer, granian",
    (
        *(str(BIN / "granian"), "--interface", "asgi", "--loop", "uvloop", "--no-ws", "--log-level", "warning"),
        *("--port", "{port}", "bench.peers.floors:bare"),
    ),
)
PEERS = (TEXTBOOK, DRF, LITESTAR, FASTCRUD)
FLOORS = (CONSTANT, BARE, GRANIAN)
