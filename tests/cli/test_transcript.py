"""`lectorium transcript` from outside: what is printed where, and what an error looks like."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lectorium.cli import app

MEETING = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>x < 3 &amp; so\n\n00:02.000 --> 00:02.000\n<v Bo>Yes.\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "meeting.vtt"
    path.write_text(MEETING)
    return str(path)


def run(*args: str, data: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["transcript", *args], input=data)
    return result.exit_code, result.stdout, result.stderr


def test_text_names_each_speaker_once(file: str) -> None:
    assert run(file) == (0, "Ann: x < 3 & so\n\nBo: Yes.\n", "")


def test_webvtt_comes_back_as_it_was(file: str) -> None:
    code, out, _ = run(file, "--format", "vtt")
    assert code == 0
    assert "<v Ann>x &lt; 3 &amp; so" in out
    assert run("-", "--format", "vtt", data=out)[1] == out


def test_srt_and_json(file: str) -> None:
    assert "1\n00:00:01,000 --> 00:00:02,000\nAnn: x < 3 & so" in run(file, "--format", "srt")[1]
    document = json.loads(run(file, "--format", "json")[1])
    assert [sentence["speaker"] for sentence in document["sentences"]] == ["Ann", "Bo"]


def test_repairs_are_told_beside_the_transcript() -> None:
    code, out, err = run("-", data="WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n\n00:03.000 --> 00:04.000\n\n")
    assert (code, out) == (0, "Hello there.\n")
    assert err.startswith("standard input, line 6: a caption without text")


def test_an_error_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.vtt")
    code, out, err = run(missing)
    assert (code, out) == (2, "")
    assert err == "lectorium: missing.vtt: there is no such file; check the path\n"
    code, _, err = run("-", "--format", "vtt", data="No times here at all.")
    assert code == 2
    assert err.count("\n") == 1
    assert "choose --format txt or json" in err


def test_debug_shows_the_traceback_wherever_it_stands(tmp_path: Path) -> None:
    for args in (["--debug", "transcript", "missing.vtt"], ["transcript", "missing.vtt", "--debug"]):
        done = subprocess.run([sys.executable, "-m", "lectorium", *args], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode != 0
        assert "Traceback" in done.stderr


def test_help_loads_nothing_heavy() -> None:
    heavy = ("numpy", "yaml", "wordfreq", "markdown_it")
    code = f"import sys, lectorium.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
