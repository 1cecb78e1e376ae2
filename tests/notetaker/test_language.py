"""The language of a text."""

import pytest

from lectorium.notetaker.language import detect_language
from lectorium.notetaker.languages import language_of, primary_subtag


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("So what we are going to look at today is how a string is stored in memory.", "en"),
        ("Alors, on va voir comment est-ce que les données sont stockées dans la mémoire.", "fr"),
        ("Heute sehen wir uns an, wie die Daten in dem Speicher abgelegt werden.", "de"),
        ("Hoy vamos a ver cómo se guardan los datos en la memoria de la máquina.", "es"),
        ("今天我们来看字符串在内存中是怎样存储的。", "zh"),
        ("きょうは文字列がメモリにどう保存されるかを見ます。", "ja"),
        ("오늘은 문자열이 어떻게 저장되는지 보겠습니다.", "ko"),
        ("Сегодня мы посмотрим, как строка хранится в памяти.", "ru"),
    ],
)
def test_a_language_is_told_by_script_and_function_words(text: str, code: str) -> None:
    assert detect_language([text]) == code
    assert detect_language(text.split()) == code


@pytest.mark.parametrize("texts", [[], [""], ["Ok."], ["12 34 56 78 90 12"], ["zorg blixa quux frob bnarr klept"]])
def test_too_short_or_too_strange_is_undetermined(texts: list[str]) -> None:
    assert detect_language(texts) == "und"


def test_a_foreign_quotation_does_not_change_the_language() -> None:
    said = "And this is what we call the zeitgeist, as they say, die Geister der Zeit, and it is in all of them."
    assert detect_language([said]) == "en"


@pytest.mark.parametrize(("tag", "code"), [("pt-BR", "pt"), ("zh_Hant", "zh"), ("EN", "en"), ("", "und")])
def test_the_primary_subtag(tag: str, code: str) -> None:
    assert primary_subtag(tag) == code
    assert language_of(tag).code == code


def test_a_language_nobody_wrote_rules_for_has_none() -> None:
    assert language_of("tlh").cues is None
    assert language_of("tlh").function_words == frozenset()
