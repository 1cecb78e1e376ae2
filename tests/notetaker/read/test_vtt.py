"""WebVTT."""

from lectorium.notetaker.read.vtt import read, sniff


def vtt(*lines: str) -> str:
    return "\n".join(["WEBVTT", "", *lines, ""])


def test_the_signature_tells_the_format() -> None:
    assert sniff("WEBVTT\n")
    assert sniff("WEBVTT - a title")
    assert not sniff("WEBVTTX\n")


def test_cues_have_times_and_plain_text() -> None:
    reading = read(
        vtt("intro", "00:01.000 --> 00:02.500 align:start", "<b>Hello</b>,", "<i.loud>world</i> &amp; all"), "a"
    )
    (segment,) = reading.segments
    assert (segment.start_ms, segment.end_ms) == (1000, 2500)
    assert segment.text == "Hello, world & all"
    assert reading.repairs == ()


def test_quirk_7_hours_may_be_absent_and_minutes_go_past_sixty() -> None:
    reading = read(vtt("00:00.380 --> 00:01.080", "a", "", "75:30.000 --> 75:31.000", "b"), "a")
    assert [s.start_ms for s in reading.segments] == [380, 4_530_000]


def test_quirk_5_a_cue_without_length_is_kept() -> None:
    (segment,) = read(vtt("00:05.000 --> 00:05.000", "Short"), "a").segments
    assert (segment.start_ms, segment.end_ms, segment.text) == (5000, 5000, "Short")


def test_quirk_14_header_lines_and_styles_are_not_said() -> None:
    header = "WEBVTT\nKind: captions\nLanguage: en\nStyle:\n::cue(c.colorCCCCCC) { color: rgb(204,204,204);\n }\n##\n\n"
    body = "NOTE by hand\nof two lines\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nHello\n"
    reading = read(header + body, "a")
    assert [s.text for s in reading.segments] == ["Hello"]
    assert reading.language == "en"
    assert reading.repairs == ()


def test_quirk_11_blank_lines_before_the_first_cue() -> None:
    assert len(read("WEBVTT" + "\n" * 230 + "00:01.000 --> 00:02.000\nHello", "a").segments) == 1


def test_quirk_13_a_cue_without_text_is_told() -> None:
    reading = read(vtt("00:01.000 --> 00:02.000", "", "", "00:03.000 --> 00:04.000", "b"), "a.vtt")
    assert [s.text for s in reading.segments] == ["b"]
    assert [(repair.source, repair.line) for repair in reading.repairs] == [("a.vtt", 3)]


def test_voices_are_speakers_and_each_has_its_segment() -> None:
    reading = read(vtt("00:01.000 --> 00:04.000", "<v.loud Mary Ann>Ready?</v>", "<v Bob>Yes."), "a")
    assert [(s.speaker, s.text) for s in reading.segments] == [("Mary Ann", "Ready?"), ("Bob", "Yes.")]
    assert [s.starts_paragraph for s in reading.segments] == [True, True]


def test_times_inside_a_cue_are_those_of_its_words() -> None:
    (segment,) = read(
        vtt("00:01.000 --> 00:04.000", "now<00:01.500><c> to</c><00:02.000><c> the point</c>"), "a"
    ).segments
    assert segment.text == "now to the point"
    assert segment.word_starts_ms == (1000, 1500, 2000, 2000)


def test_angle_brackets_that_are_no_tags_are_said() -> None:
    reading = read(vtt("00:01.000 --> 00:02.000", "if x < 3 and a <b, then vector<int> and <div>"), "a")
    assert reading.segments[0].text == "if x < 3 and a <b, then vector<int> and <div>"


def test_a_cue_whose_times_cannot_be_read_is_quoted_in_the_repairs() -> None:
    reading = read(vtt("00:01.000 --> 00:x2.000", "lost words", "", "00:03.000 --> 00:04.000", "b"), "a.vtt")
    assert [s.text for s in reading.segments] == ["b"]
    (repair,) = reading.repairs
    assert repair.line == 3
    assert "lost words" in repair.what


def test_text_outside_of_cues_is_quoted_in_the_repairs() -> None:
    reading = read(vtt("00:01.000 --> 00:02.000", "a", "", "after a blank line"), "a.vtt")
    (repair,) = reading.repairs
    assert repair.line == 6
    assert "after a blank line" in repair.what
