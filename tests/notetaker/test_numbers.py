"""Numbers as they are written and as they are spoken, and which of them state a fact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectorium.notetaker.numbers import find_dates, find_numbers, has_fact_number, in_digits, with_digits


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
        "three percent",
        "two seconds",
        "twenty-five hundred people",
        "nineteen eighty six",
        "zero point five",
        "the twentieth of March",
        "2 million users",
        "€20",
        "5 Jahre",
        "il y a dix ans: 10 ans",
        "einem Anteil von 5 Prozent",
    ],
)
def test_a_number_with_a_unit_or_of_some_size_states_a_fact(text: str) -> None:
    assert has_fact_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "two ways",
        "step 1",
        "x plus 3",
        "in the 2nd part",
        "no number at all",
        "7 of them",
        "one of these",
        "the second one",
        "for the first time",
        "a one to one mapping",
        "twelve of us",
    ],
)
def test_a_number_that_counts_along_does_not(text: str) -> None:
    assert not has_fact_number(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("twenty-five", "25", None),
        ("twenty five", "25", None),
        ("nineteen eighty six", "1986", None),
        ("two thousand and eleven", "2011", None),
        ("three point one four", "3.14", None),
        ("a hundred meters", "100", "m"),
        ("one hundred and twenty", "120", None),
        ("five million dollars", "5000000", "$"),
        ("2.5 million", "2500000", None),
        ("12,500 rows", "12500", None),
        ("30%", "30", "%"),
        ("thirty per cent", "30", "%"),
        ("$40", "40", "$"),
        ("6.0001", "6.0001", None),
        ("250 milliseconds", "250", "ms"),
        ("4 gigs", "4", "GB"),
    ],
)
def test_value_and_unit(text: str, value: str, unit: str | None) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.unit) == (value, unit)


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("It takes twenty seconds.", "It takes 20 seconds."),
        ("It takes twenty seconds.", "It takes 20 s."),
        ("Over fifteen hundred pages.", "Over 1500 pages."),
        ("Over fifteen hundred pages.", "Over 1,500 pages."),
        ("Due on the twentieth of March.", "Due on the 20th of March."),
        ("Due on March twenty-first.", "Due on March 21st."),
        ("Sixty per cent of it.", "60 % of it."),
    ],
)
def test_both_spellings_compare_equal(spoken: str, written: str) -> None:
    assert in_digits(spoken).split() == in_digits(written).split()


def test_dates_are_found_as_they_stand() -> None:
    assert find_dates("From May 4th to the twentieth of June.") == ["May 4th", "the twentieth of June"]


@given(st.integers(min_value=2, max_value=10**12))
def test_a_whole_number_keeps_its_value_with_and_without_commas(value: int) -> None:
    assert [number.value for number in find_numbers(f"a total of {value:,} of them")] == [str(value)]
    assert [number.value for number in find_numbers(f"a total of {value} of them")] == [str(value)]


@given(st.text(st.sampled_from("0123456789.,:%$ -abhundredtwentypo/")))
def test_numbers_lie_in_order_and_apart_in_any_text(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end
    in_digits(text)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("about twenty five percent of it", "about 25 % of it"),
        ("sixty four bits wide", "64 bits wide"),
        ("nineteen eighty six was a leap", "1986 was a leap"),
        ("it took two point five seconds", "it took 2.5 seconds"),
        ("five minutes, a hundred times, two million books", "five minutes, a hundred times, two million books"),
        ("the twenty first century", "the twenty first century"),
        ("Make two one-gallon balls.", "Make two one-gallon balls."),
        ("Print it five five times.", "Print it five five times."),
        ("The room is three two one.", "The room is 321."),
    ],
)
def test_numbers_are_written_in_digits_from_ten_on(said: str, written: str) -> None:
    assert with_digits(said) == written
