"""Sections: they partition the lecture, change where the topic changes, and cost linear work."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings

from lectorium.notetaker import outline
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.outline import Span, find_sections
from tests.lectures import MINUTE, PASSAGES, SECOND, lecture_of, lectures, of_sentences, passage_lecture

ANIMALS = ("The lion hunts antelopes.", "A zebra fears the lion.", "Antelopes and zebras graze together.")
STARS = (
    "The telescope observes a galaxy.",
    "Every galaxy holds stars.",
    "Stars fuse hydrogen in the telescope's view.",
)
FOOD = ("The baker kneads dough.", "Dough rises in a warm oven.", "An oven turns dough into bread.")


def partitions(spans: Sequence[Span], start: int, end: int) -> bool:
    edges = [start, *(span.end for span in spans)]
    return [span.start for span in spans] == edges[:-1] and edges[-1] == end and all(s.start < s.end for s in spans)


def minutes(lecture: Lecture, span: Span) -> float:
    start, end = lecture.sentences[span.start].start_ms, lecture.sentences[span.end - 1].end_ms
    assert start is not None
    assert end is not None
    return (end - start) / MINUTE


@settings(max_examples=60, deadline=None)
@given(lectures())
def test_sections_and_their_parts_partition_any_lecture(lecture: Lecture) -> None:
    spans = find_sections(lecture)
    assert partitions(spans, 0, len(lecture.sentences)) or (spans == () and not lecture.sentences)
    for span in spans:
        assert not span.parts or partitions(span.parts, span.start, span.end)
    assert find_sections(lecture) == spans


@settings(max_examples=40, deadline=None)
@given(lectures())
def test_no_section_is_longer_than_twelve_minutes_unless_one_sentence_is(lecture: Lecture) -> None:
    if any(sentence.start_ms is None for sentence in lecture.sentences):
        return
    for span in find_sections(lecture):
        assert span.end - span.start == 1 or minutes(lecture, span) <= 12


@pytest.mark.parametrize("name", PASSAGES)
def test_real_talk_gives_sections_of_minutes(name: str) -> None:
    lecture = passage_lecture(PASSAGES[name])
    spans = find_sections(lecture)
    assert partitions(spans, 0, len(lecture.sentences))
    assert max(minutes(lecture, span) for span in spans) <= 12


def test_a_lecture_of_an_hour_has_sections_of_three_to_ten_minutes_at_the_median() -> None:
    texts = [text for topic in (ANIMALS, STARS, FOOD) * 2 for text in topic * 40]
    lecture = lecture_of(*texts, every_ms=5 * SECOND)
    lengths = sorted(minutes(lecture, span) for span in find_sections(lecture))
    assert 3 <= lengths[len(lengths) // 2] <= 10


def test_a_boundary_lies_where_the_words_change() -> None:
    lecture = lecture_of(*ANIMALS * 20, *STARS * 20, *FOOD * 20, every_ms=5 * SECOND)
    starts = {span.start for span in find_sections(lecture)}
    assert {0, 60, 120} <= starts


def test_long_sections_get_parts() -> None:
    lecture = lecture_of(*ANIMALS * 50, every_ms=4 * SECOND)
    spans = [span for span in find_sections(lecture) if minutes(lecture, span) > 7]
    assert all(len(span.parts) > 1 for span in spans)


def test_a_lecture_without_times_is_measured_in_words() -> None:
    lecture = lecture_of(*ANIMALS * 60, *STARS * 60, every_ms=None)
    spans = find_sections(lecture)
    assert partitions(spans, 0, len(lecture.sentences))
    assert len(spans) > 1


def test_one_sentence_of_an_hour_is_one_section() -> None:
    (span,) = find_sections(lecture_of("All of it.", every_ms=60 * MINUTE))
    assert (span.start, span.end) == (0, 1)


def test_a_lecture_that_repeats_no_word_is_one_section() -> None:
    (span,) = find_sections(lecture_of("The kernel slides.", "Bread costs money."))
    assert (span.start, span.end) == (0, 2)


def test_nothing_has_no_sections() -> None:
    assert find_sections(of_sentences(())) == ()


def test_the_work_grows_with_the_length_and_no_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in the scores that the dynamic programme looks at, not in seconds."""

    def scores_of(times: int) -> int:
        seen = 0
        original: Callable[..., list[int]] = outline._best_cuts

        def counting(scores: Sequence[Sequence[float]], *rest: object) -> list[int]:
            nonlocal seen
            seen += sum(len(row) for row in scores)
            return original(scores, *rest)

        with monkeypatch.context() as patch:
            patch.setattr(outline, "_best_cuts", counting)
            patch.setattr(outline, "_with_parts", lambda span, *_: span)
            find_sections(lecture_of(*[t for topic in (ANIMALS, STARS, FOOD) for t in topic * 60] * times))
        return seen

    # The search for the price of a boundary takes one to fourteen rounds.
    short, long = scores_of(1), scores_of(8)
    assert long <= 8 * 14 * short
    assert long / 14 <= 8 * 540 * 150
