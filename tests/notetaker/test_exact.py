"""Exact things: found by the program, whatever writes the notes."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import PointKind
from lectorium.notetaker.exact import ExactThing
from tests.lectures import lecture_of


def things(text: str, language: str = "en") -> tuple[ExactThing, ...]:
    return analyse(lecture_of(text, language=language)).said[0].exact


def kinds(text: str) -> set[PointKind]:
    return {thing.kind for thing in things(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The homework is due on Friday.", PointKind.deadline),
        ("Please hand it in by Monday at noon.", PointKind.deadline),
        ("The deadline for the project is next week.", PointKind.deadline),
        ("The quiz is on Tuesday.", PointKind.deadline),
        ("This will be on the exam.", PointKind.exam),
        ("I might ask you that on the final exam.", PointKind.exam),
        ("A closure is a function that remembers its environment.", PointKind.definition),
        ("This is called memoization.", PointKind.definition),
        ("We call this the chain rule.", PointKind.definition),
        ("ORM stands for object relational mapper.", PointKind.definition),
        ("It costs 40 dollars.", PointKind.number),
        ("It grew by thirty percent.", PointKind.number),
        ("It was in nineteen eighty four.", PointKind.number),
        ("Type pip install fastapi.", PointKind.code),
        ("Write at app dot get in front of it.", PointKind.code),
        ("So f of x equals x squared plus 3.", PointKind.formula),
        ("Here $$E = m c^2$$ holds.", PointKind.formula),
    ],
)
def test_exact_things_are_found(text: str, kind: PointKind) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "There are two ways to do it.",
        "Look at step 1 again.",
        "That is due to the cache.",
        "All men are created equal.",
        "It was an exam of patience for everybody.",
        "It is what it is.",
        "There is a table that nobody reads.",
    ],
)
def test_what_states_nothing_exact_is_left_to_the_budget(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("A closure is a function that remembers its environment.", "closure"),
        ("So, this is called memoization.", "memoization"),
        ("We call this the chain rule.", "chain rule"),
        ("Pagination means handing out results page by page.", "pagination"),
    ],
)
def test_a_definition_names_its_term(text: str, term: str) -> None:
    assert [thing.text for thing in things(text) if thing.kind is PointKind.definition] == [term]


def test_the_same_number_spoken_and_written_is_one_thing() -> None:
    (spoken,) = things("It takes twenty-five hundred milliseconds.")
    (written,) = things("It takes 2500 ms.")
    assert spoken.needs == written.needs


def test_what_is_taken_back_states_nothing() -> None:
    assert kinds("It costs 40 dollars, no, sorry, let me start again.") == set()


def test_numbers_and_code_are_found_in_any_language() -> None:
    assert {thing.kind for thing in things("Cela coûte 40 euros.", "fr")} == {PointKind.number}
    assert {thing.kind for thing in things("准确率达到 95%。", "zh")} == {PointKind.number}
    assert {thing.kind for thing in things("Tippen Sie pip install fastapi.", "de")} == {PointKind.code}
