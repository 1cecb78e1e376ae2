"""Sentences that compare, and those that only look like it."""

import pytest

from lectorium.notetaker.comparison import comparison_of, comparison_within


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ForeignKey changes the table, and relationship changes the class.",
            ["ForeignKey|changes|the table", "relationship|changes|the class"],
        ),
        (
            "Skip says how many rows to leave out, and limit says how many to return at most.",
            ["Skip|says|how many rows to leave out", "limit|says|how many to return at most"],
        ),
        ("A list is mutable, while a tuple is immutable.", ["list|is|mutable", "tuple|is|immutable"]),
        ("The encoder is deep whereas the decoder is linear.", ["encoder|is|deep", "decoder|is|linear"]),
        (
            "An anchor is the sample, p is a positive one, and n is a negative one.",
            ["anchor|is|the sample", "p|is|a positive one", "n|is|a negative one"],
        ),
        (
            "In SQL, a join combines tables; in Mongo, documents are nested.",
            ["SQL||a join combines tables", "Mongo||documents are nested"],
        ),
    ],
)
def test_a_sentence_compares(said: str, told: list[str]) -> None:
    assert [f"{clause.name}|{clause.verb}|{clause.value}" for clause in comparison_within(said)] == told


@pytest.mark.parametrize(
    "said",
    [
        "The demand is higher, but the supply is much higher.",
        "Firms have to consider, consumers have to consider look what does it cost.",
        "It takes a word, and it takes a number.",
        "The loop runs while the condition is true.",
        "The server answers requests, and the client sends them.",
        "If the list changes the order, the client changes the page.",
        "Unigram refers to a token while bi-gram refers to pairs and n-grams refer to many tokens.",
        "A list is mutable.",
        "",
    ],
)
def test_what_only_looks_like_a_comparison_is_none(said: str) -> None:
    assert comparison_within(said) == ()


def test_sentences_in_a_row_compare() -> None:
    said = ["A model describes how data is stored.", "A schema describes what a client gets.", "Both are classes."]
    assert [clause.name for clause in comparison_of(said)] == ["model", "schema"]
    said = ["With inelastic demand, the quantity stays.", "With elastic demand, it changes a lot."]
    assert [clause.name for clause in comparison_of(said)] == ["inelastic demand", "elastic demand"]


@pytest.mark.parametrize(
    "said",
    [
        ["The first kind is one-to-many.", "The other kind is many-to-many."],
        ["Alice goes to the kitchen.", "Bob goes to the bedroom."],
        ["In this case, we pad the samples.", "In this example, we cut the samples."],
        ["The model describes how data is stored.", "The schema needs one more line."],
        ["The model describes how data is stored, and more.", "The schema describes what is sent."],
    ],
)
def test_sentences_that_only_stand_in_a_row(said: list[str]) -> None:
    assert comparison_of(said) == ()
