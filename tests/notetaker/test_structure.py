"""Points under the points they belong to."""

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Point, PointKind
from lectorium.notetaker.structure import arrange
from lectorium.notetaker.units import Unit
from tests.lectures import lecture_of


def arranged(*said: str, kinds: dict[int, PointKind] | None = None, heading: str = "") -> tuple[Point, ...]:
    units = [Unit((n,), text, (kinds or {}).get(n, PointKind.statement)) for n, text in enumerate(said)]
    return arrange(analyse(lecture_of(*said)), units, heading)


def test_the_items_of_a_list_stand_under_its_head() -> None:
    points = arranged(
        "There are three ways to cut a text.",
        "The first way is by words.",
        "Another way is by characters.",
        "The last way is by parts of words.",
        "Vocabularies are tables.",
    )
    assert [point.text for point in points] == ["There are three ways to cut a text.", "Vocabularies are tables."]
    assert len(points[0].points) == 3


def test_an_example_stands_under_its_statement() -> None:
    points = arranged("Words get ids.", "For example, dog has the id 250.", kinds={1: PointKind.example})
    assert len(points) == 1
    assert points[0].points[0].kind is PointKind.example
    assert points[0].points[0].text == "Dog has the id 250."


def test_a_limit_stands_under_what_it_limits() -> None:
    points = arranged("Caches are fast.", "However, stale entries mislead readers.")
    assert len(points) == 1


def test_what_runs_on_goes_below_with_its_connective() -> None:
    (point,) = arranged(
        "The optimizer updates every weight of the network after it has seen a single sample from the training set, "
        "but the noise of these many updates makes the loss go up and down from step to step."
    )
    assert point.text.endswith("training set.")
    assert [below.text[:18] for below in point.points] == ["However, the noise"]
    assert point.points[0].sentences == point.sentences


def test_instructions_in_a_row_are_steps() -> None:
    points = arranged("Open the terminal window.", "Create a new folder.", "Install the package.", "Terminals are old.")
    assert [point.step for point in points] == [True, True, True, False]


def test_no_more_than_twelve_stand_at_the_top() -> None:
    points = arranged(*(f"Layer number {n} of network {n % 3} multiplies matrix {n}." for n in range(40)))
    assert len(points) <= 12


def test_the_first_statement_leads_when_it_names_the_heading() -> None:
    said = ("Slicing takes a part of a string.", "A stop is an index.", "A step skips letters.")
    assert arranged(*said, heading="Slicing strings")[0].kind is PointKind.text
    assert arranged(*said, heading="Memory")[0].kind is PointKind.statement


def test_a_formula_stands_under_the_statement_it_follows() -> None:
    (head,) = arranged("Linear modules multiply their input by a matrix.", "y equals w times x plus b.")
    assert [point.text for point in head.points] == ["$$y = w \\cdot x + b$$"]
    assert head.points[0].kind is PointKind.formula
