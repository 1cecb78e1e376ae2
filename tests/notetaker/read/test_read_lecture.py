"""One call for one lecture: files, names, sizes, titles, offsets."""

from pathlib import Path

import pytest

from lectorium.errors import LectureError, UnsupportedFormatError
from lectorium.notetaker.read import read_lecture, title_from_name

SRT = b"1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n2\n00:00:03,000 --> 00:00:10,000\nBye.\n"
LATER = b"1\n00:00:12,000 --> 00:00:13,000\nAgain.\n"


def test_a_path_is_read_and_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "36_slice-and-dice 🔪: a dataset.en.srt"
    path.write_bytes(SRT)
    lecture = read_lecture(path)
    assert [s.text for s in lecture.segments] == ["Hello.", "Bye."]
    assert lecture.sources[0].name == path.name
    assert lecture.title == "36 slice-and-dice 🔪: a dataset"
    assert len(lecture.sources[0].sha256) == 64
    assert lecture.duration_ms == 10_000


def test_a_file_after_another_starts_where_that_one_ended() -> None:
    lecture = read_lecture([SRT, SRT], name="week 1")
    assert [s.start_ms for s in lecture.segments] == [1000, 3000, 11_000, 13_000]
    assert [s.source for s in lecture.segments] == [0, 0, 1, 1]
    assert [s.offset_ms for s in lecture.sources] == [0, 10_000]
    assert [s.name for s in lecture.sources] == ["week 1 (1)", "week 1 (2)"]


def test_a_file_whose_own_times_go_on_is_not_moved() -> None:
    lecture = read_lecture([SRT, LATER])
    assert [s.start_ms for s in lecture.segments] == [1000, 3000, 12_000]
    assert [s.offset_ms for s in lecture.sources] == [0, 0]


def test_a_file_over_the_limit_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "huge.srt"
    with path.open("wb") as stream:
        stream.truncate(300_000_000)
    with pytest.raises(LectureError, match=r"huge\.srt: the file has 300,000,000 bytes"):
        read_lecture(path)
    with pytest.raises(LectureError, match="raise the limit"):
        read_lecture(SRT, max_bytes=10)
    read_lecture(SRT, max_bytes=len(SRT))


@pytest.mark.parametrize(("what", "reason"), [("missing.srt", "no such file"), (".", "folder"), ("a\0b", "null")])
def test_what_cannot_be_opened_is_told(tmp_path: Path, what: str, reason: str) -> None:
    with pytest.raises(LectureError, match=reason):
        read_lecture(tmp_path / what)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"WEBVTT\n\n"])
def test_a_file_with_nothing_in_it_is_refused(data: bytes) -> None:
    with pytest.raises(LectureError, match=r"lecture: the file (is empty|holds no speech)"):
        read_lecture(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"Scenarist_SCC V1.0\n\n00:02:18;20\t94ae", "SCC"),
        (b"$FontName = Arial\n\n00:02:17:10 , 00:02:20:09 , Hello", "STL"),
        (b"850STL25.01" + bytes(1000), "EBU STL"),
        (b"PK\x03\x04" + bytes(30), "ZIP"),
        (b"PK\x03\x04" + bytes(30) + b"ppt/slides/slide1.xml", "PPTX"),
        (b"\x1f\x8b\x08" + bytes(30), "gzip"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(30), "7z"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"%PDF-1.7\n", "PDF"),
        (bytes(3) + b"\x18ftypmp42" + bytes(30), "MP4"),
        (b"ID3\x04" + bytes(30), "MP3"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "WAV"),
        (b"<!DOCTYPE html><html></html>", "HTML"),
    ],
)
def test_known_formats_that_are_not_read_are_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=rf"^talk: .*{what}.* is not supported; \w+"):
        read_lecture(data, name="talk")


def test_a_binary_file_of_no_known_kind_is_refused() -> None:
    with pytest.raises(LectureError, match="not a text"):
        read_lecture(bytes(range(32)) * 20)


def test_titles_come_from_names() -> None:
    assert title_from_name("Lecture_10_Recurrent_Networks.srt") == "Lecture 10 Recurrent Networks"
    assert title_from_name("notes for lecture 1") == "Notes for lecture 1"
    assert title_from_name("A talk [dQw4w9WgXcQ].en-GB.vtt") == "A talk"
    assert title_from_name("第一课.zh-CN.vtt") == "第一课"
