"""Notation of captions, as LaTeX."""

import pytest

from lectorium.notetaker.matching import content_weights, readings
from lectorium.notetaker.wording import with_code
from lectorium.notetaker.words import words_of


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("The derivative of a^x is a mystery.", "The derivative of $a^{x}$ is a mystery."),
        ("It is a^(x_1 + x_2) here.", "It is $a^{x_{1} + x_{2}}$ here."),
        ("So a^(delta x) goes to 1.", r"So $a^{\Delta x}$ goes to 1."),
        ("The point x_1 moves.", "The point $x_{1}$ moves."),
        ("Then d/dx of e^x is e^x.", r"Then $\frac{d}{dx}$ of $e^{x}$ is $e^{x}$."),
        ("The file x_train holds it.", "The file `x_train` holds it."),
        ("Use caret^up in and/or.", "Use caret^up in and/or."),
    ],
)
def test_notation_becomes_latex_and_holds_what_was_said(said: str, written: str) -> None:
    assert with_code(said)[0] == written
    words = words_of("en")
    assert set(content_weights(words.tokens(said), words)) <= readings(written, words)
