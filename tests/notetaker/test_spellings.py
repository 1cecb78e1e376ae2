"""One name, one spelling: where the letters or the sound prove it, and nowhere else."""

import pytest

from lectorium.notetaker.check import check_notes
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.spellings import respell, spellings, unify
from lectorium.notetaker.terms import Terms, put_right
from tests.lectures import lecture_of


def found_in(*said: str) -> dict[str, str]:
    return dict(spellings(lecture_of(*said)))


@pytest.mark.parametrize(
    ("usual", "times", "other"),
    [
        ("FastAPI", 4, "fast API"),
        ("FastAPI", 4, "Fast API"),
        ("SQLAlchemy", 4, "SQL alchemy"),
        ("backpropagation", 4, "back propagation"),
        ("back propagation", 6, "backpropagation"),
        ("pre-training", 3, "pretraining"),
        ("Pydantic", 4, "Pidantic"),
        ("stationarity", 4, "stationerity"),
    ],
)
def test_a_rare_spelling_is_written_as_the_usual_one(usual: str, times: int, other: str) -> None:
    said = [f"Then {usual} takes the rest."] * times
    assert found_in(*said, f"Here {other} is what we use.") == {other.lower(): usual}


@pytest.mark.parametrize(
    ("usual", "times", "other"),
    [
        ("anisotropic", 6, "an isotropic"),  # the contrary
        ("scalar", 9, "scaler"),  # both are words
        ("contrastive", 9, "contractive"),
        ("DataCollator", 9, "data collator"),  # a class, and what it is named after
        ("backpropagation", 2, "back propagation"),  # too few to tell
        ("back propagation", 4, "backpropagation"),
        ("softmax", 4, "softmin"),
        ("encoder", 9, "decoder"),
        ("Pydantic", 4, "Pythagorean"),
    ],
)
def test_what_may_be_meant_stays(usual: str, times: int, other: str) -> None:
    said = [f"Then {usual} takes the rest."] * times
    assert found_in(*said, f"Here {other} is what we use.") == {}


def test_code_and_addresses_stay_as_they_are() -> None:
    usual = {"fast api": "FastAPI", "logvar": "log var"}
    said = "pip install fast api, x.logvar, logvar(x), https://fast api, fast api's"
    assert respell(said, usual) == said
    assert respell("Fast API is quick. A logvar is wide.", usual) == "FastAPI is quick. A log var is wide."


def test_each_change_is_a_repair_with_its_place() -> None:
    lecture = lecture_of(*["We use Pydantic here."] * 4, "Pidantic checks values.", "Then pidantic answers.")
    righted = unify(lecture, spellings(lecture))
    assert [s.text for s in righted.sentences[4:]] == ["Pydantic checks values.", "Then Pydantic answers."]
    assert [s.text for s in righted.segments] == [s.text for s in righted.sentences]
    assert [s.id for s in righted.sentences] == [s.id for s in lecture.sentences]
    assert [repair.what for repair in righted.repairs] == [
        "“pidantic” is written “Pydantic”, as the lecture has it elsewhere (2×, first at 0:20)"
    ]


def test_notes_in_one_spelling_are_supported() -> None:
    lecture = lecture_of(*["Backpropagation computes the gradients."] * 3, "Back propagation takes 12 seconds.")
    righted = put_right(lecture, Terms())
    notes = write_notes(righted)
    assert check_notes(righted, notes).passed
    assert not any("ack propagation" in sentence.text for sentence in notes.sentences)


def test_a_spelling_that_the_user_gives_wins() -> None:
    lecture = lecture_of(*["Then back-propagation runs."] * 4, "Here backpropagation stops.")
    righted = put_right(lecture, Terms(names=("backpropagation",)))
    assert {"back-propagation" in sentence.text for sentence in righted.sentences} == {False}


def test_a_script_without_blanks_has_none() -> None:
    assert spellings(lecture_of("我们使用模型。", language="zh")) == {}
