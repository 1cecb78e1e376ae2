"""One service, one turn: started, warmed, asked each question for a while, its processor time read, ended."""

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory

from bench.peers import rows
from bench.peers.parity import LECTURES, DifferentError, answers, compare, new_lecture
from bench.peers.processes import FailedError, Load, cpu_seconds, fetch, free_port, load, running, settle
from bench.peers.services import OURS, Service

WARM_S = 1
OLDEST = "sort=created_at"
FEWEST, LONGER = 60, 4
ONE, PAGE, CREATE = "one lecture", "a page of 20 with total", "create a lecture"
# Both oldest first: the newest rows are the plain ones that were just created.
FIRST, DEEP = "the first page, oldest first", "the page at row 9,000, by cursor"


@dataclass(frozen=True)
class Place:
    """A service with its own database, the token for it, and PostgreSQL's process id where it is on that."""

    service: Service
    address: str
    token: str
    postgres: int | None


@dataclass(frozen=True)
class Cell:
    """One question to one service in one round; processor seconds of the server, and of PostgreSQL."""

    service: str
    question: str
    round: int
    load: Load
    cpu_s: float
    postgres_s: float

    @property
    def per_cpu_s(self) -> float:
        return max(1, self.load.requests - self.load.refused) / self.cpu_s


@dataclass(frozen=True)
class Failure:
    """What a service did not do, and why; its other figures stand."""

    service: str
    what: str
    reason: str


@contextmanager
def started(place: Place) -> Iterator[tuple[int, int]]:
    """The server's process id and port."""
    with TemporaryDirectory(prefix="lectorium-bench-") as data:
        port = free_port()
        environment = {
            place.service.database_variable: place.address,
            "LECTORIUM_DATA": data,
            "LECTORIUM_LOG_REQUESTS": "false",  # the peers' servers log none either
        }
        with running(place.service.command_on(port), environment, port) as pid:
            yield pid, port


def check(ours: Place, peers: Sequence[Place]) -> Iterator[Place | Failure]:
    """The peers that answer as ours does; each other one as a failure, for it is not to be measured."""
    with started(ours) as (_, port):
        expected = answers(port, ours.token)
    for place in peers:
        try:
            with started(place) as (_, port):
                found = answers(port, place.token)
            compare(place.service.name, found, expected)
        except (FailedError, DifferentError, OSError) as error:
            yield Failure(place.service.name, "asked for the same", str(error))
        else:
            print(f"{place.service.name}: {len(found)} answers, equal to Lectorium's", flush=True)
            yield place


def deep_page(port: int, token: str) -> str:
    """The path of the page after row 9,000, with the cursor of the one before."""
    status, before = fetch(port, "GET", f"{LECTURES}?skip=8980&total=false&{OLDEST}", token)
    if before is None:
        raise FailedError(f"no page before row 9,000: {status}")
    return f"{LECTURES}?cursor={before['next']}&{OLDEST}"


def questions(place: Place, deep: str | None = None) -> Mapping[str, Sequence[str]]:
    """What is asked, by name: lines for `load`. Lectures take turns; floors are asked for one alone.

    The deep page, asked of ours, comes right after the first, with which it is compared.
    """
    one = [f"GET\t{LECTURES}/{rows.id_of('lecture', number)}" for number in _sample(500)]
    if place.service.seed is None:
        return {ONE: one}
    page = [f"GET\t{LECTURES}?skip=0&limit=20"]
    create = [f"POST\t{LECTURES}\t{new_lecture(number)}" for number in range(900)]
    in_depth = {FIRST: [f"GET\t{LECTURES}?{OLDEST}"], DEEP: [f"GET\t{deep}"]} if deep else {}
    return {ONE: one, PAGE: page} | in_depth | {CREATE: create}


def measure(place: Place, number: int, seconds: int) -> Iterator[Cell | Failure]:
    """One failure ends the service's turn: what it would answer next says nothing."""
    question = "started"
    try:
        with started(place) as (pid, port):
            deep = deep_page(port, place.token) if place.service is OURS else None
            for question, asked in questions(place, deep).items():
                yield _cell(place, number, seconds, question, asked, pid, port)
    except (FailedError, OSError) as error:
        yield Failure(place.service.name, f"{question}, round {number + 1}", str(error))


def _cell(place: Place, number: int, seconds: int, question: str, asked: Sequence[str], pid: int, port: int) -> Cell:
    load(port, asked, place.token, seconds=WARM_S)
    settle(pid)
    before = cpu_seconds(pid), _postgres_seconds(place)
    seen = load(port, asked, place.token, seconds=seconds)
    if seen.requests < FEWEST:  # the slowest are asked for longer
        settle(pid)
        before = cpu_seconds(pid), _postgres_seconds(place)
        seen = load(port, asked, place.token, seconds=LONGER * seconds)
    server_s, postgres_s = cpu_seconds(pid) - before[0], _postgres_seconds(place) - before[1]
    if seen.broken or server_s <= 0 or (seen.refused and place.service is OURS):
        raise FailedError(str(seen))
    return Cell(place.service.name, question, number, seen, server_s, postgres_s)


def _postgres_seconds(place: Place) -> float:
    return cpu_seconds(place.postgres) if place.postgres is not None else 0.0


def _sample(count: int) -> list[int]:
    """Numbers of lectures that the person may see."""
    seen = [number for number in range(rows.SMALL.lectures) if rows.is_member(number % rows.SMALL.courses)]
    return random.Random(2).sample(seen, count)
