"""Captions as a table: Whisper's TSV (milliseconds), its older CSV (seconds, the text first), other CSV and TSV."""

import csv
import io
import itertools
import re
import statistics
from collections.abc import Mapping, Sequence
from typing import Literal

from lectorium.errors import LectureError
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import to_reading
from lectorium.notetaker.read.reading import Reading

TEXTS = ("text", "transcript", "caption", "content", "sentence", "utterance")
STARTS = ("start", "start_ms", "start time", "start_time", "starttime", "begin", "time", "timestamp", "from")
ENDS = ("end", "end_ms", "end time", "end_time", "endtime", "stop", "to")
SPEAKERS = ("speaker", "speaker name", "speaker_name", "name")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# As for JSON: captions are not that long in seconds.
LONGEST_CAPTION_S = 100
TIME_LINE = re.compile(r"\d:\d\d")
SEPARATORS = "\t,;"


def sniff(text: str) -> bool:
    """A heading that names text and start, or rows with two times in the same columns."""
    lines = [line for line in text.split("\n")[:20] if line.strip()]
    return any(_columns(lines, separator) is not None for separator in SEPARATORS) or _is_other_table(lines)


def read(text: str, name: str) -> Reading:
    lines = [line for line in text.split("\n")[:20] if line.strip()]
    found = ((separator, _columns(lines, separator)) for separator in SEPARATORS)
    separator, columns = next(((s, c) for s, c in found if c is not None), ("", None))
    if columns is None:
        advice = "name the columns `start`, `end`, `speaker` and `text` in the first row"
        raise LectureError(name, "a table without the columns `start` and `text`", line=1, advice=advice)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=_quoting(separator))
    entries: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for row in rows:
            if any(field.strip() for field in row):
                entries.append((line, row))
            line = rows.line_num + 1
    except csv.Error as error:
        raise LectureError(name, f"not a table: {error}", line=line) from None
    if columns["heading"]:
        entries = entries[1:]
    times = [_row_times(row, columns, number, name) for number, row in entries]
    scale = _milliseconds_per_unit(times, in_ms=bool(columns["ms"]))
    cues = []
    for (number, row), (start, end) in zip(entries, times, strict=True):
        end_ms = None if end is None else round(end * scale)
        speaker = _field(row, columns.get("speaker")) or None
        cues.append(Cue(number, round(start * scale), end_ms, _field(row, columns["text"]), speaker))
    return to_reading(cues, name)


def _is_other_table(lines: Sequence[str]) -> bool:
    """Rows of the same number of cells and no time in them: not a transcript."""
    cells = {line.count("\t") for line in lines}
    return len(lines) > 1 and len(cells) == 1 and cells != {0} and not any(map(TIME_LINE.search, lines))


def _quoting(separator: str) -> Literal[0, 3]:
    # In a TSV a quotation mark is a quotation mark.
    return csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL


def _columns(lines: Sequence[str], separator: str) -> Mapping[str, int] | None:
    """Where text, start, end and speaker stand.

    `heading` is 1 where the first row names them, `ms` where they are those of Whisper's TSV.
    """
    try:
        rows = list(csv.reader(lines, delimiter=separator, quoting=_quoting(separator)))
    except csv.Error:
        return None
    if not rows or len(rows[0]) < 2:
        return None
    names = [field.strip().lower() for field in rows[0]]
    columns = {"heading": 1, "ms": int(names == ["start", "end", "text"] and separator == "\t")}
    for key, known in (("text", TEXTS), ("start", STARTS), ("end", ENDS), ("speaker", SPEAKERS)):
        place = next((names.index(name) for name in known if name in names), None)
        if place is not None:
            columns[key] = place
    if "text" in columns and "start" in columns:
        return columns
    return _unnamed(rows)


def _unnamed(rows: Sequence[Sequence[str]]) -> Mapping[str, int] | None:
    """Three columns, two of them times: the third is the text."""
    if any(len(row) != 3 for row in rows):
        return None
    timed = [place for place in range(3) if all(_time(row[place]) is not None for row in rows)]
    if len(timed) != 2:
        return None
    return {"heading": 0, "ms": 0, "start": timed[0], "end": timed[1], "text": 3 - sum(timed)}


def _row_times(row: Sequence[str], columns: Mapping[str, int], line: int, name: str) -> tuple[float, float | None]:
    start = _time(_field(row, columns["start"]))
    if start is None:
        raise LectureError(name, f"{_field(row, columns['start'])[:40]!r} is no time", line=line)
    return start, _time(_field(row, columns.get("end")))


def _milliseconds_per_unit(times: Sequence[tuple[float, float | None]], *, in_ms: bool) -> int:
    if in_ms and all(start.is_integer() for start, _ in times):
        return 1
    lengths = [end - start for start, end in times if end is not None and end > start]
    lengths = lengths or [after[0] - before[0] for before, after in itertools.pairwise(times)]
    return 1 if lengths and statistics.median(lengths) > LONGEST_CAPTION_S else 1000


def _time(field: str) -> float | None:
    """A number as it stands, a clock in seconds."""
    clock = parse_clock(field.strip())
    if clock is not None:
        return clock / 1000
    number = float(field) if NUMBER.fullmatch(field.strip()) else -1
    return number if 0 <= number < 1e12 else None


def _field(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""
