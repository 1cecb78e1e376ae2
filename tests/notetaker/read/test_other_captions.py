"""SBV, SubViewer, TTML, ASS, SMI, MicroDVD and LRC, each told by content and read."""

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file
from lectorium.notetaker.read.reading import Reading


def cues(reading: Reading) -> list[tuple[int | None, int | None, str]]:
    return [(segment.start_ms, segment.end_ms, segment.text) for segment in reading.segments]


def read(text: str) -> Reading:
    return read_file(text.encode(), "talk")


def test_sbv_has_hours_of_one_digit() -> None:
    reading = read("0:00:01.000,0:00:03.000\nHello\nyou\n\n0:00:03.000,0:00:05.250\nBye\n")
    assert cues(reading) == [(1000, 3000, "Hello you"), (3000, 5250, "Bye")]


def test_quirk_4_an_end_of_zero_in_sbv_is_estimated_and_the_gap_behind_it_stays() -> None:
    reading = read("0:12:04.700,0:00:00.000\nAnd that is it.\n\n0:20:00.000,0:20:01.000\nNext\n")
    assert cues(reading)[0] == (724_700, 725_750, "And that is it.")
    assert [repair.line for repair in reading.repairs] == [1]


def test_quirk_19_a_bidi_mark_before_a_time_in_sbv() -> None:
    assert cues(read("\u200f0:00:01.000,0:00:02.000\nمرحبا\u200f\n")) == [(1000, 2000, "مرحبا")]


def test_sbv_with_a_time_that_cannot_be_read_keeps_the_text() -> None:
    reading = read("0:00:01.000,0:00:02.000\na\n\n0:00:0x.000,0:00:04.000\nb\n")
    assert cues(reading) == [(1000, 2000, "a"), (2000, 4000, "b")]
    assert len(reading.repairs) == 1


def test_subviewer_2() -> None:
    head = "[INFORMATION]\n[TITLE]A talk\n[AUTHOR]\n[END INFORMATION]\n[SUBTITLE]\n[COLF]&HFFFFFF,[STYLE]bd,[SIZE]18\n"
    reading = read(head + "00:02:17.40,00:02:20.40\nHello[br]you\n\n01:02:20.50,01:02:22.50\nBye\n")
    assert cues(reading) == [(137_400, 140_400, "Hello you"), (3_740_500, 3_742_500, "Bye")]
    assert (reading.title, reading.repairs) == ("A talk", ())


def test_subviewer_1() -> None:
    head = "[TITLE]\nA talk\n[AUTHOR]\n\n[BEGIN]\n******** START SCRIPT ********\n"
    reading = read(head + "[00:02:17]\nHello|you\n[00:02:20]\n\n[01:02:20]\nBye\n[01:02:22]\n[END]\n")
    assert cues(reading) == [(137_000, 140_000, "Hello you"), (3_740_000, 3_742_000, "Bye")]
    assert reading.title == "A talk"


def tt(body: str, attributes: str = "", head: str = "") -> str:
    declaration = '<?xml version="1.0" encoding="utf-16"?>'
    return f'{declaration}\n<tt xmlns="http://www.w3.org/ns/ttml" {attributes}>{head}<body>{body}</body></tt>'


def test_ttml_with_title_language_breaks_and_spans() -> None:
    head = "<head><metadata><ttm:title>A talk</ttm:title></metadata></head>"
    body = '<div><p begin="00:00:01.500" end="00:00:03">\n  Hello<br/>\n <span>wor</span>ld &amp;&nbsp;all\n</p></div>'
    reading = read(tt(body, 'xml:lang="fr" xmlns:ttm="x"', head))
    assert cues(reading) == [(1500, 3000, "Hello world & all")]
    assert (reading.title, reading.language) == ("A talk", "fr")


@pytest.mark.parametrize(
    ("begin", "ms"),
    [
        ("1.5s", 1500),
        ("250ms", 250),
        ("2m", 120_000),
        ("1h", 3_600_000),
        ("50f", 2000),
        ("30t", 3000),
        ("19.764", 19_764),
        ("00:00:02:10", 2400),
        ("3:33.754", 213_754),
        ("00:01:00", 60_000),
    ],
)
def test_ttml_times_of_every_kind(begin: str, ms: int) -> None:
    body = f'<p begin="{begin}" dur="1s">a</p>'
    assert cues(read(tt(body, 'frameRate="25" tickRate="10"'))) == [(ms, ms + 1000, "a")]


def test_ttml_frame_rates_have_factors() -> None:
    body = '<p begin="360f" end="424f">a</p>'
    assert cues(read(tt(body, 'frameRate="24" frameRateMultiplier="1000 1001"'))) == [(15_015, 17_684, "a")]


def test_ttml_times_count_from_the_start_or_from_what_is_around() -> None:
    absolute = '<div begin="10s" end="90s"><p begin="10s" end="12s">a</p><p begin="20s" end="22s">b</p><p>c</p></div>'
    assert cues(read(tt(absolute)))[1:] == [(10_000, 90_000, "c"), (20_000, 22_000, "b")]
    relative = '<div begin="10s"><p begin="20s" end="22s">b</p><p begin="0s" end="2s">a</p></div>'
    assert cues(read(tt(relative))) == [(10_000, 12_000, "a"), (30_000, 32_000, "b")]


