"""The table of the peers: medians over the rounds, and how far the rounds lie apart."""

from collections.abc import Sequence
from statistics import median

from bench.peers.measure import CREATE, DEEP, FIRST, ONE, PAGE, Cell, Failure
from bench.peers.services import BARE, FLOORS, OURS, PEERS
from bench.tables import Cell as Shown
from bench.tables import Table

COLUMNS = (
    "question", "service", "requests per CPU s", "ours: × as many", "least", "most", "of the bare answer %", "p50 ms",
    "p99 ms", "PostgreSQL CPU ms", "refused",
)  # fmt: skip
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def peers_table(kind: str, cells: Sequence[Cell], failures: Sequence[Failure], rounds: int, seconds: int) -> Table:
    found: list[list[Shown]] = []
    bare = median(cell.per_cpu_s for cell in cells if cell.service == BARE.name)
    failed = "; ".join(f"{failure.service} ({failure.what})" for failure in failures)
    for question in (ONE, PAGE, FIRST, DEEP, CREATE):
        for service in (OURS, *PEERS, *FLOORS):
            own = [cell for cell in cells if (cell.service, cell.question) == (service.name, question)]
            if own:
                found.append([question, service.name, *_figures(own, cells, bare)])
    return Table(
        f"api-{kind}",
        f"Beside the peers, on {DATABASES[kind]}",
        COLUMNS,
        found,
        f"Medians of {rounds} interleaved rounds of {seconds} s, 32 connections; server on one core, load (and "
        "PostgreSQL) on the other. Requests per second of processor time of the server process; the ratio is of the "
        "same round, with its least and most. 10,000 lectures, the person is a member of 95 of 100 courses. Before "
        "measuring, the run compared the parsed answers of every peer with ours and found them equal. Logs of "
        "requests are off everywhere. Refused: answers of 400 and more (SQLite's lock did not come), not counted. The "
        "page at row 9,000 is compared with our first page in the same order. Failed, and left out: "
        f"{failed or 'nothing'}.",
    )


def _figures(own: Sequence[Cell], cells: Sequence[Cell], bare: float) -> list[Shown]:
    ours = {(cell.question, cell.round): cell.per_cpu_s for cell in cells if cell.service == OURS.name}
    compared = [(ours.get((FIRST if cell.question == DEEP else cell.question, cell.round)), cell) for cell in own]
    ratios = [ours_s / cell.per_cpu_s for ours_s, cell in compared if ours_s is not None]
    rate = median(cell.per_cpu_s for cell in own)
    of_postgres = median(1000 * cell.postgres_s / max(1, cell.load.requests) for cell in own)
    return [
        round(rate),
        *(f"{of(ratios):.2f}" if ratios else None for of in (median, min, max)),
        rate / bare,
        median(cell.load.p50_ms for cell in own),
        median(cell.load.p99_ms for cell in own),
        of_postgres or None,
        sum(cell.load.refused for cell in own),
    ]
