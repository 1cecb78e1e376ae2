"""Points below another."""

import pytest

from lectorium.notetaker.wording.ellipsis import reason_or_result, without_subject
from lectorium.notetaker.wording.framing import without_agenda


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("It is a set of keys.", "A set of keys."),
        ("It asks for a word.", "Asks for a word."),
        ("They can be nested.", "Can be nested."),
        ("It was fast.", "Was fast."),
        ("This is where the loop ends.", "This is where the loop ends."),
        ("This loop ends.", "This loop ends."),
        ("The loop ends.", "The loop ends."),
    ],
)
def test_the_pronoun_goes_where_the_point_above_says_it(text: str, below: str) -> None:
    assert without_subject(text) == below


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("That is why the sum is bounded.", "Therefore, the sum is bounded."),
        ("Because the sum is bounded.", "Reason: the sum is bounded."),
        ("Because the sum is bounded, the series converges.", "Because the sum is bounded, the series converges."),
        ("It is easy to show the bound.", "Easy to show the bound."),
    ],
)
def test_reasons_and_results_are_called_so(text: str, written: str) -> None:
    assert reason_or_result(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Start introducing the idea of a function.", "The idea of a function."),
        ("Today talk a little bit more about strings.", "Today: strings."),
        ("Discuss this with the neighbour.", "Discuss this with the neighbour."),
        ("The talk about strings is long.", "The talk about strings is long."),
    ],
)
def test_an_agenda_says_what_comes(text: str, written: str) -> None:
    assert without_agenda(text) == written
