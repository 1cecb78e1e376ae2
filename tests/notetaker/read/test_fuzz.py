"""Whatever the bytes, reading ends in a reading or in a `LectureError`."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file, read_lecture

SEEDS = (
    "WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Ada>Hello<00:01.500> <c>you</c> &amp; all\n\nNOTE x\n",
    "1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\n\n2\n00:00:02,000 --> 00:00:01,000\n{\\an8}you\n",
    "0:00:01.000,0:00:03.000\nHello[br]you\n\n0:00:03.000,0:00:00.000\nBye\n",
    "[BEGIN]\n[00:02:17]\nHello|you\n[00:02:20]\n[END]\n",
    '<tt xml:lang="en"><body begin="1s"><p begin="2f" dur="3t">a<br/><span begin="5">b</span></p></body></tt>',
    "[Script Info]\nTitle: a\n[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:0:1.5,-0:0:3,Ada,{\\p1}m{\\p0}b\n",
    "<SAMI><BODY><SYNC Start=1000><P Class=EN>Hello<br>you<SYNC Start=2000><P Class=EN>&nbsp;</SAMI>",
    "{1}{1}25\n{25}{50}{y:i}Hello|/you\n",
    "00:00:01:Hello|you\n00:00:02=Bye\n",
    "{QTtext}\n{timeScale:30}\n[00:00:01.15]\nHello\n[00:00:02.00]\n\n",
    "[ti:a]\n[offset:-5]\n[00:02.50][00:10.5]<00:03.00>Hello <00:03.1>you\n",
)
PIECES = (
    "-->",
    "<",
    ">",
    "&#0;",
    "&#xD800;",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\n",
    "\n\n",
    "9" * 30,
    "\0",
    "\u2028",
    "-",
    "é",
)


def read_or_refuse(data: bytes) -> None:
    try:
        reading = read_file(data, "fuzz")
    except LectureError as refusal:
        if not str(refusal).startswith("fuzz"):
            raise
        return
    starts = [segment.start_ms for segment in reading.segments if segment.start_ms is not None]
    assert starts == sorted(starts)
    for segment in reading.segments:
        assert segment.text == " ".join(segment.text.split())
        assert segment.text
        if segment.start_ms is not None and segment.end_ms is not None:
            assert 0 <= segment.start_ms <= segment.end_ms
        if segment.word_starts_ms is not None:
            assert len(segment.word_starts_ms) == len(segment.text.split())
    assert all(repair.source == "fuzz" for repair in reading.repairs)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_arbitrary_bytes(data: bytes) -> None:
    read_or_refuse(data)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-32-be", "gb18030"]))
def test_arbitrary_text(text: str, encoding: str) -> None:
    read_or_refuse(text.encode(encoding, errors="ignore"))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SEEDS), st.integers(min_value=0), st.integers(min_value=1, max_value=8))
def test_captions_with_pieces_changed_moved_or_cut_out(seed: str, number: int, changes: int) -> None:
    chance = random.Random(number)
    text = seed
    for _ in range(changes):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 0, 1, 2, 10)))
        middle = chance.choice((*PIECES, text[start : start + 20]))
        text = text[:start] + middle + text[end:]
    read_or_refuse(text.encode("utf-8"))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_captions_that_are_changed_above_are_read_unchanged(seed: str) -> None:
    assert read_lecture(seed.encode()).segments


@pytest.mark.parametrize(
    "unit", ["<", "&", "<1:1", "{\\", "<b", "[00:01.00]", "1:", "<!--", "<sync ", "-->", " ", "1\n", "<v ", "("]
)
@pytest.mark.parametrize(
    "head", ["WEBVTT\n\n00:01.000 --> 00:02.000\n", "1\n00:00:01,000 --> 00:00:02,000\n", "<SAMI><SYNC Start=1>"]
)
def test_the_time_to_read_grows_with_the_size_only(head: str, unit: str) -> None:
    """A pattern that goes back and forth would take minutes for these."""
    read_or_refuse((head + unit * (100_000 // len(unit))).encode())
