"""Headings: in the lecture's own words, never empty, not the same twice."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.headings import name_sections
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.markdown.kinds import is_reserved
from lectorium.notetaker.matching import readings
from lectorium.notetaker.outline import Span, find_sections
from tests.lectures import PASSAGES, lecture_of, lectures, passage_lecture


def headings(lecture: Lecture, spans: tuple[Span, ...]) -> list[str]:
    return name_sections(analyse(lecture), spans)


@settings(max_examples=50, deadline=None)
@given(lectures())
def test_every_section_of_any_lecture_has_a_heading_of_one_line(lecture: Lecture) -> None:
    spans = find_sections(lecture)
    found = headings(lecture, spans)
    assert len(found) == len(spans)
    for heading in found:
        assert heading.strip() == heading != ""
        assert "\n" not in heading


@pytest.mark.parametrize("name", PASSAGES)
def test_headings_of_real_talks_are_said_in_their_section_and_differ(name: str) -> None:
    lecture = passage_lecture(PASSAGES[name])
    analysis = analyse(lecture)
    spans = find_sections(lecture)
    found = headings(lecture, spans)
    assert len(set(found)) == len(found)
    for heading, span in zip(found, spans, strict=True):
        said = readings(" ".join(one.sentence.text for one in analysis.said[span.start : span.end]), analysis.words)
        content = analysis.words.content_stems(analysis.words.tokens(heading))
        assert set(content) <= said, heading
        assert heading[0] == heading[0].upper()
        assert len(heading.split()) <= 10


def test_a_heading_names_what_its_section_comes_back_to() -> None:
    bread = ("The baker kneads the sourdough.", "Sourdough needs a warm kitchen.", "Old sourdough tastes sour.")
    stars = ("The telescope sees a nebula.", "A nebula is far away.", "The nebula glows.")
    found = headings(lecture_of(*bread, *stars), (Span(0, 3), Span(3, 6)))
    assert "sourdough" in found[0].lower()
    assert "nebula" in found[1].lower()


def test_two_sections_on_one_topic_are_told_apart() -> None:
    one = ("The cache stores pages.", "A cache evicts pages.", "Every cache has a policy.")
    other = ("The cache misses a lookup.", "A lookup warms the cache.", "Each lookup costs the cache time.")
    first, second = headings(lecture_of(*one, *other), (Span(0, 3), Span(3, 6)))
    assert first != second


def test_where_nothing_tells_a_section_it_has_a_number() -> None:
    (heading,) = headings(lecture_of("Uh.", "So, yeah."), (Span(0, 2),))
    assert heading


@pytest.mark.parametrize("topic", ["repairs", "glossary", "introduction", "conclusion"])
def test_a_topic_never_looks_like_a_section_that_the_program_writes(topic: str) -> None:
    lecture = lecture_of(f"The {topic} matter.", f"Old {topic} fail.", f"Every {topic}!")
    (heading,) = headings(lecture, (Span(0, 3),))
    assert not is_reserved(heading)
    assert topic in heading.lower()


def test_verbs_and_adjectives_name_nothing() -> None:
    texts = ("We minimize the stochastic loss.", "To minimize the loss, we minimize.", "A loss is different for us.")
    (heading,) = headings(lecture_of(*texts), (Span(0, 3),))
    assert heading in {"Stochastic loss", "Loss"}


def test_an_announced_topic_comes_before_one_said_in_passing() -> None:
    texts = (
        "Now let's talk about binary search.",
        "The phone book has pages, and binary search opens it in the middle.",
        "The phone book is torn, and half the pages are gone.",
        "So binary search halves it.",
    )
    (heading,) = headings(lecture_of(*texts), (Span(0, 4),))
    assert heading.startswith("Binary search")


def test_two_phrases_make_a_heading_only_where_they_are_told_together() -> None:
    together = ("The denominator is small.", "The numerator beside the denominator is small.", "A numerator is zero.")
    apart = ("The denominator is small.", "A denominator is zero.", "It rains.", "The dude is loud.", "A dude is here.")
    assert headings(lecture_of(*together), (Span(0, 3),)) == ["Denominator and numerator"]
    assert headings(lecture_of(*apart), (Span(0, 5),)) == ["Denominator"]


def test_a_loop_keeps_its_keyword() -> None:
    texts = ("This is a for loop.", "A for loop counts.", "The for loop ends.")
    (heading,) = headings(lecture_of(*texts), (Span(0, 3),))
    assert heading == "For loop"


def test_the_headings_of_the_source_win_and_open_sections() -> None:
    texts = [f"The cache keeps page {number}." for number in range(8)]
    plain = lecture_of(*texts)
    segments = tuple(
        replace(segment, heading={0: "What a cache is", 5: "eviction"}.get(number))
        for number, segment in enumerate(plain.segments)
    )
    lecture = replace(plain, segments=segments)
    spans = find_sections(lecture)
    assert [(span.start, span.end) for span in spans] == [(0, 5), (5, 8)]
    assert headings(lecture, spans) == ["What a cache is", "Eviction"]


def test_chinese_is_headed_by_a_run_of_characters_that_recurs() -> None:
    texts = ("今天我们讲神经网络。", "神经网络有很多层。", "每个神经网络都要训练。")
    (heading,) = headings(lecture_of(*texts, language="zh"), (Span(0, 3),))
    assert "神经网络" in heading
