"""Formulas read aloud, and what is left as it was said because it could mean two things."""

import pytest

from lectorium.notetaker.formulas import find_formulas
from lectorium.notetaker.matching import content_weights, readings
from lectorium.notetaker.wording import with_code
from lectorium.notetaker.words import words_of


@pytest.mark.parametrize(
    ("said", "latex"),
    [
        ("f of x equals x squared plus 2", "f(x) = x^2 + 2"),
        ("so y is equal to m times x plus b and that is it", r"y = m \cdot x + b"),
        ("y equals m x plus b", "y = m x + b"),
        (
            "the derivative of c with respect to s is equal to c minus 1",
            r"\frac{\partial c}{\partial s} = c - 1",
        ),
        (
            "∂c/∂s is equal to (∂c/∂z)*(∂z/∂s).",
            r"\frac{\partial c}{\partial s} = (\frac{\partial c}{\partial z}) \cdot (\frac{\partial z}{\partial s})",
        ),
        ("sₖ₊₁ equals wₖ times zₖ where", r"s_{k+1} = w_{k} \cdot z_{k}"),
        ("s is equal to square root of theta", r"s = \sqrt{\theta}"),
        ("v equals three x plus 1", "v = 3 x + 1"),
    ],
)
def test_an_equation_becomes_latex(said: str, latex: str) -> None:
    assert [formula.latex for formula in find_formulas(said)] == [latex]


@pytest.mark.parametrize(
    "said",
    [
        "y equals h of s squared",  # of s, or of s squared?
        "x is equal to minus b over 2 times c",  # what is over what?
        "s at position 0 is equal to y",
        "skip equals 0, limit equals 50 is the first page",
        "n is equal to 0",
        "the result is equal to the sum of all the weights",
        "a cow equals a cow",
        "",
    ],
)
def test_what_is_not_sure_stays_as_it_was_said(said: str) -> None:
    assert find_formulas(said) == []


def test_the_formula_still_reads_as_what_was_said() -> None:
    words = words_of("en")
    said = "The derivative of c with respect to z is equal to h prime times x."
    written, _ = with_code(said)
    assert written.startswith("$")
    assert set(content_weights(words.tokens(said), words)) <= readings(written, words)
