"""Spoken to written: what is cut, and what never is."""

import re

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import PointKind
from lectorium.notetaker.languages import language_of
from lectorium.notetaker.matching import readings
from lectorium.notetaker.points import make_point
from lectorium.notetaker.wording import clean, with_code
from tests.lectures import PASSAGES, passage_lecture

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("So, uh, the cache is warm.", "The cache is warm."),
        ("And the cache is um warm, right?", "The cache is warm."),
        ("The the cache is is warm.", "The cache is warm."),
        ("The cache is warm, isn't it?", "The cache is warm."),
        ("The cache is warm [LAUGHTER].", "The cache is warm."),
        ("But the cache is warm.", "But the cache is warm."),
        ("Is the cache warm?", "Is the cache warm?"),
        ("the cache is warm", "The cache is warm."),
        ("main.py is the entry.", "main.py is the entry."),
        ("i is the index.", "i is the index."),
        ("That is the right answer.", "That is the right answer."),
        ("", ""),
    ],
)
def test_fillers_openers_repeats_and_tags_are_cut(said: str, written: str) -> None:
    assert clean(said, ENGLISH) == written


@pytest.mark.parametrize("said", ["Uh.", "So.", "Okay, so.", "...", "[LAUGHTER]", "- -", "Right?"])
def test_a_sentence_of_nothing_does_not_break_it(said: str) -> None:
    assert isinstance(clean(said, ENGLISH), str)


def test_the_fillers_of_french_are_cut_too() -> None:
    assert clean("Alors, euh, la mémoire est, euh, pleine.", language_of("fr")) == "La mémoire est, pleine."


def test_a_language_without_rules_is_left_alone() -> None:
    assert clean("Kot siedzi na macie.", language_of("pl")) == "Kot siedzi na macie."


NEGATIONS = re.compile(r"\b(?:not|no|never|none|nothing|nor|neither|cannot|without|\w+n['’]t)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", PASSAGES)
def test_negations_digits_and_content_stay_in_every_sentence_of_real_talk(name: str) -> None:
    lecture = passage_lecture(PASSAGES[name])
    analysis = analyse(lecture)
    for position, said in enumerate(analysis.said):
        text = said.sentence.text
        point = make_point(analysis, position, PointKind.statement)
        held = readings(point.text, analysis.words)
        assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", point.text)), text
        for negation in set(map(str.lower, NEGATIONS.findall(text))) - {"no"}:
            assert negation in point.text.lower(), text
        lost = {stem for stem in said.content if stem not in held}
        spoken = {word for phrase in (*ENGLISH.fillers, *ENGLISH.openers) for word in phrase.split()}
        lost -= {analysis.words.stem(word) for word in spoken}
        marks = re.findall(r"\{(\w+)\}|\[(\w+)[^\]]*\]", text)
        lost -= {analysis.words.stem(word.lower()) for pair in marks for word in pair}
        assert not lost, f"{lost} of: {text}"
        assert point.sentences == (said.sentence.id,)


@pytest.mark.parametrize(
    ("words", "text", "commands"),
    [
        ("Open main dot py.", "Open `main.py`.", []),
        ("Run pip install fastapi.", "Run `pip install fastapi`.", ["pip install fastapi"]),
        ("Use a * b.", "Use a \\* b.", []),
    ],
)
def test_code_read_aloud_becomes_code_and_the_rest_is_escaped(words: str, text: str, commands: list[str]) -> None:
    written, found = with_code(words)
    assert written == text
    assert [code.text for code in found] == commands
