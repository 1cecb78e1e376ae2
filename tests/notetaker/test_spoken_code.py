"""Python read aloud."""

import ast

import pytest

from lectorium.notetaker.commands import find_code
from lectorium.notetaker.matching import content_weights, readings
from lectorium.notetaker.wording import with_code
from lectorium.notetaker.words import words_of


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("So write def f of x colon return x squared.", "def f(x): return x ** 2"),
        ("def add underscore two of x and y colon return x plus y", "def add_two(x, y): return x + y"),
        ("Call x dot view minus one.", "x.view(-1)"),
        ("Then for char in s colon, and print it.", "for char in s:"),
        ("Type for i in range of 10 colon.", "for i in range(10):"),
    ],
)
def test_python_read_aloud_becomes_code(said: str, code: str) -> None:
    assert code in [found.text for found in find_code(said)]
    ast.parse(code + " pass" if code.endswith(":") else code)
    words = words_of("en")
    written, _ = with_code(said)
    assert set(content_weights(words.tokens(said), words)) <= readings(written, words)


@pytest.mark.parametrize(
    "said", ["Def of the word colon is open.", "We wait for him in colon cases.", "The return of x is squared."]
)
def test_what_does_not_parse_stays(said: str) -> None:
    assert not [found for found in find_code(said) if "def" in found.text]
