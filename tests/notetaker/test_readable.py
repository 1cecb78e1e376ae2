"""What a reader of a note would stumble over."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import PointKind
from lectorium.notetaker.readable import faults
from lectorium.notetaker.units import Unit
from tests.lectures import lecture_of


def count(text: str, code: str = "en") -> int:
    analysis = analyse(lecture_of(text, language=code))
    return faults(analysis, Unit((0,), text, PointKind.statement))


def test_a_plain_statement_has_none() -> None:
    assert count("The cache evicts its oldest entries when the memory page is full.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "My first course used a cache with memory pages.",
        "It evicts the oldest entries of the memory page.",
        "Because the cache evicts entries of the page.",
        "The cache evicts the oldest entries of the",
        "The key page of the memory being a cache.",
        "Was the oldest entry of the memory page.",
        "If the cache evicts the entries of the memory page.",
        'Go left of the memory page or right of the cache."',
        "The cache evicts... the memory page and its entries.",
        "What is the cache of the memory page evicting",
        "The cache evicts what I put into the memory page.",
        "These entries of the memory page are in the cache.",
        "The cache evicts entries of the memory page like this.",
        "The cache you know evicts entries of the memory page.",
    ],
)
def test_what_leans_or_breaks_is_counted(text: str) -> None:
    assert count(text) >= 1


def test_other_languages_are_not_judged() -> None:
    assert count("Es entfernt die ältesten Einträge der Speicherseite.", "de") == 0
