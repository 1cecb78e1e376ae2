import pytest

from lectorium.library.words import LONGEST, folded, sought, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Joins, and the JOIN", ["and", "join", "joins", "the"]),
        ("Café naïve Straße", ["cafe", "naive", "strasse"]),
        ("snake_case 3.5 C++", ["3", "5", "c", "case", "snake"]),
        ("ada@example.org", ["ada", "example", "org"]),
        ("数据库 SQL", ["sql", "库", "据库", "数据"]),
        ("½ ﬁne", ["1", "2", "fine"]),
        ("… — !?", []),
    ],
)
def test_a_text_is_its_different_words(text: str, words: list[str]) -> None:
    assert words_of(text) == sorted(words)


def test_a_word_that_is_too_long_is_cut_in_text_and_question_alike() -> None:
    assert words_of("x" * 5_000, None, "y") == ["x" * LONGEST, "y"]
    assert sought("x" * 200) == ["x" * LONGEST]


def test_what_begins_another_word_of_the_question_is_not_looked_for_twice() -> None:
    assert sought("join joins j database") == ["database", "joins"]


def test_letters_are_compared_without_case_and_accents() -> None:
    assert folded("ÉTÉ") == folded("été") == "ete"
