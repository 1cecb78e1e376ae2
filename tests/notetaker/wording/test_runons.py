"""Sentences that run on."""

from lectorium.notetaker.wording import split_run_on


def test_it_is_cut_where_a_clause_begins() -> None:
    text = (
        "The emulator is given the state of the truck before each of the steps that it takes, and the controller is "
        "trained with it until the trailer comes to stand close to the dock and in line with it."
    )
    assert split_run_on(text) == (
        "The emulator is given the state of the truck before each of the steps that it takes.",
        "The controller is trained with it until the trailer comes to stand close to the dock and in line with it.",
    )


def test_things_that_are_only_listed_are_no_clause() -> None:
    text = (
        "The emulator is given the state of the truck before the step and the angle and then this emulator learns, by "
        "a regression over all that was recorded before, to copy what the truck did."
    )
    assert split_run_on(text) == (
        "The emulator is given the state of the truck before the step and the angle.",
        "This emulator learns, by a regression over all that was recorded before, to copy what the truck did.",
    )


def test_a_purpose_without_a_verb_of_its_own_stays() -> None:
    text = (
        "The network goes from points in this space of six dimensions to one scalar for every step that is taken, so "
        "one scalar at the time, such that the truck can be driven backwards to the dock."
    )
    assert split_run_on(text) == (text,)


def test_two_things_that_share_a_verb_stay_together() -> None:
    text = (
        "The convenience of distinguishing the left and the right limits is very important because one can then write "
        "down that the limit as the variable goes to zero from above is infinity."
    )
    assert split_run_on(text)[0] == (
        "The convenience of distinguishing the left and the right limits is very important."
    )
