"""SubRip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectorium.errors import LectureError
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.srt import read


def times(reading: Reading) -> list[tuple[int | None, int | None]]:
    return [(segment.start_ms, segment.end_ms) for segment in reading.segments]


def texts(reading: Reading) -> list[str]:
    return [segment.text for segment in reading.segments]


def test_quirk_1_an_end_before_the_start_is_estimated() -> None:
    text = "1\n01:13:04,142 --> 00:00:00,000\nThank you all very much for coming.\n"
    reading = read(text, "a.srt")
    assert times(reading) == [(4_384_142, 4_384_142 + 35 * 70)]
    assert [(repair.source, repair.line) for repair in reading.repairs] == [("a.srt", 2)]


def test_quirk_1_an_estimated_end_is_not_behind_the_next_start() -> None:
    text = "1\n00:00:10,000 --> 00:00:00,000\nA long caption, longer than the time there is for it.\n\n"
    assert times(read(text + "2\n00:00:11,000 --> 00:00:12,000\nb\n", "a"))[0] == (10_000, 11_000)


def test_quirk_2_captions_that_step_back_are_ordered_and_none_is_lost() -> None:
    text = (
        "1\n00:07:38,000 --> 00:07:40,000\nthird\n\n1\n00:07:34,000 --> 00:07:37,000\nfirst\n\n"
        "2\n00:07:36,000 --> 00:07:38,000\nsecond\n\n3\n00:07:50,000 --> 00:07:51,000\nfourth\n"
    )
    reading = read(text, "a.srt")
    assert texts(reading) == ["first", "second", "third", "fourth"]
    assert [repair.line for repair in reading.repairs] == [6, 10]


@pytest.mark.parametrize(
    ("written", "ms"),
    [
        ("00:04:35,69.5234375", 275_070),
        ("00:04:35,74.67968749994179", 275_075),
        ("00:04:35,69,5", 275_070),
        ("01:37:11,85", 5_831_850),
        ("00:00:01,5", 1500),
        ("00:00:01.12345678901234", 1123),
        ("00:00:01，250", 1250),
        ("00:00:01", 1000),
        ("00:00:01:250", 1250),
        ("1:2:3,4", 3_723_400),
        ("02:03,920", 123_920),
        ("123:00:00,000", 442_800_000),
    ],
)
def test_quirk_3_times_with_fractions_of_every_kind(written: str, ms: int) -> None:
    assert times(read(f"1\n{written} --> 999:00:00,000\na\n", "a"))[0][0] == ms


def test_quirk_6_an_empty_first_cue_is_left_out_and_told() -> None:
    reading = read("1\n00:00:00,000 --> 00:01:20,000\n\n\n2\n00:01:20,000 --> 00:01:22,000\nHello\n", "a")
    assert texts(reading) == ["Hello"]
    assert len(reading.repairs) == 1


def test_quirk_8_captions_that_overlap_stay_as_they_are() -> None:
    text = "1\n00:00:01,000 --> 00:00:05,000\na\n\n2\n00:00:03,000 --> 00:00:08,000\nb\n"
    assert times(read(text, "a")) == [(1000, 5000), (3000, 8000)]


def test_quirk_11_many_blank_lines_before_the_first_caption() -> None:
    assert texts(read("\n" * 227 + "1\n00:00:01,000 --> 00:00:02,000\na", "a")) == ["a"]


def test_quirk_12_no_blank_line_between_captions() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:02,000 --> 00:00:03,000\nb\n"
    assert texts(read(text, "a")) == ["a", "b"]


def test_quirk_13_numbers_may_start_at_nought_skip_or_be_missing() -> None:
    text = "0\n00:00:01,000 --> 00:00:02,000\na\n\n\n7\n00:00:02,000 --> 00:00:03,000\nb\n"
    assert texts(read(text, "a")) == ["a", "b"]
    unnumbered = "00:00:01,000 --> 00:00:02,000\nin the year\n1984\n00:00:02,000 --> 00:00:03,000\nb\n"
    assert texts(read(unnumbered, "a")) == ["in the year 1984", "b"]


def test_a_caption_that_is_a_number_is_kept() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:02,000 --> 00:00:03,000\n0\n"
    assert texts(read(text, "a")) == ["42", "0"]


def test_a_blank_line_inside_a_caption_does_not_end_it() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\na\n\nb\n\n2\n00:00:02,000 --> 00:00:03,000\nc\n"
    assert texts(read(text, "a")) == ["a b", "c"]


def test_quirk_18_tags_and_entities_become_plain_text() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}"
    text += "<font color='#fff'>It&#39;s &quot;<i>fine</i>&quot;</font> &amp;amp; x<y\n"
    assert texts(read(text, "a")) == ['It\'s "fine" & x<y']


def test_quirk_24_both_lines_of_a_bilingual_caption_are_kept() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n我们来看看分词器\nLet us look at the tokenizer.\n"
    reading = read(text, "a")
    assert texts(reading) == ["我们来看看分词器 Let us look at the tokenizer."]
    assert reading.repairs == ()


def test_lines_of_chinese_are_joined_without_a_space() -> None:
    assert texts(read("1\n00:00:01,000 --> 00:00:02,000\n我们来看\n看分词器\n", "a")) == ["我们来看看分词器"]


@pytest.mark.parametrize("arrow", ["-->", "->", "-- >", "- >", " --> ", "\t-->\t"])
def test_arrows_of_every_kind(arrow: str) -> None:
    assert times(read(f"1\n00:00:01,000{arrow}00:00:02,000  X1:40 X2:600\na\n", "a")) == [(1000, 2000)]


def test_an_arrow_in_a_text_is_said() -> None:
    assert texts(read("1\n00:00:01,000 --> 00:00:02,000\nA -> B\nif a --> b\n", "a")) == ["A -> B if a --> b"]


def test_a_caption_whose_time_cannot_be_read_keeps_its_place() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:0z,000 --> 00:00:03,000\nb\n\n"
    text += "3\n00:00:04,000 --> 00:00:05,000\nc\n"
    reading = read(text, "a.srt")
    assert texts(reading) == ["a", "b", "c"]
    assert times(reading)[1] == (2000, 3000)
    assert [repair.line for repair in reading.repairs] == [6]


def test_text_before_the_first_caption_is_quoted_in_the_repairs() -> None:
    (repair,) = read("made by hand\n\n1\n00:00:01,000 --> 00:00:02,000\na\n", "a").repairs
    assert "made by hand" in repair.what


def test_a_file_without_times_is_refused() -> None:
    with pytest.raises(LectureError, match=r"^a\.srt: no caption has times"):
        read("1\nsome text\n", "a.srt")


WORDS = st.text("abcdé 0123456789中", min_size=1, max_size=20).map(str.strip).filter(bool)
GAP = st.integers(min_value=0, max_value=90_000)


def clock(ms: int) -> str:
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"


@given(st.lists(st.tuples(GAP, GAP, WORDS), min_size=1, max_size=8))
def test_what_is_written_as_srt_is_read_back(captions: list[tuple[int, int, str]]) -> None:
    expected = []
    start_ms = 0
    for gap_ms, duration_ms, text in captions:
        start_ms += gap_ms
        expected.append((start_ms, start_ms + duration_ms, " ".join(text.split())))
    written = "".join(
        f"{number}\n{clock(start)} --> {clock(end)}\n{text}\n\n"
        for number, (start, end, text) in enumerate(expected, 1)
    )
    reading = read(written, "a")
    assert [(*time, text) for time, text in zip(times(reading), texts(reading), strict=True)] == expected
    assert reading.repairs == ()
