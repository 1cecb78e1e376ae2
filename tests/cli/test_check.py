"""`lectorium check` from outside: exit codes, the report, one JSON document, the page."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lectorium.cli import app

EXAMPLE = str(Path(__file__).parents[2] / "examples" / "backend-development.vtt")


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("notes") / "notes.md"
    assert CliRunner().invoke(app, ["notes", EXAMPLE, "-o", str(path), "-q"]).exit_code == 0
    return path


def run(*args: str, data: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["check", *args], input=data)
    return result.exit_code, result.stdout, result.stderr


def test_our_notes_pass(notes: Path) -> None:
    code, out, _ = run(str(notes), "--source", EXAMPLE)
    assert code == 0
    assert "complete and supported" in out


def test_an_invented_line_fails_and_is_named(notes: Path, tmp_path: Path) -> None:
    text = notes.read_text() + "\n## More\n\n- Every tool costs 700 euros at the Louvre. (3:00)\n"
    changed = tmp_path / "changed.md"
    changed.write_text(text)
    code, out, _ = run(str(changed), "--source", EXAMPLE)
    assert code == 1
    assert "Louvre" in out
    assert f"line {text[: text.index('Every tool')].count(chr(10)) + 1}: " in out


def test_json_is_one_document(notes: Path) -> None:
    code, out, err = run("-", "--source", EXAMPLE, "--json", data=notes.read_text())
    assert (code, err) == (0, "")
    report = json.loads(out)
    assert report["supported"] is True
    assert sum(report["coverage"]["sentences"].values()) == len(report["ledger"])


def test_notes_as_json_are_read_too(tmp_path: Path) -> None:
    made = CliRunner().invoke(app, ["notes", EXAMPLE, "--json"])
    path = tmp_path / "notes.json"
    path.write_text(made.stdout)
    assert run(str(path), "--source", EXAMPLE)[0] == 0


def test_more_can_be_asked_for(notes: Path) -> None:
    code, out, _ = run(str(notes), "--source", EXAMPLE, "--min-coverage", "1")
    assert code == 1
    assert "not complete" in out


@pytest.mark.parametrize("text", ["", "---\na: [\n---\n", '- a [s99999](#s99999 "s99999")\n', "{}", "\udcff"])
def test_bad_notes_are_bad_input(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.md"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    code, out, err = run(str(path), "--source", EXAMPLE)
    assert (code, out) == (2, "")
    assert str(path) in err


def test_files_that_are_not_there_are_bad_input(notes: Path) -> None:
    assert run("no-such.md", "--source", EXAMPLE)[0] == 2
    assert run(str(notes), "--source", "no-such.vtt")[0] == 2
    assert run(str(notes))[0] == 2
