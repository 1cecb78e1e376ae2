from bench.example import EXAMPLE
from bench.speed.stretch import as_srt, stretch
from lectorium.notetaker.read import read_lecture


def test_a_stretched_lecture_is_as_long_as_asked_and_never_says_the_same_twice() -> None:
    lecture = read_lecture(EXAMPLE)
    longer = read_lecture(as_srt(stretch(lecture.segments, 100)).encode(), name="longer.srt")
    assert longer.duration_ms is not None
    assert abs(longer.duration_ms - 100 * 60_000) < 10_000
    long_ones = [s.text.lower() for s in longer.sentences if len(s.text.split()) >= 12]
    assert len(set(long_ones)) == len(long_ones)


def test_the_first_pass_is_the_lecture_itself() -> None:
    lecture = read_lecture(EXAMPLE)
    same = read_lecture(as_srt(stretch(lecture.segments, 20)).encode(), name="same.srt")
    assert [s.text for s in same.sentences[:50]] == [s.text for s in lecture.sentences[:50]]
