"""Measure the slow ways to read, and a library a hundred times as large: python -m bench.peers.ways [--small].

What each question costs the server and the database, in milliseconds of processor time.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from sqlalchemy import make_url

from bench.peers import rows
from bench.peers.figures import DATABASES
from bench.peers.long_lecture import LECTURE, add_long_lecture
from bench.peers.measure import Place, deep_page, started
from bench.peers.parity import LECTURES
from bench.peers.postgres import postgres
from bench.peers.processes import FailedError, cpu_seconds, load, require_tools, settle
from bench.peers.rows import LARGE, SMALL, Size
from bench.peers.services import OURS
from bench.peers.sqlite import files
from bench.tables import Cell, Table, save
from lectorium.library.db.session import Database
from lectorium.library.reading import COUNTED

COMMAND = "make bench-scale"
SECONDS, LONG_S = 2, 20  # the longer for what takes about a second
ROUNDS = 3
CONNECTIONS = 8
GZIP = "gzip"
FIRST = "first page of 20, with total"


@dataclass(frozen=True)
class Cost:
    server_ms: float
    database_ms: float
    p50_ms: float

    @property
    def total_ms(self) -> float:
        return self.server_ms + self.database_ms


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.peers.ways")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one of the two databases")
    parser.add_argument("--small", action="store_true", help="without the 1,000,000 lectures (minutes to put in)")
    asked = parser.parse_args()
    require_tools()
    for kind in ("sqlite", "postgresql") if asked.only is None else (asked.only,):
        with ExitStack() as stack:
            pid, new = stack.enter_context(postgres()) if kind == "postgresql" else (None, stack.enter_context(files()))
            costs = {}
            for size in (SMALL,) if asked.small else (SMALL, LARGE):
                address = new(f"of_{size.lectures}").render_as_string(hide_password=False)
                costs[size.lectures] = costs_of(seeded(address, size, pid), size)
        table = ways_table(kind, costs)
        print(table.text())
        save(table, COMMAND)
    return 0


def seeded(address: str, size: Size, postgres_pid: int | None) -> Place:
    assert OURS.seed is not None
    token = OURS.seed(address, size)
    database = Database(make_url(address))
    print(f"{size.lectures:,} lectures, and one of {add_long_lecture(database):,} sentences", flush=True)
    database.close()
    return Place(OURS, address, token, postgres_pid)


def costs_of(place: Place, size: Size) -> Mapping[str, Cost]:
    """Medians over the rounds."""
    with started(place) as (pid, port):
        asked = questions(place, port, size)
        found = [
            {question: _cost(place, pid, port, question, path) for question, path in asked.items()}
            for _ in range(ROUNDS)
        ]
    return {question: _median([costs[question] for costs in found]) for question in asked}


def _cost(place: Place, pid: int, port: int, question: str, path: str) -> Cost:
    asked, encoding = [f"GET\t{path}"], GZIP if question.endswith(GZIP) else None
    seen = load(port, asked, place.token, seconds=1, connections=CONNECTIONS, encoding=encoding)
    settle(pid)
    before = cpu_seconds(pid), cpu_seconds(place.postgres or 0)
    seconds = SECONDS if seen.requests > CONNECTIONS else LONG_S
    seen = load(port, asked, place.token, seconds=seconds, connections=CONNECTIONS, encoding=encoding)
    if seen.refused or seen.broken:
        raise FailedError(f"{question}: {seen}")
    server_s, database_s = cpu_seconds(pid) - before[0], cpu_seconds(place.postgres or 0) - before[1]
    answers = max(1, seen.requests)
    return Cost(1000 * server_s / answers, 1000 * database_s / answers, seen.p50_ms)


def _median(costs: Sequence[Cost]) -> Cost:
    return sorted(costs, key=lambda cost: cost.total_ms)[len(costs) // 2]


def questions(place: Place, port: int, size: Size) -> dict[str, str]:
    """Paths by what they ask. Topics have about as many lectures in both sizes."""
    topic, course = rows.id_of("topic", 5), rows.id_of("course", 5)
    long, revision = f"{LECTURES}/{LECTURE}", f"{LECTURES}/{LECTURE}/notes/revisions/1"
    return {
        "one lecture": f"{LECTURES}/{rows.id_of('lecture', size.lectures // 2)}",
        FIRST: LECTURES,
        "first page, without total": f"{LECTURES}?total=false",
        "page at row 9,000, by cursor": deep_page(port, place.token),
        "page at row 9,000, by skip": f"{LECTURES}?skip=9000",
        "page of a course": f"{LECTURES}?course_id={course}",
        "page of a topic, with total": f"{LECTURES}?topic_id={topic}",
        "page of a topic, without total": f"{LECTURES}?topic_id={topic}&total=false",
        "page by title": f"{LECTURES}?sort=title",
        "a common word, with total": f"{LECTURES}?q=grammar",
        "a common word, without total": f"{LECTURES}?q=grammar&total=false",
        "two words that begin so": f"{LECTURES}?q=gram+lect",
        "a word that is nowhere": f"{LECTURES}?q=zzz",
        "a language that is nowhere": f"{LECTURES}?language=fr",
        "from a day on": f"{LECTURES}?held_from=2021-01-01",
        "from a day on that is not yet": f"{LECTURES}?held_from=2999-01-01",
        "transcript of 3,000 sentences": f"{long}/transcript",
        f"transcript of 3,000 sentences, {GZIP}": f"{long}/transcript",
        "its ledger": f"{revision}/ledger",
        f"its ledger, {GZIP}": f"{revision}/ledger",
    }


def ways_table(kind: str, costs: Mapping[int, Mapping[str, Cost]]) -> Table:
    small = costs[SMALL.lectures]
    large = costs.get(LARGE.lectures, {})
    found: list[list[Cell]] = []
    for question, cost in small.items():
        grown = large.get(question)
        found.append(
            [
                question,
                cost.server_ms,
                cost.database_ms or None,
                cost.p50_ms,
                f"{cost.total_ms / small[FIRST].total_ms:.2f}",
                grown.total_ms if grown else None,
                f"{grown.total_ms / cost.total_ms:.2f}" if grown else None,
            ]
        )
    return Table(
        f"api-ways-{kind}",
        f"The slow ways, on {DATABASES[kind]}",
        (
            *("question", "server CPU ms", "PostgreSQL CPU ms", "p50 ms", "× the first page"),
            *("of 1,000,000: CPU ms", "× of 10,000"),
        ),
        found,
        f"Medians of {ROUNDS} rounds of {SECONDS} s ({LONG_S} s for what is slow), {CONNECTIONS} connections. CPU of "
        "1,000,000 is of server and database together. 1,000,000 lectures are in "
        f"{LARGE.courses:,} courses of 1,000 (else {SMALL.courses} of 100), with {LARGE.topics:,} topics of 600 "
        f"lectures each; the person is a member of 95 of 100 courses in both. Totals are counted to {COUNTED}.",
    )


if __name__ == "__main__":
    sys.exit(main())
