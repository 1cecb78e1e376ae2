"""Why sentences are left out, held against passages labelled by hand."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Reason
from lectorium.notetaker.reasons import Cause, reasons
from tests.lectures import PASSAGES, lecture_of, passage_lecture

SAYS_NOTHING = {Reason.greeting, Reason.filler, Reason.housekeeping, Reason.repetition}


def causes(*texts: str, language: str = "en") -> list[Cause]:
    return list(reasons(analyse(lecture_of(*texts, language=language))))


def reason(text: str) -> Reason:
    return causes(text)[0].reason


def test_against_what_people_labelled(capsys: pytest.CaptureFixture[str]) -> None:
    """Of what says something at most 5 % may be lost; of what says nothing 70 % should be recognised."""
    lost: list[str] = []
    missed: list[str] = []
    says_something = says_nothing = 0
    for passage in PASSAGES.values():
        found = reasons(analyse(passage_lecture(passage)))
        for one, cause in zip(passage.sentences, found, strict=True):
            if one.reason is None:
                says_something += 1
                if cause.reason is not Reason.length:
                    lost.append(f"{cause.reason}: {one.text}")
            elif Reason(one.reason) in SAYS_NOTHING:
                says_nothing += 1
                if cause.reason is Reason.length:
                    missed.append(f"{one.reason}: {one.text}")
    recognised = 1 - len(missed) / says_nothing
    with capsys.disabled():
        print(  # noqa: T201 - the two figures are what this test is read for
            f"\n{len(lost) / says_something:.1%} of {says_something} sentences that say something would be lost, "
            f"{recognised:.1%} of {says_nothing} that say nothing are recognised"
        )
    assert len(lost) / says_something <= 0.05, "\n".join(lost)
    assert recognised >= 0.70, "\n".join(missed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good morning, everybody.", Reason.greeting),
        ("Thank you very much for coming.", Reason.greeting),
        ("Can everyone hear me?", Reason.housekeeping),
        ("The sign-up sheet is going round.", Reason.housekeeping),
        ("Welcome to lecture 1200.", Reason.greeting),
        ("See you next week, upstairs.", Reason.greeting),
        ("Two bits of housekeeping before we begin.", Reason.housekeeping),
        ("That's a really good question.", Reason.filler),
        ("Uh, okay, so, yeah.", Reason.filler),
        ("Let's get started.", Reason.filler),
        ("All right.", Reason.filler),
        ("So the thing is, no, sorry, let me start again.", Reason.false_start),
        ("And so the --", Reason.false_start),
        ("[INAUDIBLE]", Reason.inaudible),
        ("Yes, [INAUDIBLE].", Reason.inaudible),
        ("[MUSIC PLAYING]", Reason.not_speech),
        ("The following content is provided under a Creative Commons license.", Reason.not_speech),
    ],
)
def test_what_says_nothing_is_recognised(text: str, expected: Reason) -> None:
    assert reason(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "A string cannot be changed.",
        "This is not the same as a tuple.",
        "The homework is due on Friday.",
        "Thank goodness for the garbage collector, which frees unreachable objects.",
        "Welcome messages are cached by the reverse proxy for a minute.",
        "So then [INAUDIBLE] the determinant of a triangular matrix is the product of its diagonal.",
        "The other kind is many-to-many.",
        "Download speed limits the throughput of the encoder.",
    ],
)
def test_in_doubt_a_sentence_says_something(text: str) -> None:
    assert reason(text) is Reason.length


def test_a_sentence_with_an_exact_thing_is_never_idle() -> None:
    assert reason("See you on May 4th, when the homework is due.") is Reason.length
    assert reason("Uh, so, 3.5 percent.") is Reason.length


def test_a_repetition_holds_nothing_new() -> None:
    first = "The garbage collector reclaims unreachable objects."
    same = causes(first, "Uh, the garbage collector reclaims the unreachable objects, right.")
    assert same[1] == Cause(Reason.repetition, "s1")


@pytest.mark.parametrize(
    "later",
    [
        "The garbage collector does not reclaim unreachable objects.",
        "The garbage collector reclaims 40 percent of unreachable objects.",
        "The garbage collector reclaims unreachable objects on another thread of the scheduler.",
    ],
)
def test_a_negation_a_number_or_a_new_word_is_no_repetition(later: str) -> None:
    first = "The garbage collector reclaims unreachable objects."
    assert causes(first, later)[1] == Cause(Reason.length)


def test_a_language_without_rules_says_so_little_that_nothing_is_lost() -> None:
    found = causes("Dzień dobry państwu.", "Kot siedzi na macie obok okna.", language="pl")
    assert [cause.reason for cause in found] == [Reason.length, Reason.length]
