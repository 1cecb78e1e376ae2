"""Bytes to text."""

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.read.decode import decode

TEXTS = {
    "fr": "Aujourd'hui nous allons étudier la théorie.\nVoilà, c'était déjà très compliqué.",
    "de": "Zunächst schauen wir, was übrig blieb.\nDas heißt, die Größe ändert sich.",
    "es": "¿Qué es lo que devuelve la función?\nMañana veremos la última lección del año.",
    "pl": "Dzisiaj będziemy mówić o sieciach.\nCo zwróci ta funkcja, jeśli źle ją wywołamy?",
    "ru": "Сегодня мы поговорим о структуре сетей.\nЗдесь у нас три параметра.",
    "el": "Σήμερα θα μιλήσουμε για τα δίκτυα.\nΕδώ έχουμε τρεις παραμέτρους.",
    "tr": "Bugün sinir ağlarının temel yapısını konuşacağız.\nŞimdi içeriğe bakalım.",
    "he": "היום נדבר על המבנה הבסיסי של רשתות.\nיש כאן שלושה פרמטרים.",
    "ar": "سنتحدث اليوم عن البنية الأساسية للشبكات.\nهنا لدينا ثلاثة معاملات.",
    "lt": "Šiandien kalbėsime apie tinklų struktūrą.\nČia yra trys parametrai.",
    "zh-Hans": "我们今天来讲一讲神经网络的基本结构。\n这个函数的输出是什么？",
    "zh-Hant": "我們今天來講一講神經網路的基本結構。\n這個函數的輸出是什麼？",
    "ja": "今日は基本について話します。\nこの関数の出力は何ですか？",
    "ko": "오늘은 기본 구조에 대해 이야기하겠습니다.\n이 함수의 출력은 무엇입니까?",
}
LEGACY = [
    ("fr", "latin_1"),
    ("de", "latin_1"),
    ("es", "cp1252"),
    ("pl", "cp1250"),
    ("pl", "iso8859_2"),
    ("ru", "cp1251"),
    ("ru", "koi8_r"),
    ("el", "cp1253"),
    ("tr", "cp1254"),
    ("he", "cp1255"),
    ("ar", "cp1256"),
    ("lt", "cp1257"),
    ("zh-Hans", "gb18030"),
    ("zh-Hant", "big5"),
    ("ja", "shift_jis"),
    ("ko", "euc_kr"),
]


def srt(text: str) -> str:
    return "".join(
        f"{number}\n00:00:0{number},000 --> 00:00:0{number},900\n{line}\n\n"
        for number, line in enumerate(text.split("\n"), 1)
    )


@pytest.mark.parametrize("lines", [1, 2])
@pytest.mark.parametrize(("language", "encoding"), LEGACY)
def test_quirk_19_a_legacy_encoding_is_told_from_one_or_two_captions(language: str, encoding: str, lines: int) -> None:
    text = srt("\n".join(TEXTS[language].split("\n")[:lines]))
    decoded = decode(text.encode(encoding), "talk.srt")
    assert decoded.text == text
    assert decoded.repairs == ()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", ["fr", "ru", "zh-Hans", "ar"])
def test_quirk_19_unicode_is_told_with_and_without_its_mark(language: str, encoding: str, mark: str) -> None:
    text = srt(TEXTS[language])
    assert decode((mark + text).encode(encoding), "talk.srt").text == text


def test_quirk_19_newlines_of_every_kind_are_one_kind() -> None:
    assert decode(b"a\r\nb\rc\nd", "talk.srt").text == "a\nb\nc\nd"


def test_quirk_19_marks_that_nobody_sees_are_gone_and_joiners_stay() -> None:
    text = "a\u200bb\u200e\u202bc\u2069 no\u00a0break\u202f! می\u200cخواهم 👩\u200d🏫"
    assert decode(text.encode(), "talk.srt").text == "abc no break ! می\u200cخواهم 👩\u200d🏫"


def test_a_few_bad_bytes_do_not_change_the_encoding_and_are_told_by_line() -> None:
    data = "première\nétudié été déjà là où ça\nà côté".encode() + b"\nb\xe9\n"
    decoded = decode(data, "talk.srt")
    assert decoded.text.split("\n")[1] == "étudié été déjà là où ça"
    assert [(repair.source, repair.line) for repair in decoded.repairs] == [("talk.srt", 4)]


def test_a_text_cut_in_the_middle_of_a_letter_is_still_utf8() -> None:
    decoded = decode("神经网络的基本结构和函数".encode()[:-1], "talk.srt")
    assert decoded.text == "神经网络的基本结构和函\ufffd"
    assert decoded.repairs[0].line == 1


def test_zero_bytes_in_a_text_are_replaced_and_told() -> None:
    decoded = decode(b"WEBVTT\n\n00:01.000 --> 00:02.000\nno\0thing much to see in here\n", "talk.vtt")
    assert "no\ufffdthing" in decoded.text
    assert decoded.repairs[0].line == 4


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(LectureError, match=r"noise\.bin: this is not a text"):
        decode(bytes(range(32)) * 20, "noise.bin")
