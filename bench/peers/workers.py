"""Measure one worker and two: python -m bench.peers.workers. Reads on PostgreSQL.

Server, PostgreSQL and load share the same cores, so that nothing has a core for free: one for one worker, two for two.
"""

import sys
from collections.abc import Mapping, Sequence
from statistics import median
from tempfile import TemporaryDirectory

from bench.peers.measure import ONE, PAGE, Place, questions
from bench.peers.postgres import pin, postgres
from bench.peers.processes import free_port, load, require_tools, running
from bench.peers.rows import SMALL
from bench.peers.services import BIN, OURS
from bench.tables import Cell, Table, save

COMMAND = "make bench-scale"
SECONDS, ROUNDS = 3, 9


def main() -> int:
    require_tools()
    rates: dict[tuple[str, int], list[float]] = {}
    with postgres({0, 1}) as (pid, new):
        address = new("workers").render_as_string(hide_password=False)
        assert OURS.seed is not None
        place = Place(OURS, address, OURS.seed(address, SMALL), pid)
        for _ in range(ROUNDS):
            for workers in (1, 2):
                for question, rate in measure(place, workers).items():
                    rates.setdefault((question, workers), []).append(rate)
    table = workers_table(rates)
    print(table.text())
    save(table, COMMAND)
    return 0


def measure(place: Place, workers: int) -> dict[str, float]:
    """Answers a second, by question."""
    cores = set(range(workers))
    assert place.postgres is not None
    pin(place.postgres, cores)
    port, data = free_port(), TemporaryDirectory(prefix="lectorium-bench-")
    environment = {
        OURS.database_variable: place.address,
        "LECTORIUM_DATA": data.name,
        "LECTORIUM_LOG_REQUESTS": "false",
    }
    command = [str(BIN / "lectorium"), "serve", "--port", str(port), "--workers", str(workers)]
    with data, running(command, environment, port, cores):
        found = {}
        for question, asked in questions(place).items():
            if question in (ONE, PAGE):
                load(port, asked, place.token, seconds=1, cores=cores)
                seen = load(port, asked, place.token, seconds=SECONDS, cores=cores)
                found[question] = seen.requests / seen.seconds
    return found


def workers_table(rates: Mapping[tuple[str, int], Sequence[float]]) -> Table:
    found: list[list[Cell]] = []
    for question in (ONE, PAGE):
        one, two = rates[question, 1], rates[question, 2]
        ratios = [b / a for a, b in zip(one, two, strict=True)]
        found.append([question, median(one), median(two), *(f"{f(ratios):.2f}" for f in (median, min, max))])
    return Table(
        "api-workers",
        "One worker and two, on PostgreSQL",
        ["question", "one: answers/s", "two: answers/s", "× as many", "least", "most"],
        found,
        f"Medians of {ROUNDS} rounds of {SECONDS} s, 32 connections. One worker with PostgreSQL and the load on one "
        "core; two workers with PostgreSQL and the load on two: nothing has a core for free.",
    )


if __name__ == "__main__":
    sys.exit(main())
