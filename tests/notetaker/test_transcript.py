"""The cleaned transcript: nothing is lost on the way out, and what is printed can be read again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.notetaker.lecture import Lecture, Segment, Source
from lectorium.notetaker.read import read_lecture
from lectorium.notetaker.sentences import split_sentences
from lectorium.notetaker.transcript import to_srt, to_text, to_vtt

WORDS = st.sampled_from(["tree", "x < 3", "a & b", "-->", "vector<int>", "Why?", "Done.", "&amp;", "été", "図"])
SPEAKERS = st.sampled_from([None, "Ann Lee", "Bo <b>"])


@st.composite
def lectures(draw: st.DrawFn) -> Lecture:
    texts = draw(st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=8))
    segments = tuple(
        Segment(text, index * 1500, index * 1500 + 1400, speaker=draw(SPEAKERS)) for index, text in enumerate(texts)
    )
    return Lecture("T", "en", (Source("t.vtt", "0" * 64),), segments, split_sentences(segments, "en"))


@settings(max_examples=60, deadline=None)
@given(lectures())
def test_every_format_holds_every_word_in_order(lecture: Lecture) -> None:
    said = [word for segment in lecture.segments for word in segment.text.split()]
    words = iter(to_text(lecture).split())
    assert all(word in words for word in said)
    assert to_srt(lecture).count(" --> ") == len(lecture.segments)
    assert to_vtt(lecture).count(" --> ") == len(lecture.segments)


def test_webvtt_is_read_back_as_it_was() -> None:
    first = b"00:01.000 --> 00:02.000\n<v Ann>a &lt; b &amp;amp; c\n\n"
    source = b"WEBVTT\nLanguage: en\n\n" + first + b"01:00:00.000 --> 01:00:01.500\nEnd.\n"
    lecture = read_lecture(source)
    assert read_lecture(to_vtt(lecture).encode()).segments == lecture.segments


def test_headings_and_paragraphs_stand_apart_in_text() -> None:
    source = b"# Title\n\n## One\n\nFirst here. Second here.\n\nThird here.\n\n## Two\n\nFourth here.\n"
    lecture = read_lecture(source, name="x.md")
    assert to_text(lecture) == "One\n\nFirst here. Second here.\n\nThird here.\n\nTwo\n\nFourth here.\n"


def test_times_that_are_missing_in_part_are_carried_on() -> None:
    lecture = read_lecture(b"0:01 Hello there.\n0:05 Bye now.\n", name="x.txt")
    assert "00:00:05,000 --> 00:00:07,000\nBye now." in to_srt(lecture)
