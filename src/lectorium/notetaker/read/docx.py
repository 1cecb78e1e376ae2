"""DOCX: the paragraphs of a document as the text of one of the other formats."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from lectorium.errors import LectureError
from lectorium.notetaker.read.xml_text import parse_xml

MAX_UNPACKED = 100_000_000
MAX_ENTRIES = 1000
DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
HEADING = re.compile(r"(?:heading|berschrift|titre|t[ií]tulo|titolo|kop)\s*([1-9])", re.IGNORECASE)
MARKS = re.compile(r"([\\`*_\[\]<>&#~])")


def sniff(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and DOCUMENT.encode() in data


def to_text(data: bytes, name: str) -> str:
    """A line per paragraph, a tab between the cells of a row; Markdown where the document has headings."""
    body = parse_xml(_document(data, name), name).find(f"{W}body")
    if body is None:
        raise LectureError(name, "the document has no body")
    paragraphs = list(_paragraphs(body))
    if not any(level for level, _ in paragraphs):
        return "\n".join(text for _, text in paragraphs)
    return "\n".join(
        f"\n{'#' * level} {_escape(' '.join(text.split()))}\n" if level and text.strip() else _escape(text)
        for level, text in paragraphs
    )


def _document(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES:
                raise LectureError(name, f"a DOCX of {len(entries):,} entries; {MAX_ENTRIES:,} are read")
            if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise LectureError(name, f"a DOCX that unpacks to more than {MAX_UNPACKED:,} bytes")
            # The size that an entry declares need not be true.
            with archive.open(DOCUMENT) as stream:
                document = stream.read(MAX_UNPACKED + 1)
    except KeyError:
        raise LectureError(name, f"a DOCX without {DOCUMENT}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise LectureError(name, f"a DOCX that cannot be unpacked: {error}", advice="save it again") from None
    if len(document) > MAX_UNPACKED:
        raise LectureError(name, f"a DOCX that unpacks to more than {MAX_UNPACKED:,} bytes")
    return document


def _paragraphs(body: Element) -> Iterator[tuple[int, str]]:
    """The level of heading (0: none) and the text of each paragraph, in order."""
    waiting = [iter(body)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag == f"{W}p":
            yield _level(element), "".join(_texts(element))
        elif element.tag == f"{W}tr":
            cells = (" ".join("".join(_texts(cell)).split()) for cell in element.findall(f"{W}tc"))
            yield 0, "\t".join(cells)
        elif element.tag not in (FALLBACK, f"{W}sectPr", f"{W}del"):
            waiting.append(iter(element))


def _texts(paragraph: Element) -> Iterator[str]:
    waiting = [iter(paragraph)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag == f"{W}tab":
            yield "\t"
        elif element.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif element.tag == f"{W}noBreakHyphen":
            yield "-"
        elif element.tag not in (FALLBACK, f"{W}pPr", f"{W}rPr", f"{W}del"):
            if element.tag == f"{W}p":
                yield "\n"
            waiting.append(iter(element))


def _level(paragraph: Element) -> int:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    value = "" if style is None else style.get(f"{W}val", "")
    if value.lower() in ("title", "titel", "titre"):
        return 1
    found = HEADING.search(value)
    return min(int(found[1]), 6) if found else 0


def _escape(text: str) -> str:
    return MARKS.sub(r"\\\1", text)
