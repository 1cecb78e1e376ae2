"""Which format is this? The readers, in the order in which they are asked; adding a format is one line."""

from collections.abc import Callable
from typing import NamedTuple

from lectorium.errors import LectureError
from lectorium.notetaker.read import (
    ass,
    docx,
    json3,
    json_cues,
    lrc,
    meet,
    microdvd,
    ocw,
    prose,
    quicktime,
    refused,
    sbv,
    smi,
    srt,
    srv,
    subviewer,
    tables,
    teams,
    tmplayer,
    ttml,
    vtt,
    zoom_chat,
)
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.refused import refuse
from lectorium.notetaker.read.rolling import unroll
from lectorium.notetaker.read.speakers import find_speakers

# How much of a text a reader sees to know its format, from the first character that is not a space.
HEAD = 20_000


class BinaryFormat(NamedTuple):
    """Asked before anything is decoded; `sniff` and `read` get all bytes, `read` the file's name as well."""

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str], Reading]


class TextFormat(NamedTuple):
    """`sniff` gets the head of the text, `read` the whole text and the file's name."""

    name: str
    sniff: Callable[[str], bool]
    read: Callable[[str, str], Reading]


def read_docx(data: bytes, name: str) -> Reading:
    return read_text(docx.to_text(data, name), name)


BINARY_FORMATS = (
    BinaryFormat("DOCX", docx.sniff, read_docx),
    BinaryFormat("PPTX", refused.is_presentation, refuse("PPTX", refused.SLIDES)),
    BinaryFormat("other binary files", refused.is_known_binary, refused.read_known_binary),
)
TEXT_FORMATS = (
    TextFormat("RTF", refused.is_rtf, refuse("RTF", refused.DOCUMENT)),
    TextFormat("SCC", refused.is_scc, refuse("SCC", refused.CONVERT)),
    TextFormat("STL", refused.is_spruce_stl, refuse("STL", refused.CONVERT)),
    TextFormat("VobSub", refused.is_vobsub, refuse("VobSub (pictures of text)", refused.CONVERT)),
    TextFormat("HTML", refused.is_html, refuse("HTML", "save the captions or the transcript as plain text")),
    TextFormat("YouTube json3", json3.sniff, json3.read),
    TextFormat("JSON", json_cues.sniff, json_cues.read),
    TextFormat("YouTube srv1, srv2, srv3", srv.sniff, srv.read),
    TextFormat("MIT OpenCourseWare page", ocw.sniff, ocw.read),
    TextFormat("Teams DOCX", teams.sniff, teams.read),
    TextFormat("WebVTT", vtt.sniff, vtt.read),
    TextFormat("ASS and SSA", ass.sniff, ass.read),
    TextFormat("TTML and DFXP", ttml.sniff, ttml.read),
    TextFormat("SMI", smi.sniff, smi.read),
    TextFormat("MicroDVD", microdvd.sniff, microdvd.read),
    TextFormat("SubViewer 1", subviewer.sniff, subviewer.read),
    TextFormat("QuickTime text", quicktime.sniff, quicktime.read),
    TextFormat("TMPlayer", tmplayer.sniff, tmplayer.read),
    TextFormat("LRC", lrc.sniff, lrc.read),
    TextFormat("SRT", srt.sniff, srt.read),
    TextFormat("SBV and SubViewer 2", sbv.sniff, sbv.read),
    TextFormat("Zoom chat", zoom_chat.sniff, zoom_chat.read),
    TextFormat("CSV and TSV", tables.sniff, tables.read),
    TextFormat("Google Meet", meet.sniff, meet.read),
    TextFormat("text and Markdown", prose.sniff, prose.read),
)


def read_binary(data: bytes, name: str) -> Reading | None:
    """The reading of a format that is no text, or None where the bytes are to be decoded first."""
    return next((form.read(data, name) for form in BINARY_FORMATS if form.sniff(data)), None)


def read_text(text: str, name: str) -> Reading:
    head = text[:HEAD].lstrip() or text.lstrip()[:HEAD]
    if not head:
        return Reading(())
    for form in TEXT_FORMATS:
        if form.sniff(head):
            return find_speakers(unroll(form.read(text, name), name))
    raise LectureError(name, "the format is not known", advice="give captions (VTT, SRT …) or a transcript")
