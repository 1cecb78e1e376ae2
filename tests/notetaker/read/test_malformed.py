"""The parser tests of other projects, where they are at hand: what they expect, we give, or a decision says why not.

The files are not part of the project: see `docs/decisions/0002-where-captions-are-read-differently.md`.
"""

import json
import re
from pathlib import Path

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file
from lectorium.notetaker.read.decode import clean
from lectorium.notetaker.read.reading import Reading

FOLDER = Path(__file__).parents[3].parent / "shared" / "data" / "malformed"
DECISION = Path(__file__).parents[3] / "docs" / "decisions" / "0002-where-captions-are-read-differently.md"
needs_data = pytest.mark.skipif(not FOLDER.is_dir(), reason="the parser tests of other projects are not at hand")

# (start, end, text); what the expected file does not say is None.
Expected = tuple[int | None, int | None, str | None]


def manifest() -> list[dict[str, str]]:
    path = FOLDER / "manifest.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.is_file() else []


def read_or_refuse(file: str) -> Reading | LectureError:
    path = FOLDER / file
    try:
        return read_file(path.read_bytes(), path.name)
    except LectureError as error:
        return error


@needs_data
def test_every_file_is_read_or_refused_with_its_name() -> None:
    for entry in manifest():
        if entry["file"].startswith("inline_cases/") or entry["format"] == "json":
            continue
        result = read_or_refuse(entry["file"])
        name = Path(entry["file"]).name
        if isinstance(result, LectureError):
            assert str(result).startswith(name)
            assert result.reason
        else:
            assert all(repair.source == name for repair in result.repairs)
            assert all(s.start_ms is not None and s.end_ms is not None and s.text for s in result.segments)


@needs_data
def test_the_cues_are_those_expected_except_where_the_decision_says_why() -> None:
    differing = set()
    compared = 0
    for entry in manifest():
        if "expected" not in entry:
            continue
        compared += 1
        expected = expected_cues(FOLDER / entry["expected"])
        result = read_or_refuse(entry["file"])
        found = [] if isinstance(result, LectureError) else spoken(result)
        if expected is not None and not matches(found, expected):
            differing.add(entry["file"])
    assert compared == 135
    assert differing == set(re.findall(r"`((?:vtt\.js|wpt|astisub)/[^`]+)`", DECISION.read_text()))


@needs_data
def test_one_text_in_sixteen_formats_is_the_same_text() -> None:
    """The files of php-subtitles hold the same two captions, to the tenth of a second or the frame."""
    files = [
        *("ass_different_format.ass", "smi.smi", "srt.srt", "vtt.vtt", "sub_viewer.sub"),
        "sub_microdvd_with_styles.sub",
    ]
    for file in files:
        result = read_or_refuse(f"php-subtitles/{file}")
        assert isinstance(result, Reading)
        said = [(round(start / 50), round(end / 50), text) for start, end, text in spoken(result)]
        assert said == [
            (2748, 2808, "Senator, we're making our final approach into Coruscant."),
            (74810, 74850, "Very good, Lieutenant."),
        ], file


@needs_data
def test_lyrics_in_ttml_are_those_in_ass() -> None:
    ttml, ass = (read_or_refuse(f"pysubs2/ttml_example_apple.{suffix}") for suffix in ("ttml", "ass"))
    assert isinstance(ttml, Reading)
    assert isinstance(ass, Reading)
    assert [s.text for s in ttml.segments] == [s.text for s in ass.segments]
    for ours, theirs in zip(ttml.segments, ass.segments, strict=True):
        assert ours.start_ms is not None
        assert theirs.start_ms is not None
        assert abs(ours.start_ms - theirs.start_ms) < 10


def spoken(reading: Reading) -> list[tuple[int, int, str]]:
    """The segments, those of one caption with several voices joined."""
    cues: list[tuple[int, int, str]] = []
    before = None
    for segment in reading.segments:
        assert segment.start_ms is not None
        assert segment.end_ms is not None
        times = (segment.start_ms, segment.end_ms)
        changed = before is not None and segment.speaker != before
        if cues and cues[-1][:2] == times and changed:
            cues[-1] = (*times, f"{cues[-1][2]} {segment.text}")
        else:
            cues.append((*times, segment.text))
        before = segment.speaker
    return cues


def matches(found: list[tuple[int, int, str]], expected: list[Expected]) -> bool:
    return len(found) == len(expected) and all(
        (start is None or abs(start - ours[0]) <= 1)
        and (end is None or abs(end - ours[1]) <= 1)
        and (text is None or text == ours[2])
        for ours, (start, end, text) in zip(found, expected, strict=True)
    )


def expected_cues(path: Path) -> list[Expected] | None:
    """None where the test says nothing of cues."""
    if path.suffix == ".json":
        return from_vtt_js(json.loads(path.read_text()))
    if path.suffix == ".js":
        return from_web_platform_test(path.read_text())
    # A file of the same cues, written by another program.
    return list(spoken(read_file(path.read_bytes(), path.name)))


def from_vtt_js(found: object) -> list[Expected]:
    """A list of the elements that show the cues, or an object that holds the cues."""
    if isinstance(found, dict):
        cues = found.get("cues") or []
        return [
            (
                round(cue["startTime"] * 1000),
                round(cue["endTime"] * 1000),
                plain(cue.get("content", cue.get("text", ""))),
            )
            for cue in cues
        ]
    return [(None, None, plain(element["textContent"])) for element in found or []] if isinstance(found, list) else []


def from_web_platform_test(script: str) -> list[Expected] | None:
    """From the assertions of the test: the number of cues, and what it says of each."""
    length = re.search(r"cues\.length, (\d+)", script)
    if length is None:
        return None
    count = int(length[1])

    def said(what: str, index: int) -> str | None:
        match = re.search(rf"cues\[{index}\]\.{what}, (?:'([^']*)'|\"([^\"]*)\"|([\d.]+))\)", script)
        return next((group for group in match.groups() if group is not None), None) if match else None

    def milliseconds(what: str, index: int) -> int | None:
        value = said(what, index)
        return None if value is None else round(float(value) * 1000)

    every_text = "'text' + i" in script
    pairs = re.findall(r"\[([\d.]+), ([\d.]+)\]", script)
    cues: list[Expected] = []
    for index in range(count):
        text = said("text", index) or (f"text{index}" if every_text else None)
        start, end = milliseconds("startTime", index), milliseconds("endTime", index)
        if len(pairs) == count:
            start, end = (round(float(value) * 1000) for value in pairs[index])
        cues.append((start, end, text))
    return cues


def plain(text: str) -> str:
    return " ".join(clean(text).split())
