"""Which sentences are read together, and how the notes word them."""

from dataclasses import replace

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Detail
from lectorium.notetaker.draft import make_draft
from tests.lectures import lecture_of


def texts(*said: str) -> list[str]:
    return [unit.text for unit in make_draft(analyse(lecture_of(*said)), Detail.full).units]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            ("The letter g is not taken from the string.", "Because this is position six of the slice."),
            ["The letter g is not taken from the string, because this is position six of the slice."],
        ),
        (
            ("Some scripts have less than full security.", "For example pay to script hash."),
            ["Some scripts have less than full security, for example pay to script hash."],
        ),
        (
            ("The cache evicts its oldest entries.", "It is also shared by all the workers."),
            ["The cache evicts its oldest entries; it is also shared by all the workers."],
        ),
    ],
)
def test_what_depends_on_the_sentence_before_is_joined_to_it(said: tuple[str, ...], read: list[str]) -> None:
    assert texts(*said) == read


def test_it_that_stands_for_nothing_is_left() -> None:
    assert (
        texts("The loss is convex.", "It is easy to show that the minimum is unique.")[1]
        == "It is easy to show that the minimum is unique."
    )


def test_a_question_stays_alone() -> None:
    said = ("A heap keeps the smallest element at its root.", "Is it fast for large inputs?", "It is fast enough.")
    assert texts(*said)[1] == "Is it fast for large inputs?"


def test_two_speakers_are_not_joined() -> None:
    lecture = lecture_of("The cache evicts its oldest entries.", "It is shared by all workers.")
    first, second = lecture.sentences
    lecture = replace(lecture, sentences=(replace(first, speaker="Ann"), replace(second, speaker="Ben")))
    assert len(make_draft(analyse(lecture), Detail.full).units) == 2


def test_every_sentence_that_says_something_is_in_one_unit() -> None:
    said = [f"Layer {n} of the network multiplies its input by matrix number {n}." for n in range(30)]
    draft = make_draft(analyse(lecture_of(*said)), Detail.brief)
    positions = [position for unit in draft.units for position in unit.positions]
    assert positions == sorted(set(positions))
    assert len(positions) == 30


def test_a_sentence_that_names_is_read_with_the_one_that_tells() -> None:
    said = ("Every worker sends one query for each of the members in the list.", "This is called the member problem.")
    assert texts(*said) == [
        "Every worker sends one query for each of the members in the list; this is called the member problem."
    ]