def test_ttml_spans_with_times_are_words_and_agents_are_speakers() -> None:
    head = '<head><metadata><ttm:agent xml:id="v1"><ttm:name>Ada</ttm:name></ttm:agent></metadata></head>'
    body = '<p begin="1s" end="3s" ttm:agent="v1"><span begin="1s">When</span> <span begin="2s">you were</span></p>'
    (segment,) = read(tt(body, "", head)).segments
    assert (segment.text, segment.speaker, segment.word_starts_ms) == ("When you were", "Ada", (1000, 2000, 2000))


def test_ttml_that_is_broken_names_the_line() -> None:
    with pytest.raises(LectureError, match=r"^talk, line 3: the XML is broken"):
        read('<tt>\n<body>\n<p begin="1s">a</b></body></tt>')


@pytest.mark.parametrize("inside", ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/hostname">'])
def test_ttml_with_entities_of_its_own_is_refused(inside: str) -> None:
    with pytest.raises(LectureError, match="declares entities"):
        read(f'<!DOCTYPE tt [{inside}]><tt><body><p begin="1s">&a;</p></body></tt>')


ASS = """[Script Info]
Title: A talk
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname
Style: Default,Arial

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def test_ass_keeps_commas_speakers_and_line_breaks_and_drops_overrides() -> None:
    reading = read(
        ASS + "Dialogue: 0,0:00:01.50,0:00:03.00,Default,Ada,0,0,0,,{\\i1}Well{\\i0}, yes,\\Nof\\hcourse\n"
        "Comment: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,a note of the translator\n"
        "Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}Bye\n"
    )
    assert cues(reading) == [(1500, 3000, "Well, yes, of course"), (4000, 5000, "Bye")]
    assert [s.speaker for s in reading.segments] == ["Ada", None]
    assert reading.title == "A talk"


def test_ssa_with_its_own_columns() -> None:
    text = "[Script Info]\n\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:0:0.04,0:0:4.00,S1,a, b\n"
    assert cues(read(text)) == [(40, 4000, "a, b")]


def test_ass_times_before_the_start_and_lines_cut_short_are_told() -> None:
    reading = read(ASS + "Dialogue: 0,-0:00:01.00,0:00:03.00,Default,,0,0,0,,a\nDialogue: 0,0:00:04.00\n")
    assert cues(reading) == [(0, 3000, "a")]
    assert [repair.line for repair in reading.repairs] == [11, 12]


def test_smi_captions_last_until_the_next_of_their_class() -> None:
    reading = read(
        "<SAMI><HEAD><TITLE>A &amp; B</TITLE><STYLE TYPE='text/css'><!-- .EN {Name: English; lang: en-US;} -->"
        "</STYLE></HEAD>\n"
        "<BODY><SYNC Start=1000><P Class=EN>It&#039;s<br>fine\n<SYNC Start='2500'><P Class=EN>&nbsp;\n"
        "<SYNC Start=4000><P Class=EN>Bye</P></SYNC>\n<SYNC Start=5000><P Class=EN>&nbsp;</P></SYNC></BODY></SAMI>"
    )
    assert cues(reading) == [(1000, 2500, "It's fine"), (4000, 5000, "Bye")]
    assert (reading.title, reading.language, reading.repairs) == ("A & B", "en-US", ())


def test_smi_with_two_languages_keeps_both() -> None:
    reading = read(
        "<SAMI><BODY><SYNC Start=1000><P Class=EN>Hello<P Class=FR>Bonjour<SYNC Start=2000><P Class=EN>Bye</SAMI>"
    )
    assert [text for _, _, text in cues(reading)] == ["Hello", "Bonjour", "Bye"]


def test_microdvd_counts_frames_at_the_rate_it_names() -> None:
    reading = read("{1}{1}25\n{25}{50}{y:i}Hello|/you\n{100}{}Bye\n")
    assert cues(reading) == [(1000, 2000, "Hello you"), (4000, 5000, "Bye")]
    assert reading.repairs == ()


def test_microdvd_without_a_rate_tells_what_was_assumed() -> None:
    reading = read("{3294}{3366}Hello\nno caption\n")
    assert cues(reading) == [(137_387, 140_390, "Hello")]
    assert [repair.line for repair in reading.repairs] == [1, 2]


def test_lrc_with_tags_offset_repeats_and_words() -> None:
    reading = read(
        "[ti:A talk]\n[offset:500]\n[00:02.50][00:10.5]again\n[00:04.00]<00:04.00>one <00:04.70>two\n[00:06.00]\n"
    )
    assert cues(reading) == [(2000, 3500, "again"), (3500, 5500, "one two"), (10_000, 11_000, "again")]
    assert reading.segments[1].word_starts_ms == (3500, 4200)
    assert reading.title == "A talk"


def test_tmplayer_has_no_ends() -> None:
    assert cues(read("00:00:01:Hello|you\n00:00:02:Bye\n")) == [(1000, 2000, "Hello you"), (2000, 3000, "Bye")]


def test_quicktime_text_counts_parts_of_its_scale() -> None:
    text = "{QTtext} {font:Tahoma}\n{timeScale:30}\n[00:00:01.15]\nHello\nyou\n[00:00:02.00]\n\n[00:00:03.00]\nBye\n"
    assert cues(read(text)) == [(1500, 2000, "Hello you"), (3000, 4000, "Bye")]
