"""Whisper and its relatives, youtube-transcript-api, Kaltura, Panopto, tables (quirks 10 and 26 of the research)."""

import json

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file
from lectorium.notetaker.read.reading import Reading

Cues = list[tuple[str, int, int]]


def read_json(document: object) -> Reading:
    return read_file(json.dumps(document).encode(), "x.json")


def cues(reading: Reading) -> Cues:
    return [(s.text, s.start_ms or 0, s.end_ms or 0) for s in reading.segments]


TWO: Cues = [("Ask not what", 0, 7600), ("your country can do.", 7600, 9000)]


def test_whisper_json_keeps_segments_and_words() -> None:
    words = [
        {"word": " Ask", "start": 0.0, "end": 0.3},
        {"word": " not", "start": 0.31, "end": 0.5},
        {"word": " what", "start": 0.52, "end": 1.0},
    ]
    reading = read_json(
        {
            "text": " Ask not what your country can do.",
            "segments": [
                {"id": 0, "seek": 0, "start": 0.0, "end": 7.6000000000000005, "text": " Ask not what", "words": words},
                {"id": 1, "seek": 760, "start": 7.6, "end": 9.0, "text": " your country can do."},
            ],
            "language": "en",
        }
    )
    assert cues(reading) == TWO
    assert reading.language == "en"
    assert reading.segments[0].word_starts_ms == (0, 310, 520)
    assert reading.segments[1].word_starts_ms is None


def test_verbose_json_deals_out_the_words_of_the_file() -> None:
    texts = ["Ask", "not", "what", "your", "country", "can", "do."]
    reading = read_json(
        {
            "task": "transcribe",
            "language": "english",
            "duration": 9.5,
            "text": "Ask not what your country can do.",
            "words": [{"word": word.strip("."), "start": i * 1.2, "end": i + 1.0} for i, word in enumerate(texts)],
            "segments": [
                {"id": 0, "start": 0.0, "end": 7.6, "text": "Ask not what"},
                {"id": 1, "start": 7.6, "end": 9.0, "text": "your country can do."},
            ],
        }
    )
    assert cues(reading) == TWO
    assert reading.language == "en"
    assert reading.duration_ms == 9500
    assert reading.segments[1].word_starts_ms == (3600, 4800, 6000, 7200)


@pytest.mark.parametrize(
    "document",
    [
        [{"text": t, "start": s / 1000, "duration": (e - s) / 1000} for t, s, e in TWO],
        {"transcription": [{"offsets": {"from": s, "to": e}, "text": f" {t}"} for t, s, e in TWO]},
        {"chunks": [{"timestamp": [s / 1000, e / 1000], "text": t} for t, s, e in TWO]},
        {"objects": [{"startTime": s, "endTime": e, "content": [{"text": t}]} for t, s, e in TWO]},
        [{"Caption": t, "Time": s / 1000, "CaptionDuration": (e - s) / 1000} for t, s, e in TWO],
        {"result": {"cues": [{"start": "00:00:00.000", "end": "00:00:07.600", "text": TWO[0][0]},
                             {"start": "00:00:07.600", "end": "00:00:09.000", "text": TWO[1][0]}]}},
        [{"start_ms": s, "end_ms": e, "text": t} for t, s, e in TWO],
    ],
    ids=["youtube-transcript-api", "whisper.cpp", "transformers", "Kaltura", "Panopto", "clocks", "named unit"],
)  # fmt: skip
def test_lists_of_captions_in_every_dialect(document: object) -> None:
    assert cues(read_json(document)) == TWO


def test_youtube_transcript_api_overlaps_by_design() -> None:
    reading = read_json(
        [{"text": "a b", "start": 0.5, "duration": 4.0}, {"text": "c d", "start": 2.5, "duration": 3.0}]
    )
    assert cues(reading) == [("a b", 500, 4500), ("c d", 2500, 5500)]


def test_turns_without_times_keep_their_speakers() -> None:
    reading = read_json(
        {
            "topics": [{"topic": "x"}],
            "turns": [{"speaker": "Ann", "content": "Hi ."}, {"speaker": "Bo", "content": "Yes ."}],
        }
    )
    assert [(s.text, s.speaker, s.start_ms) for s in reading.segments] == [("Hi .", "Ann", None), ("Yes .", "Bo", None)]


def test_a_list_of_single_words_becomes_captions() -> None:
    said = ["This", "is", "one", "sentence.", "And", "here", "is", "another", "one."]
    reading = read_json([{"word": word, "start": i / 2, "end": i / 2 + 0.4} for i, word in enumerate(said)])
    assert [s.text for s in reading.segments] == ["This is one sentence.", "And here is another one."]
    assert reading.segments[1].word_starts_ms == (2000, 2500, 3000, 3500, 4000)


def test_a_value_a_line_is_read_like_a_list() -> None:
    lines = "\n".join(json.dumps({"text": t, "start": s, "end": e}) for t, s, e in TWO)
    assert cues(read_file(lines.encode(), "x.jsonl")) == TWO


def test_what_whisper_invents_on_silence_stays_visible_in_the_transcript() -> None:
    reading = read_json({"segments": [{"start": i, "end": i + 1, "text": "I'm sorry."} for i in range(4)]})
    assert len(reading.segments) == 4


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"highlights": {"a": [{"timestamp": "00:01:00", "highlight": "b"}]}}', "without a list of captions"),
        ('{"segments": [', r"line 1: not JSON"),
        ('{"a": 1}\n{"a": }', r"line 2: not JSON"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_json_that_is_no_transcript_is_refused(text: str, reason: str) -> None:
    with pytest.raises(LectureError, match=rf"x\.json.*{reason}"):
        read_file(text.encode(), "x.json")


def test_whisper_tsv_counts_milliseconds_and_does_not_quote() -> None:
    text = 'start\tend\ttext\n0\t7600\t"Ask," he said\n7600\t9000\tyour country.\n'
    reading = read_file(text.encode(), "w.tsv")
    assert cues(reading) == [('"Ask," he said', 0, 7600), ("your country.", 7600, 9000)]


@pytest.mark.parametrize(
    "text",
    [
        'text,start,end\n"Ask not what",0.0,7.6\nyour country can do.,7.6,9.0\n',
        '"Ask not what",0.0,7.6\n"your country can do.",7.6,9.0\n',
        "start,end,text\n0,7600,Ask not what\n7600,9000,your country can do.\n",
        "Start Time;End Time;Text\n0:00;0:07.600;Ask not what\n0:07.600;0:09;your country can do.\n",
    ],
)
def test_csv_in_seconds_milliseconds_or_clocks(text: str) -> None:
    assert cues(read_file(text.encode(), "w.csv")) == TWO


def test_a_table_may_name_the_speakers() -> None:
    reading = read_file(b"speaker,start,end,text\nAnn,0,2,Hello\nBo,2,3,Hi\n", "t.csv")
    assert [s.speaker for s in reading.segments] == ["Ann", "Bo"]


def test_tables_that_are_no_transcript_are_refused_with_their_line() -> None:
    with pytest.raises(LectureError, match="line 1: a table without the columns"):
        read_file(b"original\tcorrected\tconfidence\nFossil\tFOCIL\thigh\n", "changelog.tsv")
    with pytest.raises(LectureError, match="line 3: 'later' is no time"):
        read_file(b"start,end,text\n0,1,a\nlater,3,b\n", "t.csv")
