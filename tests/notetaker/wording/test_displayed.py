"""Formulas that stand apart, and those that stay in their sentence."""

import pytest

from lectorium.notetaker.check import check_notes
from lectorium.notetaker.check.page import to_html
from lectorium.notetaker.document import PointKind, State
from lectorium.notetaker.ledger import all_points
from lectorium.notetaker.markdown import from_markdown, to_markdown
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.wording import with_code
from lectorium.notetaker.wording.displayed import displayed
from tests.lectures import lecture_of


def shown(said: str) -> str:
    return displayed(with_code(said)[0])


@pytest.mark.parametrize(
    ("said", "lead", "latex"),
    [
        ("The derivative of c with respect to s is equal to c minus 1.", "", r"\frac{\partial c}{\partial s} = c - 1"),
        ("One gets simply that y equals 2 x plus 1.", "One gets:", "y = 2 x + 1"),
        ("The budget constraint is 16p plus 8m equals 96.", "The budget constraint:", "16 p + 8 m = 96"),
        ("This could be written as (u + v)' = u' + v'.", "This could be written:", "(u + v)' = u' + v'"),
        ("The result is the function x^2 + y^2 = 1.", "The result is the function:", "x^{2} + y^{2} = 1"),
    ],
)
def test_what_only_leads_to_a_formula_stands_above_it(said: str, lead: str, latex: str) -> None:
    assert shown(said) == f"{lead}\n$${latex}$$".lstrip("\n")


@pytest.mark.parametrize(
    "said",
    [
        "Draw the curve of y = x^2.",  # a small one
        "If y equals x plus 1.",
        "The equation was used, so this is not y = 1/x.",
        "Sₖ₊₁ equals wₖ times zₖ, where wₖ is a matrix.",  # the sentence goes on
        "Omega is the frequency, where k equals 2 pi over lambda.",
        "The next line is x is equal to x plus 1.",  # a program's
        "The loss is small.",
    ],
)
def test_a_formula_that_is_a_part_of_its_sentence_stays(said: str) -> None:
    assert "$$" not in shown(said)
    assert shown(said) == with_code(said)[0]


def test_a_displayed_formula_is_read_back_accounted_for_and_shown() -> None:
    lecture = lecture_of(
        "A linear module is a module that multiplies its input by a matrix.",
        "The derivative of c with respect to s is equal to c minus 1.",
        "The budget constraint of the household is 16p plus 8m equals 96.",
    )
    notes = write_notes(lecture)
    formulas = [p for section in notes.sections for p in all_points(section.points) if p.kind is PointKind.formula]
    assert [point.text for point in formulas] == [
        "$$\\frac{\\partial c}{\\partial s} = c - 1$$",
        "The budget constraint of the household:\n$$16 p + 8 m = 96$$",
    ]
    markdown = to_markdown(notes)
    assert from_markdown(markdown, lecture=lecture).sections == notes.sections
    assert [entry.state for entry in notes.ledger] == [State.kept] * 3
    report = check_notes(lecture, notes, markdown=markdown)
    assert report.passed
    assert '<div class="formula">16 p + 8 m = 96</div>' in to_html(lecture, notes, report)
