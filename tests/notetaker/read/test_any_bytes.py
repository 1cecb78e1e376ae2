"""Whatever the bytes are: a reading, or a `LectureError` that names the file; and what is large stays linear."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file

DATA = Path(__file__).parents[3].parent / "shared" / "data"
CAPTIONS = ["WEBVTT\n\n", "1\n", "00:00:01,000 --> 00:00:02,000\n", "00:01.000 --> 00:03.000\n", "start\tend\ttext\n"]
TURNS = [
    "0:35",
    "Ann Lee  0:35\n",
    "Ann: ",
    "AUDIENCE: ",
    ">> ",
    "- ",
    "[00:01.000 -> 00:02.000] ",
    "00:00:01\tAnn:\tHi\n",
]
MARKDOWN = ["---\n", "title: x\n", "# ", "**Ann:** ", "```\n", "$a*b$", "[a](b)", "<!--", "Attendees\n", "Transcript\n"]
OCW = ["transcript: >-\n  ", "<span m='10'>", "</span>"]
XML = ["<transcript>", "<text start='1'>", "</text>", "</transcript>", "&lt;"]
JSON = ['{"events": [', '{"segments": [', '{"text": "a", "start": ', "1}", "]}", "[", "]", "}", ",", '"', "9" * 20]
TEXT = ["\n", "\n\n", " word", "。", "：", "\x85", "\u2028", "text,start,end\n"]
FRAGMENTS = [*CAPTIONS, *TURNS, *MARKDOWN, *OCW, *XML, *JSON, *TEXT]


def read_or_refuse(data: bytes, name: str = "x.txt") -> None:
    try:
        reading = read_file(data, name)
    except LectureError as error:
        assert str(error).startswith(name)  # noqa: PT017
        return
    for segment in reading.segments:
        assert segment.text == " ".join(segment.text.split()) != ""
        if segment.word_starts_ms is not None:
            assert len(segment.word_starts_ms) == len(segment.text.split())
    starts = [segment.start_ms for segment in reading.segments if segment.start_ms is not None]
    assert starts == sorted(starts)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=30))
def test_texts_made_of_pieces_of_formats(parts: list[str]) -> None:
    read_or_refuse("".join(parts).encode("utf-8", "replace"))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_bytes(data: bytes) -> None:
    read_or_refuse(data)
    read_or_refuse(b"PK\x03\x04word/document.xml" + data)


@pytest.mark.parametrize("folder", ["exports", "chapters", "captions", "pairs"])
def test_a_third_of_the_real_files_is_read_or_refused(folder: str) -> None:
    if not DATA.is_dir():
        pytest.skip("the real lectures are not at hand")
    for path in sorted(path for path in (DATA / folder).rglob("*") if path.is_file())[::3]:
        read_or_refuse(path.read_bytes(), path.name)


def test_exports_hold_what_their_manifest_counts() -> None:
    if not DATA.is_dir():
        pytest.skip("the real exports are not at hand")
    for path in sorted((DATA / "exports" / "zoom").rglob("*transcript*.vtt")):
        reading = read_file(path.read_bytes(), path.name)
        assert len(reading.segments) == path.read_text().count(" --> ")
        assert all(segment.speaker for segment in reading.segments)


TURN = "Ann: 00:00:01\n\nSome words here.\n\n"
LINES = [TURN, "0:01 word\n", "# Heading\n\n**Bo:** text *and* more\n\n", "word\n", "a\tb\n", "{\n"]


@pytest.mark.parametrize("unit", [*LINES, "<!-- ", "[", "*a_ ", "Name: ", ">> ", "AB: x ", "`", "$", "<span m='1'>a"])
def test_time_grows_linearly(unit: str) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        read_or_refuse((unit * count).encode())
        return time.process_time() - started

    seconds(100)
    small = 20_000 // len(unit)
    assert seconds(8 * small) < 30 * seconds(small) + 0.3


def test_separators_between_words_are_spaces() -> None:
    assert [segment.text for segment in read_file(b"A list of\x1fwords.", "x.txt").segments] == ["A list of words."]
