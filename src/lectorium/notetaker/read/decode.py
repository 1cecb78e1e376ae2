"""Bytes to text: encodings, newlines and marks that nobody sees."""

import re
from dataclasses import dataclass

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.legacy import legacy_encoding

# The longer mark first: the one of UTF-32 begins like the one of UTF-16.
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SAMPLE_BYTES = 64_000

# Zero-width space, bidi marks, byte order marks; the joiners stay, since Persian, Hindi and emoji need them.
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad\u061c]")
CONTROLS = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x7f]")
# The separators \x1c to \x1f are white space to `str.split` and to nobody else.
SPACES = re.compile("[\u00a0\u2007\u202f\x1c-\x1f]")
SEPARATORS = re.compile("[\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with `\\n` as its only newline."""

    text: str
    encoding: str
    repairs: tuple[Repair, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Decode a file; what no encoding can read becomes U+FFFD and is told in `repairs`."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _finish(data[len(mark) :], encoding, name)
    return _finish(data, guess_encoding(data), name)


def guess_encoding(data: bytes) -> str:
    """The encoding of bytes that carry no mark."""
    wide = _wide_encoding(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "utf-8" if _is_nearly_utf8(data) else legacy_encoding(data)
    return "utf-8"


def clean(text: str) -> str:
    """Text without marks that nobody sees, and with plain spaces."""
    return text if text.isascii() and not SEPARATORS.search(text) else SPACES.sub(" ", INVISIBLE.sub("", text))


def _finish(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        text, whole = data.decode(encoding), True
    except UnicodeDecodeError:
        text, whole = data.decode(encoding, errors="replace"), False
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text, whole = text.replace("\0", "\ufffd"), False
    if len(CONTROLS.findall(text, 0, SAMPLE_BYTES)) * 10 > min(len(text), SAMPLE_BYTES):
        raise LectureError(name, "this is not a text", advice="give captions or a transcript")
    what = f"bytes that are no {encoding} text were replaced by \ufffd"
    bad = () if whole else (line for line, content in enumerate(text.split("\n"), 1) if "\ufffd" in content)
    return Decoded(clean(text), encoding, tuple(Repair(name, line, what) for line in bad))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, told by where the zero bytes of digits, spaces and newlines stand."""
    sample = data[:SAMPLE_BYTES]
    if sample.count(0) * 20 < len(sample) or len(sample) < 4:
        return None
    zeros = [sample[place::4].count(0) for place in range(4)]
    quarter = len(sample) // 4
    if len(data) % 4 == 0 and min(zeros[2], zeros[3]) > 0.9 * quarter and zeros[0] < zeros[3]:
        return "utf-32-le"
    if len(data) % 4 == 0 and min(zeros[0], zeros[1]) > 0.9 * quarter and zeros[3] < zeros[0]:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if odd > 4 * even:
        return "utf-16-le"
    if even > 4 * odd:
        return "utf-16-be"
    return None


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether all but a few of the letters beyond ASCII are UTF-8: a file cut in a letter, or joined with another."""
    text = data[: 10 * SAMPLE_BYTES].decode("utf-8", errors="replace")
    beyond = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") * 10 < beyond
