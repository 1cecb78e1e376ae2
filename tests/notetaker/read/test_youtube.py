"""YouTube: json3, srv1 to srv3, and rolling captions (quirks 14, 15, 16, 18 of the research)."""

import json

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file

ROLLING_VTT = """WEBVTT
Kind: captions
Language: en
Style:
::cue(c.colorE5E5E5) { color: rgb(229,229,229);
 }
##

00:00:00.000 --> 00:00:02.000 align:start position:0%
@
so<00:00:00.400><c> today</c><00:00:00.900><c.colorE5E5E5> we</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
so today we
@

00:00:02.010 --> 00:00:04.000 align:start position:0%
so today we
talk<00:00:02.500><c> about</c><00:00:03.100><c> graphs</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
talk about graphs
@

00:00:04.010 --> 00:00:06.000 align:start position:0%
talk about graphs
and<00:00:04.700><c> graphs</c>
""".replace("@", " ")


def test_rolling_captions_yield_each_word_once_with_its_time() -> None:
    reading = read_file(ROLLING_VTT.encode(), "auto.en.vtt")
    assert [s.text for s in reading.segments] == ["so today we", "talk about graphs", "and graphs"]
    assert [s.start_ms for s in reading.segments] == [0, 2010, 4010]
    assert reading.segments[0].word_starts_ms == (0, 400, 900)
    assert reading.segments[1].word_starts_ms == (2010, 2500, 3100)
    assert reading.language == "en"
    assert any("rolling" in repair.what for repair in reading.repairs)


def test_rolling_captions_as_srt_without_filler_cues() -> None:
    lines = ["we start here", "with a set", "of all points", "of all lines"]
    cues = [
        f"{i + 1}\n00:00:0{i},000 --> 00:00:0{i + 1},000\n" + (f"{lines[i - 1]}\n" if i else "") + f"{line}\n"
        for i, line in enumerate(lines)
    ]
    reading = read_file("\n".join(cues).encode(), "auto.srt")
    assert [s.text for s in reading.segments] == lines


def test_captions_that_grow_word_by_word_are_taken_once() -> None:
    words = ["every", "word", "of", "this", "line", "comes", "alone"]
    cues = [f"00:0{i}.000 --> 00:0{i + 1}.000\n{' '.join(words[: i + 1])}\n" for i in range(len(words))]
    reading = read_file(("WEBVTT\n\n" + "\n".join(cues)).encode(), "live.vtt")
    assert [s.text for s in reading.segments] == words


def test_a_speaker_who_repeats_himself_is_not_rolling() -> None:
    said = ["Thanks for watching!", "Thanks for watching!", "no no", "no it is not", "so", "so what"]
    cues = [f"00:{i:02}.000 --> 00:{i + 1:02}.000\n{text}\n" for i, text in enumerate([*said, *"abcdefgh"])]
    reading = read_file(("WEBVTT\n\n" + "\n".join(cues)).encode(), "repeats.vtt")
    assert [s.text for s in reading.segments] == [*said, *"abcdefgh"]


def test_json3_without_segs_in_the_first_event_and_breaks_as_events() -> None:
    events = [
        {"tStartMs": 0, "dDurationMs": 60_000, "id": 1, "wpWinPosId": 1},
        {"tStartMs": 500, "dDurationMs": 3000, "segs": [{"utf8": "well"}, {"utf8": " I", "tOffsetMs": 400}]},
        {"tStartMs": 2000, "aAppend": 1, "dDurationMs": 1500, "segs": [{"utf8": "\n"}]},
        {"tStartMs": 2010, "dDurationMs": 3000, "segs": [{"utf8": "think"}, {"utf8": " so", "tOffsetMs": 200}]},
    ]
    reading = read_file(json.dumps({"wireMagic": "pb3", "events": events}).encode(), "auto.json3")
    assert [(s.text, s.start_ms, s.word_starts_ms) for s in reading.segments] == [
        ("well I", 500, (500, 900)),
        ("think so", 2010, (2010, 2210)),
    ]
    assert reading.duration_ms == 60_000
    assert " ".join(s.text for s in reading.segments) == "well I think so"


def test_json3_of_captions_made_by_hand_has_no_word_times() -> None:
    events = [{"tStartMs": 1000, "dDurationMs": 2000, "segs": [{"utf8": "Hello there,\neveryone."}]}]
    reading = read_file(json.dumps({"events": events}).encode(), "manual.json3")
    (segment,) = reading.segments
    assert (segment.text, segment.start_ms, segment.end_ms) == ("Hello there, everyone.", 1000, 3000)
    assert segment.word_starts_ms is None


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"events": 3, "wireMagic": "pb3"}, "without a list"),
        ({"events": [{"tStartMs": "soon", "segs": [{"utf8": "a"}]}]}, "event 1 has `tStartMs` 'soon'"),
        ({"events": [{"tStartMs": 1, "segs": ["a"]}]}, "no list of objects"),
        ({"events": [7], "wireMagic": "pb3"}, "event 1 is not an object"),
    ],
)
def test_broken_json3_is_refused_with_its_event(document: object, reason: str) -> None:
    with pytest.raises(LectureError, match=f"x.json3: .*{reason}"):
        read_file(json.dumps(document).encode(), "x.json3")


def test_srv1_has_markup_and_entities_inside_its_text() -> None:
    xml = (
        '<?xml version="1.0" encoding="utf-8" ?><transcript>'
        '<text start="0" dur="1.5">Say it&amp;#39;s &lt;i>so&lt;/i> now</text>'
        '<text start="1.5" dur="0.5"></text><text start="5.25" dur="1">1 &lt; 2</text></transcript>'
    )
    reading = read_file(xml.encode(), "srv1.xml")
    assert [(s.text, s.start_ms, s.end_ms) for s in reading.segments] == [
        ("Say it's so now", 0, 1500),
        ("1 < 2", 5250, 6250),
    ]


def test_srv3_keeps_the_times_of_its_words() -> None:
    xml = (
        '<timedtext format="3"><head><pen id="1"/></head><body>'
        '<p t="1000" d="2000" w="1"><s ac="0">we</s><s t="300" ac="0"> begin</s></p>'
        '<p t="2000" d="500" w="1" a="1">\n</p><p t="3500" d="900">in one piece<br/>of two lines</p></body></timedtext>'
    )
    reading = read_file(xml.encode(), "srv3.xml")
    assert [(s.text, s.start_ms, s.word_starts_ms) for s in reading.segments] == [
        ("we begin", 1000, (1000, 1300)),
        ("in one piece of two lines", 3500, None),
    ]


def test_srv2_counts_in_milliseconds() -> None:
    xml = '<timedtext><window id="1"/><text t="100" d="900">a word</text><text t="500" append="1">\n</text></timedtext>'
    (segment,) = read_file(xml.encode(), "srv2.xml").segments
    assert (segment.text, segment.start_ms, segment.end_ms) == ("a word", 100, 1000)


@pytest.mark.parametrize(
    "xml",
    [
        "<transcript><text start='0'>a",
        "<transcript><text start='x'>a</text></transcript>",
        '<!DOCTYPE t [<!ENTITY a "b">]><transcript><text start="0">&a;</text></transcript>',
    ],
)
def test_broken_or_dangerous_xml_is_refused(xml: str) -> None:
    with pytest.raises(LectureError, match=r"x\.xml"):
        read_file(xml.encode(), "x.xml")
