"""Measure reads and changes together: python -m bench.peers.mixed. Of five requests four read and one changes.

Changes count up a number of a few lectures that all clients fight for, each with the ETag it read (`If-Match`): what is
refused as stale is read and tried again. In the end each number must be what was counted: else an update was lost.
"""

import http.client
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from statistics import quantiles

from bench.peers import rows
from bench.peers.figures import DATABASES
from bench.peers.measure import Place, started
from bench.peers.parity import LECTURES, new_lecture
from bench.peers.postgres import postgres
from bench.peers.processes import fetch
from bench.peers.rows import SMALL
from bench.peers.services import OURS
from bench.peers.sqlite import files
from bench.tables import Cell, Table, save

COMMAND = "make bench-scale"
CLIENTS, SECONDS = 32, 60
FOUGHT_FOR = [str(rows.id_of("lecture", number)) for number in range(4)]


class Client:
    """One connection, asking one thing after the other until the time is over."""

    def __init__(self, number: int, port: int, token: str, until: float) -> None:
        self._draw = random.Random(number)
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._until = until
        self.statuses: Counter[int] = Counter()
        self.counted: Counter[str] = Counter()
        self.seconds: list[float] = []

    def run(self) -> "Client":
        while time.monotonic() < self._until:
            for _ in range(4):
                self._ask("GET", self._draw.choice(list(self._reads())))
            if self._draw.random() < 0.5:
                self._ask("POST", LECTURES, new_lecture(self._draw.randrange(10_000)))
            else:
                self._count_up(self._draw.choice(FOUGHT_FOR))
        self._connection.close()
        return self

    def _reads(self) -> Iterator[str]:
        yield f"{LECTURES}/{rows.id_of('lecture', self._draw.randrange(19))}"
        yield f"{LECTURES}?skip={self._draw.randrange(200)}"
        yield f"{LECTURES}?topic_id={rows.id_of('topic', self._draw.randrange(50))}"

    def _count_up(self, lecture: str) -> None:
        path, status = f"{LECTURES}/{lecture}", 412
        while status == 412:
            _, etag, body = self._ask("GET", path)
            change = json.dumps({"duration_ms": json.loads(body)["duration_ms"] + 1})
            status, _, _ = self._ask("PATCH", path, change, {"If-Match": etag})
        self.counted[lecture] += status == 200

    def _ask(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, str, bytes]:
        began = time.perf_counter()
        self._connection.request(method, path, body, self._headers | (headers or {}))
        answer = self._connection.getresponse()
        read = answer.read()
        self.seconds.append(time.perf_counter() - began)
        self.statuses[answer.status] += 1
        return answer.status, answer.headers.get("ETag", ""), read


def main() -> int:
    found: list[list[Cell]] = []
    for kind in ("sqlite", "postgresql"):
        with ExitStack() as stack:
            pid, new = stack.enter_context(postgres()) if kind == "postgresql" else (None, stack.enter_context(files()))
            address = new("mixed").render_as_string(hide_password=False)
            assert OURS.seed is not None
            found.append([DATABASES[kind], *measure(Place(OURS, address, OURS.seed(address, SMALL), pid))])
    table = Table(
        "api-mixed",
        f"Reads and changes together, {CLIENTS} clients, {SECONDS} s",
        ["database", "answers", "made", "changed", "refused as stale", "4xx but that", "5xx", "lost updates", "p99 ms"],
        found,
        "Of five requests four read; of the changes half make a lecture and half count up a number of one of "
        f"{len(FOUGHT_FOR)} lectures, with the ETag that was read. Lost: counted by the clients and not in the number.",
    )
    print(table.text())
    save(table, COMMAND)
    return 0


def measure(place: Place) -> list[Cell]:
    with started(place) as (_, port):
        before = numbers(port, place.token)
        until = time.monotonic() + SECONDS
        with ThreadPoolExecutor(CLIENTS) as pool:
            runs = [pool.submit(Client(number, port, place.token, until).run) for number in range(CLIENTS)]
            clients = [run.result() for run in runs]
        after = numbers(port, place.token)
    statuses = sum((client.statuses for client in clients), Counter[int]())
    counted = sum((client.counted for client in clients), Counter[str]())
    lost = sum(before[lecture] + counted[lecture] - after[lecture] for lecture in FOUGHT_FOR)
    failed = sum(count for status, count in statuses.items() if status >= 500)
    refused = sum(count for status, count in statuses.items() if 400 <= status < 500 and status != 412)
    seconds = [taken for client in clients for taken in client.seconds]
    return [
        *(statuses.total(), statuses[201], counted.total(), statuses[412], refused, failed, lost),
        1000 * quantiles(seconds, n=100)[98],
    ]


def numbers(port: int, token: str) -> dict[str, int]:
    return {lecture: fetch(port, "GET", f"{LECTURES}/{lecture}", token)[1]["duration_ms"] for lecture in FOUGHT_FOR}


if __name__ == "__main__":
    sys.exit(main())
