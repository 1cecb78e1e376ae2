from collections.abc import Iterator

import pytest

from bench.peers import measure
from bench.peers.figures import COLUMNS, peers_table
from bench.peers.measure import DEEP, FIRST, ONE, PAGE, Cell, Failure, Place
from bench.peers.processes import FailedError, Load
from bench.peers.services import BARE, OURS, TEXTBOOK


def cell(service: str, question: str, number: int, cpu_s: float) -> Cell:
    return Cell(service, question, number, Load(100, 2, 0, 0, 1.0, 2.0), cpu_s, 0.0)


def row(cells: list[Cell], service: str, question: str) -> dict[str, object]:
    table = peers_table("sqlite", cells, [], 2, 2)
    return next(
        dict(zip(COLUMNS, found, strict=True)) for found in table.rows if list(found[:2]) == [question, service]
    )


def test_a_round_in_which_ours_failed_is_compared_with_nothing() -> None:
    cells = [
        cell(OURS.name, ONE, 0, 1.0),
        cell(TEXTBOOK.name, ONE, 0, 3.0),
        cell(TEXTBOOK.name, ONE, 1, 30.0),
        cell(BARE.name, ONE, 0, 0.1),
    ]
    found = row(cells, TEXTBOOK.name, ONE)
    assert (found["least"], found["most"]) == ("3.00", "3.00")


def test_the_deep_page_is_compared_with_the_first_in_its_order() -> None:
    cells = [
        cell(OURS.name, PAGE, 0, 9.0),
        cell(OURS.name, FIRST, 0, 1.0),
        cell(OURS.name, DEEP, 0, 1.5),
        cell(BARE.name, ONE, 0, 0.1),
    ]
    assert row(cells, OURS.name, DEEP)["ours: × as many"] == "1.50"


def test_failures_are_named_under_the_table() -> None:
    failure = Failure(TEXTBOOK.name, "create a lecture, round 2", "it ended")
    table = peers_table("sqlite", [cell(BARE.name, ONE, 0, 0.1)], [failure], 2, 2)
    assert f"{TEXTBOOK.name} (create a lecture, round 2)" in table.note


def test_a_service_that_does_not_start_is_a_failure_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[int]:
        raise FailedError("the server ended")

    monkeypatch.setattr(measure, "running", broken)
    assert list(measure.measure(Place(TEXTBOOK, "", "", None), 1, 2)) == [
        Failure(TEXTBOOK.name, "started, round 2", "the server ended")
    ]
