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
            r"\frac{\partial c}{\partial s} = \frac{\partial c}{\partial z} \cdot \frac{\partial z}{\partial s}",
        ),
        ("sₖ₊₁ equals wₖ times zₖ where", r"s_{k+1} = w_{k} \cdot z_{k}"),
        ("s is equal to square root of theta", r"s = \sqrt{\theta}"),
        ("v equals three x plus 1", "v = 3 x + 1"),
        ("k equals 2 pi over lambda", r"k = \frac{2 \pi}{\lambda}"),
        ("where omega is equal to E over h bar", r"\omega = \frac{E}{\hbar}"),
        ("x / x_0^2 is equal to 2 / x_0", r"\frac{x}{x_{0}^{2}} = \frac{2}{x_{0}}"),
        ("∂c/∂zₖ equals ∂c/∂zₖ₊₁", r"\frac{\partial c}{\partial z_{k}} = \frac{\partial c}{\partial z_{k+1}}"),
        ("delta x is equal to 1/n", r"\Delta x = \frac{1}{n}"),
        ("2 to the k is equal to N", "2^{k} = N"),
        ("the graph of f(x) = square root of x", r"f(x) = \sqrt{x}"),
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
        "u equals square root of p times m",  # the root of which?
        "f of x minus L is equal to g of x",
        "q equals p times 1 plus epsilon",
        "the density at x is equal to psi of x norm squared",
        "phi prime of x plus 2me over h bar squared phi of x is equal to 0",
        "y - y_0 is equal to m, the slope, times x - x_0",
        "theta = 0",
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
