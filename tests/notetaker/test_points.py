"""One sentence to one point: its text, its kind, what it cites."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Point, PointKind
from lectorium.notetaker.ledger import all_points
from lectorium.notetaker.matching import readings, union
from lectorium.notetaker.points import make_point, word_sentence
from lectorium.notetaker.reasons import reasons
from lectorium.notetaker.salience import roles
from lectorium.notetaker.units import Unit
from tests.lectures import PASSAGES, lecture_of, passage_lecture


def point(text: str, kind: PointKind = PointKind.statement) -> Point:
    analysis = analyse(lecture_of(text, first_ms=3_000))
    return make_point(analysis, Unit((0,), word_sentence(analysis, 0), kind))


def test_a_point_cites_its_sentence_and_stands_at_its_time() -> None:
    found = point("So, uh, the cache evicts pages.")
    assert (found.text, found.sentences, found.start_ms) == ("The cache evicts pages.", ("s1",), 3_000)


def test_a_definition_leads_with_its_term() -> None:
    found = point("A closure is a function that remembers its environment.", PointKind.definition)
    assert found.kind is PointKind.definition
    assert found.text.startswith("**closure**: ")
    assert "function that remembers its environment" in found.text


def test_a_command_stands_in_a_fence_as_it_is_typed() -> None:
    found = point("Then you type python dash m venv myenv.", PointKind.code)
    assert found.kind is PointKind.code
    assert found.text.endswith("\n```bash\npython -m venv myenv\n```")


def test_code_read_aloud_stands_as_code() -> None:
    assert "`main.py`" in point("The file is called main dot py.").text


def test_an_example_does_not_say_so_twice() -> None:
    assert point("For example, the browser caches pictures.", PointKind.example).text == "The browser caches pictures."


def test_one_that_calls_itself_an_example_is_not_called_so_twice() -> None:
    found = point("Caches are useful when, for example, the disk is slow.", PointKind.example)
    assert found.kind is PointKind.statement


def test_a_term_is_marked_where_it_stands_as_a_word() -> None:
    said = "In encoders the vector is called code."
    assert point(said, PointKind.definition).text == "In encoders the vector is called **code**."


def test_what_says_only_where_a_thing_stands_defines_nothing() -> None:
    assert not point("Calculus is the easy part and comes last.", PointKind.definition).text.startswith("**")


@pytest.mark.parametrize("kind", [PointKind.question, PointKind.answer, PointKind.deadline, PointKind.exam])
def test_a_marked_kind_stays(kind: PointKind) -> None:
    assert point("The cache holds 512 pages.", kind).kind is kind


def test_a_number_that_states_a_fact_makes_a_number() -> None:
    assert point("The cache holds 512 pages.").kind is PointKind.number
    assert point("The cache holds many pages.", PointKind.number).kind is PointKind.statement


@pytest.mark.parametrize("name", PASSAGES)
def test_the_point_of_any_sentence_holds_its_exact_things(name: str) -> None:
    analysis = analyse(passage_lecture(PASSAGES[name]))
    kinds = roles(analysis, reasons(analysis))
    for position, said in enumerate(analysis.said):
        found = make_point(analysis, Unit((position,), word_sentence(analysis, position), kinds[position]))
        held = union(readings(each.text, analysis.words) for each in all_points([found]))
        for thing in said.exact:
            assert thing.needs <= held, f"{thing} in {found.text}"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (
            "There is something called a closure, and it is a function with its environment.",
            "**closure**: a function with its environment.",
        ),
        (
            "Modular design means that parts can be replaced one by one.",
            "**modular design**: parts can be replaced one by one.",
        ),
        (
            "Instead of an offset the server takes a cursor, which is also called keyset pagination.",
            "**keyset pagination**: Instead of an offset the server takes a cursor.",
        ),
        ("Another tool that measures this is called code carbon.", "**code carbon**: Another tool that measures this."),
        ("The first one is called the product rule.", "The first one is called the **product rule**."),
    ],
)
def test_a_definition_keeps_what_is_said_of_its_term(said: str, written: str) -> None:
    assert point(said, PointKind.definition).text == written


def test_a_query_is_not_turned_round() -> None:
    said = "Then you select star from tools where id equals 5, and it answers with one row."
    assert "`SELECT * FROM tools WHERE id = 5`" in point(said).text
