"""Reading a lecture: from the files of one lecture to its segments and sentences."""

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lectorium.errors import LectureError
from lectorium.notetaker.language import detect_language
from lectorium.notetaker.lecture import Lecture, Repair, Segment, Source
from lectorium.notetaker.read.decode import decode
from lectorium.notetaker.read.formats import read_binary, read_text
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.sentences import is_punctuated, split_sentences

File = str | os.PathLike[str] | bytes

# A file whose first words come at most this long after the end of the file before goes on counting.
LONGEST_BREAK_MS = 15 * 60_000


def read_lecture(
    source: File | Sequence[File],
    *,
    name: str | None = None,
    title: str | None = None,
    language: str | None = None,
    url: str | None = None,
    max_bytes: int = 200_000_000,
) -> Lecture:
    """Read one lecture from a path, from bytes, or from several of those in order.

    The format is told by content. `name` stands for the file in messages where `source` is bytes. A file of
    several starts where the one before ended, unless its own times go on from there.
    Raises `LectureError`, which names the file, the line and the reason.
    """
    files: Sequence[File] = [source] if isinstance(source, str | os.PathLike | bytes) else source
    if not files:
        raise LectureError(name or "lecture", "no file was given")
    sources: list[Source] = []
    segments: list[Segment] = []
    repairs: list[Repair] = []
    readings: list[Reading] = []
    end_ms = 0
    for index, file in enumerate(files):
        file_name = _name(file, name, index, len(files))
        data = _load(file, file_name, max_bytes)
        reading = read_file(data, file_name)
        offset_ms = 0 if _goes_on(reading, end_ms) else end_ms
        duration_ms = _duration(reading)
        sources.append(Source(file_name, hashlib.sha256(data).hexdigest(), offset_ms, duration_ms, url))
        segments.extend(_shift(segment, index, offset_ms) for segment in reading.segments)
        repairs.extend(reading.repairs)
        if not reading.segments and len(files) > 1:
            repairs.append(Repair(file_name, None, "the file holds no speech"))
        readings.append(reading)
        end_ms = max(end_ms, offset_ms + (duration_ms or 0))
    if not segments:
        reason = "the file is empty" if len(files) == 1 and not data.strip() else "the file holds no speech"
        raise LectureError(sources[0].name, reason, advice="give the captions or the transcript of the lecture")

    said = next((reading.language for reading in readings if reading.language), None)
    language = language or said or detect_language(segment.text for segment in segments)
    sentences = split_sentences(segments, language)
    meta: Mapping[str, str] = {key: value for reading in reversed(readings) for key, value in reading.meta.items()}
    return Lecture(
        title=title or readings[0].title or title_from_name(sources[0].name),
        language=language,
        sources=tuple(sources),
        segments=tuple(segments),
        sentences=sentences,
        repairs=tuple(repairs),
        punctuated=is_punctuated(segments),
        meta=meta,
    )


def read_file(data: bytes, name: str) -> Reading:
    """The segments of one file, with times from its own start; `name` is for messages."""
    reading = read_binary(data, name)
    if reading is not None:
        return reading
    decoded = decode(data, name)
    reading = read_text(decoded.text, name)
    return replace(reading, repairs=decoded.repairs + reading.repairs)


def title_from_name(name: str) -> str:
    """`lecture_3.en.vtt` -> `Lecture 3`."""
    stem = re.sub(r"\.[A-Za-z][A-Za-z0-9]{1,4}$", "", Path(name).name)
    stem = re.sub(r"\.[a-z]{2,3}(-[A-Za-z]{2,4})?$", "", stem)
    # The video's id, as downloaders put it at the end.
    stem = re.sub(r" \[[\w-]{11}\]$", "", stem)
    if not re.search(r"\s", stem):
        stem = re.sub(r"^\d{2,3}[_-](?=[A-Za-z]{3})", "", stem).replace("-", " ")
    title = " ".join(stem.replace("_", " ").split())
    return title[:1].upper() + title[1:] or name


def _name(file: File, given: str | None, index: int, count: int) -> str:
    if not isinstance(file, bytes):
        return Path(os.fspath(file)).name or os.fspath(file)
    base = given or "lecture"
    return base if count == 1 else f"{base} ({index + 1})"


def _load(file: File, name: str, max_bytes: int) -> bytes:
    advice = f"files up to {max_bytes:,} bytes are read; split it or raise the limit"
    if isinstance(file, bytes):
        if len(file) > max_bytes:
            raise LectureError(name, f"the file has {len(file):,} bytes", advice=advice)
        return file
    try:
        with Path(file).open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size <= max_bytes:
                # Pipes tell no size, and files grow.
                data = stream.read(max_bytes + 1)
                size = max(size, len(data))
    except FileNotFoundError:
        raise LectureError(name, "there is no such file", advice="check the path") from None
    except IsADirectoryError:
        raise LectureError(name, "this is a folder", advice="give the files in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LectureError(name, f"the file cannot be opened: {reason}") from error
    if size > max_bytes:
        raise LectureError(name, f"the file has {size:,} bytes or more", advice=advice)
    return data


def _duration(reading: Reading) -> int | None:
    ends = [segment.end_ms for segment in reading.segments if segment.end_ms is not None]
    if reading.duration_ms is not None:
        ends.append(reading.duration_ms)
    return max(ends, default=None)


def _goes_on(reading: Reading, end_ms: int) -> bool:
    """Whether a file counts its times from the start of the lecture, where the files before end at `end_ms`."""
    start_ms = next((s.start_ms for s in reading.segments if s.start_ms is not None), None)
    return end_ms > 0 and start_ms is not None and end_ms <= start_ms <= end_ms + LONGEST_BREAK_MS


def _shift(segment: Segment, source: int, offset_ms: int) -> Segment:
    if not source and not offset_ms:
        return segment
    starts = segment.word_starts_ms
    return replace(
        segment,
        source=source,
        start_ms=None if segment.start_ms is None else segment.start_ms + offset_ms,
        end_ms=None if segment.end_ms is None else segment.end_ms + offset_ms,
        word_starts_ms=None if starts is None else tuple(start + offset_ms for start in starts),
    )
