"""Forms of verbs that the passive and the gerund are made of."""

import pytest

from lectorium.notetaker.languages.english_verbs import (
    BASE_OF_PAST,
    INTRANSITIVE,
    TRANSITIVE,
    gerund,
    participle,
    third_person,
)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("take", ("taken", "taking", "takes")),
        ("apply", ("applied", "applying", "applies")),
        ("map", ("mapped", "mapping", "maps")),
        ("omit", ("omitted", "omitting", "omits")),
        ("pass", ("passed", "passing", "passes")),
        ("see", ("seen", "seeing", "sees")),
        ("lie", ("lain", "lying", "lies")),
        ("compute", ("computed", "computing", "computes")),
    ],
)
def test_forms(base: str, forms: tuple[str, str, str]) -> None:
    assert (participle(base), gerund(base), third_person(base)) == forms


def test_a_past_form_tells_its_base() -> None:
    assert BASE_OF_PAST["defined"] == "define"
    assert BASE_OF_PAST["took"] == "take"


def test_no_verb_is_in_both_lists_unless_it_has_both_uses() -> None:
    assert {"be", "go", "have"} & TRANSITIVE == set()
    assert {"define", "compute"} & INTRANSITIVE == set()
