"""Files that are known by name and not read: what to do instead."""

import re
from collections.abc import Callable

from lectorium.errors import UnsupportedFormatError
from lectorium.notetaker.read.reading import Reading

ARCHIVE = "unpack it and give the files in it"
SLIDES = "give the captions or the transcript of the lecture"
RECORDING = "give its captions or a transcript"
DOCUMENT = "save it as DOCX or as plain text"
CONVERT = "convert to SRT"

# (what it is, what to do, offset, the bytes that stand there)
MAGIC: tuple[tuple[str, str, int, bytes], ...] = (
    ("a ZIP archive", ARCHIVE, 0, b"PK\x03\x04"),
    ("a ZIP archive", ARCHIVE, 0, b"PK\x05\x06"),
    ("a gzip archive", ARCHIVE, 0, b"\x1f\x8b"),
    ("a bzip2 archive", ARCHIVE, 0, b"BZh"),
    ("an xz archive", ARCHIVE, 0, b"\xfd7zXZ\x00"),
    ("a Zstandard archive", ARCHIVE, 0, b"\x28\xb5\x2f\xfd"),
    ("a 7z archive", ARCHIVE, 0, b"7z\xbc\xaf\x27\x1c"),
    ("a RAR archive", ARCHIVE, 0, b"Rar!\x1a\x07"),
    ("a tar archive", ARCHIVE, 257, b"ustar"),
    ("PDF", SLIDES, 0, b"%PDF-"),
    ("an old Office document", DOCUMENT, 0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("EBU STL", CONVERT, 3, b"STL25.01"),
    ("EBU STL", CONVERT, 3, b"STL30.01"),
    ("a picture", SLIDES, 0, b"\x89PNG"),
    ("a picture", SLIDES, 0, b"\xff\xd8\xff"),
    ("a picture", SLIDES, 0, b"GIF8"),
    ("a recording (MP4)", RECORDING, 4, b"ftyp"),
    ("a recording (Matroska or WebM)", RECORDING, 0, b"\x1aE\xdf\xa3"),
    ("a recording (MP3)", RECORDING, 0, b"ID3"),
    ("a recording (MP3)", RECORDING, 0, b"\xff\xfb"),
    ("a recording (MP3)", RECORDING, 0, b"\xff\xf3"),
    ("a recording (MP3)", RECORDING, 0, b"\xff\xf2"),
    ("a recording (AAC)", RECORDING, 0, b"\xff\xf1"),
    ("a recording (AAC)", RECORDING, 0, b"\xff\xf9"),
    ("a recording (Ogg)", RECORDING, 0, b"OggS"),
    ("a recording (FLAC)", RECORDING, 0, b"fLaC"),
    ("a recording (WAV)", RECORDING, 8, b"WAVE"),
    ("a recording (AVI)", RECORDING, 8, b"AVI "),
    ("a recording (AIFF)", RECORDING, 0, b"FORM"),
    ("a recording (AMR)", RECORDING, 0, b"#!AMR"),
    ("a recording (Windows Media)", RECORDING, 0, b"\x30\x26\xb2\x75"),
    ("a recording (Flash)", RECORDING, 0, b"FLV\x01"),
    ("a recording (MPEG)", RECORDING, 0, b"\x00\x00\x01\xba"),
    ("a recording (MPEG)", RECORDING, 0, b"\x00\x00\x01\xb3"),
)
SPRUCE_STL = re.compile(
    r"^(?:\$[A-Z]\w+[ \t]*=|\d\d:\d\d:\d\d[:;.]\d\d[ \t]*,[ \t]*\d\d:\d\d:\d\d[:;.]\d\d[ \t]*,)", re.MULTILINE
)


def refuse(what: str, advice: str) -> Callable[[object, str], Reading]:
    """A reader that says no."""

    def read(_: object, name: str) -> Reading:
        raise UnsupportedFormatError(name, f"{what} is not supported", advice=advice)

    return read


def is_presentation(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and b"ppt/" in data


def is_known_binary(data: bytes) -> bool:
    return _known_binary(data) is not None


def read_known_binary(data: bytes, name: str) -> Reading:
    what, advice = _known_binary(data) or ("this format", CONVERT)
    return refuse(what, advice)(data, name)


def is_rtf(head: str) -> bool:
    return head.startswith("{\\rtf")


def is_scc(head: str) -> bool:
    return head.startswith("Scenarist_SCC")


def is_spruce_stl(head: str) -> bool:
    return SPRUCE_STL.search(head) is not None


def is_vobsub(head: str) -> bool:
    return head.startswith("# VobSub index file")


def is_html(head: str) -> bool:
    return head[:15].lower().startswith(("<!doctype html", "<html"))


def _known_binary(data: bytes) -> tuple[str, str] | None:
    return next(((what, advice) for what, advice, at, magic in MAGIC if data.startswith(magic, at)), None)
