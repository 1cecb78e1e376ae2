"""Spoken to written: what is cut, and what never is."""

import re

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import PointKind
from lectorium.notetaker.languages import language_of
from lectorium.notetaker.ledger import all_points
from lectorium.notetaker.matching import content_weights, readings, share_held
from lectorium.notetaker.points import make_point, word_sentence
from lectorium.notetaker.units import Unit
from lectorium.notetaker.wording import clean, with_code, without_marks
from lectorium.notetaker.wording.contractions import written_out
from lectorium.notetaker.words import Words
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
        ("But the cache is warm.", "However, the cache is warm."),
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


# Stems of what only frames: "I'm going to talk about", "I guess", "in a sense".
FRAMING = {
    "talk",
    "guess",
    "assum",
    "essenti",
    "usual",
    "cours",
    "whatev",
    "fact",
    "sens",
    "idea",
    "let",
    "uh",
    "ah",
    "bit",
}


@pytest.mark.parametrize("name", PASSAGES)
def test_negations_digits_and_content_stay_in_every_sentence_of_real_talk(name: str) -> None:
    """All but half a per cent of the content, by rarity, beside what only frames."""
    lecture = passage_lecture(PASSAGES[name])
    analysis = analyse(lecture)
    words = analysis.words
    shares = []
    for position, said in enumerate(analysis.said):
        text = without_marks(said.sentence.text)
        point = make_point(analysis, Unit((position,), word_sentence(analysis, position), PointKind.statement))
        written = " ".join(each.text for each in all_points([point]))
        assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", written)), text
        assert _negations(text, words) == _negations(written, words), text
        assert ENGLISH.speech is not None
        text = written_out(text, ENGLISH.speech)
        spoken = FRAMING | {
            words.stem(word) for phrase in (*ENGLISH.fillers, *ENGLISH.openers) for word in phrase.split()
        }
        content = {s: w for s, w in content_weights(words.tokens(text), words).items() if s not in spoken}
        shares.append(share_held(content, readings(written, words)))
        assert point.sentences == (said.sentence.id,)
    assert sum(shares) / len(shares) >= 0.995


def _negations(text: str, words: Words) -> int:
    return sum(token in words.language.negations for token in words.tokens(text))


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
