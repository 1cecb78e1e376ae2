"""Rules about the project's own files."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_requirements_are_pinned_by_hash_and_name_no_address() -> None:
    for path in sorted(ROOT.glob("requirements*.txt")):
        text = path.read_text()
        pins = re.findall(r"^[a-z0-9._-]+(?:\[[a-z,]+\])?==.*\\$", text, re.MULTILINE)
        starts = re.findall(r"^[^\s#].*$", text, re.MULTILINE)
        assert len(pins) == len(starts) > 10
        assert not re.search(r"https?://|file:|--(?:extra-)?index|--find-links|@ ", text)


def test_no_file_names_a_package_index_or_a_path_of_the_machine() -> None:
    # Written in two halves so that this file passes its own test.
    banned = re.compile("|".join(["/root" + "/", "/work" + "/", "pypi" + r"\.org", "--(?:extra-)?index" + "-url"]))
    for path in tracked_files():
        if path.is_file() and path.suffix not in {".png", ".woff2"}:
            found = banned.search(path.read_text(encoding="utf-8", errors="replace"))
            assert found is None, f"{path}: {found.group()}"
