"""Measure our API beside its peers: python -m bench.peers [--rounds N] [--seconds N] [--only sqlite|postgresql]."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from sqlalchemy import URL

from bench.peers.figures import peers_table
from bench.peers.measure import Cell, Failure, Place, check, measure
from bench.peers.postgres import postgres
from bench.peers.processes import require_tools
from bench.peers.rows import SMALL
from bench.peers.services import FLOORS, OURS, PEERS
from bench.peers.sqlite import files
from bench.tables import save

COMMAND = "make bench-api"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description="Measure our API beside its peers.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each service takes its turn (default: 5)")
    parser.add_argument("--seconds", type=int, default=2, help="how long each question is asked (default: 2)")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one of the two databases")
    asked = parser.parse_args()
    require_tools()
    for kind in ("sqlite", "postgresql") if asked.only is None else (asked.only,):
        with ExitStack() as stack:
            pid, new = stack.enter_context(postgres()) if kind == "postgresql" else (None, stack.enter_context(files()))
            cells, failures = run(new, pid, asked.rounds, asked.seconds)
        table = peers_table(kind, cells, failures, asked.rounds, asked.seconds)
        print(table.text())
        save(table, COMMAND)
    return 0


def run(
    new: Callable[[str], URL], pid: int | None, rounds: int, seconds: int
) -> tuple[Sequence[Cell], Sequence[Failure]]:
    """What was measured, and what failed: one peer's failure costs no other's figures."""
    places: list[Place] = []
    for service in (OURS, *PEERS):
        assert service.seed is not None
        address = new(f"peer_{len(places)}").render_as_string(hide_password=False)
        print(f"seeding {service.name}", flush=True)
        places.append(Place(service, address, service.seed(address, SMALL), pid))
    checked = list(check(places[0], places[1:]))
    measured = [places[0], *(one for one in checked if isinstance(one, Place))]
    measured += [Place(floor, "", "", None) for floor in FLOORS]
    found: list[Cell | Failure] = [one for one in checked if isinstance(one, Failure)]
    for number in range(rounds):
        for place in measured:
            print(f"round {number + 1} of {rounds}: {place.service.name}", flush=True)
            found += measure(place, number, seconds)
    failures = [one for one in found if isinstance(one, Failure)]
    for failure in failures:
        print(f"failed: {failure.service}, {failure.what}: {failure.reason}", file=sys.stderr)
    return [one for one in found if isinstance(one, Cell)], failures


if __name__ == "__main__":
    sys.exit(main())
