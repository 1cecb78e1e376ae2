"""Patterns that are looked for only where a part of every match stands."""

from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lectorium.notetaker.languages.english_cues import ENGLISH_CUES
from lectorium.notetaker.languages.english_speech import ENGLISH_SPEECH
from lectorium.notetaker.languages.patterns import Guarded, guarded, holds_one

LETTERS = st.characters(codec="ascii", categories=("Ll", "Zs", "Nd"), include_characters=".,'?")


def _guarded() -> list[Guarded]:
    values = [getattr(known, field.name) for known in (ENGLISH_CUES, ENGLISH_SPEECH) for field in fields(known)]
    return [
        one for value in values for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Guarded)
    ]


@pytest.mark.parametrize("one", _guarded(), ids=lambda one: one.parts[0].strip())
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data=st.data())
def test_every_match_holds_one_of_the_parts(one: Guarded, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(one.pattern, alphabet=LETTERS)).lower()

    assert one.pattern.search(text) is None or holds_one(text, one.parts)


def test_a_text_without_the_parts_is_passed_over() -> None:
    homework = guarded("due", r"\bdue (?:on|by)\b")

    assert homework.search("it is due by noon") is not None
    assert homework.search("it is done by noon") is None
    assert homework.sub(lambda _: "wanted on", "Due on Monday") == "Due on Monday"
