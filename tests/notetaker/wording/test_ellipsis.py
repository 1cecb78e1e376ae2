"""Points below another."""

import pytest

from lectorium.notetaker.wording.ellipsis import reason_or_result, without_copula, without_subject
from lectorium.notetaker.wording.framing import without_agenda


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("It is a set of keys.", "A set of keys."),
        ("It asks for a word.", "Asks for a word."),
        ("They can be nested.", "Can be nested."),
        ("It was fast.", "It was fast."),
        ("They break it into pieces.", "They break it into pieces."),  # it would tell the reader to
        ("That is why, if it is caught, it stops.", "That is why, if it is caught, it stops."),
        ("That means the loop ends.", "That means the loop ends."),
        ("This is where the loop ends.", "This is where the loop ends."),
        ("This loop ends.", "This loop ends."),
        ("The loop ends.", "The loop ends."),
    ],
)
def test_the_pronoun_goes_where_the_point_above_says_it(text: str, below: str) -> None:
    assert without_subject(text) == below


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("It is a set of keys.", "A set of keys."),
        ("This is not a function.", "Not a function."),
        ("Here is the model.", "The model."),
        ("It is large, it holds paths.", "It is large, it holds paths."),
        ("It is a station, and you can rent it.", "It is a station, and you can rent it."),
        ("Here is what the model does.", "Here is what the model does."),
        ("That is what the loop does.", "That is what the loop does."),
        ("It asks for a word.", "It asks for a word."),
        ("It is clear that keys are unique.", "It is clear that keys are unique."),
    ],
)
def test_a_statement_stands_without_the_pronoun_that_only_names(text: str, standing: str) -> None:
    assert without_copula(text) == standing


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("That is why the sum is bounded.", "Therefore, the sum is bounded."),
        ("Because the sum is bounded.", "Reason: the sum is bounded."),
        ("Because the sum is bounded, the series converges.", "Since the sum is bounded, the series converges."),
        ("Because in a ring, the sum is bounded.", "Reason: in a ring, the sum is bounded."),
        ("Because the sum, although bounded, grows.", "Because the sum, although bounded, grows."),
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
