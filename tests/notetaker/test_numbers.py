import pytest

from lectorium.notetaker.numbers import has_fact_number


@pytest.mark.parametrize(
    "text",
    [
        "about 5 kilometres",
        "30 %",
        "30%",
        "7 percent",
        r"$5",
        "in 1969",
        "3.14",
        "1,000 rows",
        "on May 3",
        "10 ms",
        "at 9:30",
    ],
)
def test_a_number_with_a_unit_or_of_some_size_states_a_fact(text: str) -> None:
    assert has_fact_number(text)


@pytest.mark.parametrize("text", ["two ways", "step 1", "x plus 3", "in the 2nd part", "no number at all", "7 of them"])
def test_a_number_that_counts_along_does_not(text: str) -> None:
    assert not has_fact_number(text)
