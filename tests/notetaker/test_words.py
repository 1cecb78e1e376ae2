"""Words: tokens, stems, rarity, content."""

import pytest

from lectorium.notetaker.words import words_of

ENGLISH = words_of("en")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Don't stop!", ["don't", "stop"]),
        ("Don’t stop!", ["don't", "stop"]),
        ("main.py, 6.0001 and C++.", ["main.py", "6.0001", "and", "c++"]),
        ("30% of $5", ["30", "%", "of", "$", "5"]),
        ("a one-to-many link", ["a", "one-to-many", "link"]),
        ("naïve Straße", ["naïve", "straße"]),
        ("--- ... !", []),
        ("", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert ENGLISH.tokens(text) == tokens


def test_chinese_and_japanese_give_pairs_of_characters() -> None:
    assert words_of("zh").tokens("字符串 Python") == ["字符", "符串", "python"]
    assert words_of("zh").tokens("串") == ["串"]


def test_rare_words_tell_more_than_common_ones() -> None:
    assert ENGLISH.rarity("the") == 0
    assert 0 < ENGLISH.rarity("page") < ENGLISH.rarity("pagination") <= ENGLISH.rarity("qwxzv") <= 5


@pytest.mark.parametrize("word", ["the", "of", "two", "7", "x", "okay", "it's"])
def test_function_words_and_numbers_carry_no_topic(word: str) -> None:
    assert not ENGLISH.is_content(word)


@pytest.mark.parametrize("word", ["string", "fastapi", "determinant", "one-to-many"])
def test_topic_words_do(word: str) -> None:
    assert ENGLISH.is_content(word)


def test_inflections_share_a_stem() -> None:
    assert len({ENGLISH.stem(word) for word in ("cache", "caches", "cached", "caching", "cache's")}) == 1
    french = words_of("fr")
    assert french.stem("fonctions") == french.stem("fonction")


def test_a_language_without_word_list_or_stemmer_still_works() -> None:
    unknown = words_of("und")
    assert unknown.content_stems(unknown.tokens("Zorg blixa zorg 7")) == ["zorg", "blixa", "zorg"]


def test_the_region_of_a_tag_does_not_matter() -> None:
    assert words_of("pt-BR").language.code == words_of("pt").language.code == "pt"
