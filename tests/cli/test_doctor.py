"""`lectorium doctor` and `lectorium version`."""

import sys
from importlib.metadata import PackageNotFoundError, version

import pytest
from typer.testing import CliRunner

from lectorium.cli import app


def test_a_whole_installation_is_well() -> None:
    result = CliRunner().invoke(app, ["doctor"])
    assert result.exit_code == 0
    assert result.stderr == ""
    assert {line.split()[0] for line in result.stdout.splitlines()} == {"ok"}
    assert "notes from a sample" in result.stdout


def test_what_is_missing_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(package: str) -> str:
        if package == "pyyaml":
            raise PackageNotFoundError(package)
        return version(package)

    # By name the module is hidden behind the command that bears it.
    monkeypatch.setattr(sys.modules["lectorium.cli.doctor"], "version", installed)
    result = CliRunner().invoke(app, ["doctor"])
    assert result.exit_code == 1
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("missing")]
    assert "pyyaml" in line
    assert "pip install -r requirements.txt" in line


def test_version() -> None:
    result = CliRunner().invoke(app, ["version"])
    assert (result.exit_code, result.stdout) == (0, version("lectorium") + "\n")


def test_help_names_every_command() -> None:
    result = CliRunner().invoke(app, ["--help"])
    assert result.exit_code == 0
    for command in ("notes", "transcript", "doctor", "version", "--debug"):
        assert command in result.stdout
