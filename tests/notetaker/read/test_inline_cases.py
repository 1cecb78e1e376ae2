"""Cases that stand inside the tests of other projects, taken out of their source and held against what they expect."""

import ast
import re
from pathlib import Path
from textwrap import dedent

import pytest

from lectorium.notetaker.read import read_file
from lectorium.notetaker.read.reading import Reading

FOLDER = Path(__file__).parents[3].parent / "shared" / "data" / "malformed" / "inline_cases"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the parser tests of other projects are not at hand")

HEREDOC = re.compile(r"<<<\s*(\w+)\n(.*?)\n\1;", re.DOTALL)
STRING = re.compile(r"[\"'](.*?)[\"'](?=[,\]]|$)")
ADDED = re.compile(r"->add\(([\d.]+), ([\d.]+), (\[(?:[^\]]*)\]|'(?:[^'\\]|\\.)*')\)")


def source(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text()


def read(text: str) -> Reading:
    return read_file(text.encode(), "case")


def cues(reading: Reading) -> list[tuple[int | None, int | None, str]]:
    return [(segment.start_ms, segment.end_ms, segment.text) for segment in reading.segments]


def python_strings(name: str) -> dict[str, str]:
    """The texts of a Python test: by the name they are given, or by the test that holds them."""
    tree = ast.parse(source(name))
    texts: dict[str, str] = {}
    for node in [*tree.body, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))]:
        if isinstance(node, ast.FunctionDef):
            key = node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            key = node.targets[0].id
        else:
            continue
        constants = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        text = next((value for value in constants if value.count("\n") > 2), None)
        if text is not None:
            texts[key] = text
    return texts


def test_srt_of_php_subtitles() -> None:
    checked = 0
    code = source("mantas-done_subtitles_tests_formats_SrtTest.php")
    for case in re.split(r"(?:public|private static) function |// -----", code):
        text = HEREDOC.search(case)
        added = ADDED.findall(case)
        if not text or not added or "loadFromString($content)" not in case:
            continue
        expected = [
            (round(float(start) * 1000), round(float(end) * 1000), " ".join(STRING.findall(said)))
            for start, end, said in added
        ]
        checked += 1
        assert cues(read(text[2])) == expected, case.split("(")[0]
    assert checked >= 10


def test_ass_and_ssa_of_pysubs2() -> None:
    texts = python_strings("tkarabela_pysubs2_tests_formats_test_substation.py")
    checked = 0
    for name, text in texts.items():
        spoken = [line.split(",", 9)[9] for line in text.split("\n") if line.startswith("Dialogue:")]
        if spoken:
            checked += 1
            plain = [re.sub(r"\{[^}]*\}", "", line).replace("\\N", " ") for line in spoken]
            expected = sorted(" ".join(line.split()) for line in plain)
            assert sorted(s.text for s in read(text.strip()).segments) == expected, name
    assert checked >= 9
    assert cues(read(texts["ASS_WITHOUT_FRACTIONS_OF_SECOND_REF"].strip())) == [
        (0, 60_000, "Negative timestamp line."),
        (23_000, 83_000, "Timestamp with missing fractions line."),
        (23_450, 83_450, "Correct timestamp line."),
    ]


def test_ttml_of_pysubs2() -> None:
    text = python_strings("tkarabela_pysubs2_tests_formats_test_ttml.py")["TEST_SERIALIZE_REFERENCE"]
    assert cues(read(text)) == [
        (1000, 2000, "Newline test Newline test Hardspace test End of test"),
        (2000, 3000, "Regular textNow in italicsnot anymore"),
        (2000, 3000, "Italic textNow in regularItalic again"),
        (3000, 4000, "New font for whole line"),
        (4000, 5000, "New font for part of line only"),
    ]


def test_tmplayer_of_pysubs2() -> None:
    texts = python_strings("tkarabela_pysubs2_tests_formats_test_tmp.py")
    simple = read("\n".join(line.strip() for line in texts["test_simple_read"].split("\n")))
    assert [(s.start_ms, s.text) for s in simple.segments] == [
        (0, "ten--chars"),
        (60_000, "ten--chars-ten-chars"),
        (120_000, "ten--chars ten-chars"),
    ]
    overlapping = read("\n".join(line.strip() for line in texts["test_overlapping_read"].split("\n")))
    ends = [(s.start_ms, s.end_ms) for s in overlapping.segments[:3]]
    assert ends == [(12_000, 14_000), (14_000, 18_000), (18_000, 22_000)]


def test_quicktime_text_of_php_subtitles() -> None:
    """It counts 25 parts a second where the file says 30 (`{timeScale:30}`); we believe the file."""
    code = source("mantas-done_subtitles_tests_formats_TxtQuickTimeTest.php")
    texts = [re.search(r'\$qttxt = "([^"]*)"', code), re.search(r"<<<X\n(.*?)\nX;", code, re.DOTALL)]
    first, second = (read(text[1]) for text in texts if text)
    for ours, expected in zip(cues(first), [(137_440, 140_375), (3_740_476, 3_742_501)], strict=True):
        assert ours[0] == pytest.approx(expected[0], abs=120)
        assert ours[1] == pytest.approx(expected[1], abs=120)
    assert cues(second) == [(0, 12_000, "a"), (12_000, 13_000, "b")]


def test_webvtt_of_webvtt_py() -> None:
    texts = python_strings("glut23_webvtt-py_tests_test_webvtt.py")
    assert cues(read(dedent(texts["test_read_memory_buffer_carriage_return"]))) == [
        (500, 7000, "Caption text #1"),
        (7000, 11_890, "Caption text #2"),
        (11_890, 16_320, "Caption text #3"),
    ]
