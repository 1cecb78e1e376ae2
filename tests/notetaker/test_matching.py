"""When a text holds what a sentence says."""

import pytest

from lectorium.notetaker.matching import content_weights, rarest, readings, share_held
from lectorium.notetaker.words import words_of

ENGLISH = words_of("en")


def share(sentence: str, text: str) -> float:
    return share_held(content_weights(ENGLISH.tokens(sentence), ENGLISH), readings(text, ENGLISH))


def test_words_match_by_stem() -> None:
    assert share("The interpreter caches compiled templates.", "Caching of a compiled template by interpreters.") == 1


def test_markup_hides_nothing() -> None:
    assert share("A closure captures variables.", "**Closure**: it *captures* [variables](https://example.org/x)") == 1
    assert share("Pydantic validates requests.", "# Pydantic\n\n> _validates_ \\- `requests`") == 1
    assert share("The constant MAX_SIZE limits retries.", "The constant MAX_SIZE limits retries.") == 1


def test_rare_words_weigh_more() -> None:
    sentence = "The people see heteroscedasticity today."
    assert share(sentence, "heteroscedasticity") > 0.4
    assert share(sentence, "people, today") < 0.6


def test_a_sentence_without_content_is_held_by_anything() -> None:
    assert share("And so it is.", "") == 1


def test_the_rarest_are_the_same_on_every_run() -> None:
    content = {"b": 3.0, "a": 3.0, "c": 1.0}
    assert rarest(content) == ["a", "b"]


@pytest.mark.parametrize(
    ("formal", "spoken"),
    [
        ("$x^2 + 3$", "x squared plus 3"),
        ("`main.py`", "main dot py"),
        ("`python -m venv`", "python dash m venv"),
        ("$\\frac{a}{b}$", "a over b"),
        ("$\\alpha \\leq \\pi$", "alpha less equal pi"),
        ("```python\nsession.add_all(rows)\n```", "session dot add all rows"),
        ("$a = b$", "a equals b"),
        ("`createTables`", "create tables"),
    ],
)
def test_formulas_and_code_are_also_read_aloud(formal: str, spoken: str) -> None:
    held = readings(formal, ENGLISH)
    assert {ENGLISH.stem(token) for token in ENGLISH.tokens(spoken)} <= held


@pytest.mark.parametrize(("text", "token"), [("1960s music", "1960"), ("twenty-five", "25"), ("2,500", "2500")])
def test_numbers_are_held_by_value(text: str, token: str) -> None:
    assert token in readings(text, ENGLISH)
