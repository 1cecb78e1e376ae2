"""One service, one turn: started, warmed, asked each question for a while, its processor time read, ended."""

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory

from bench.peers import rows
from bench.peers.parity import LECTURES, answers, compare, new_lecture
from bench.peers.processes import Load, cpu_seconds, free_port, load, running, settle
from bench.peers.services import OURS, Service

WARM_S = 1
FEWEST, LONGER = 60, 4
ONE, PAGE, CREATE = "one lecture", "a page of 20 with total", "create a lecture"


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


def check(places: Sequence[Place]) -> None:
    """DifferentError where a service does not answer as ours."""
    ours = None
    for place in places:
        with started(place) as (_, port):
            found = answers(port, place.token)
        ours = found if ours is None else ours
        compare(place.service.name, found, ours)
        print(f"{place.service.name}: {len(found)} answers, equal to Lectorium's", flush=True)


def questions(place: Place) -> Mapping[str, Sequence[str]]:
    """What is asked, by name: lines for `load`. Lectures take turns; floors are asked for one alone."""
    one = [f"GET\t{LECTURES}/{rows.id_of('lecture', number)}" for number in _sample(500)]
    if place.service.seed is None:
        return {ONE: one}
    page = [f"GET\t{LECTURES}?skip=0&limit=20"]
    create = [f"POST\t{LECTURES}\t{new_lecture(number)}" for number in range(900)]
    return {ONE: one, PAGE: page, CREATE: create}


def measure(place: Place, number: int, seconds: int) -> Iterator[Cell]:
    with started(place) as (pid, port):
        for question, asked in questions(place).items():
            load(port, asked, place.token, seconds=WARM_S)
            settle(pid)
            before = cpu_seconds(pid), _postgres_seconds(place)
            seen = load(port, asked, place.token, seconds=seconds)
            if seen.requests < FEWEST:  # the slowest are asked for longer
                settle(pid)
                before = cpu_seconds(pid), _postgres_seconds(place)
                seen = load(port, asked, place.token, seconds=LONGER * seconds)
            if seen.broken or (seen.refused and place.service is OURS):
                raise RuntimeError(f"{place.service.name}, {question}: {seen}")
            yield Cell(
                place.service.name,
                question,
                number,
                seen,
                cpu_seconds(pid) - before[0],
                _postgres_seconds(place) - before[1],
            )


def _postgres_seconds(place: Place) -> float:
    return cpu_seconds(place.postgres) if place.postgres is not None else 0.0


def _sample(count: int) -> list[int]:
    """Numbers of lectures that the person may see."""
    seen = [number for number in range(rows.SMALL.lectures) if rows.is_member(number % rows.SMALL.courses)]
    return random.Random(2).sample(seen, count)
