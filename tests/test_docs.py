"""The documents say what the code does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL

from lectorium.library.db.tables import create_tables, differences
from lectorium.notetaker.read.formats import BINARY_FORMATS, TEXT_FORMATS
from lectorium.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("bench/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_of_a_page_lead_to_files(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_format_is_named_in_the_list_of_formats() -> None:
    page = (ROOT / "docs/formats.md").read_text()
    for form in (*BINARY_FORMATS, *TEXT_FORMATS):
        for name in re.split(r" and (?=[A-Z])|, ", form.name):
            assert name.removeprefix("other ") in page or name == "other binary files", name


def test_every_setting_is_documented() -> None:
    page = (ROOT / "docs/operations.md").read_text()
    assert set(re.findall(r"^\| `(\w+)`", page, re.MULTILINE)) == {
        f"LECTORIUM_{name.upper()}" for name in Settings.model_fields
    }


def test_the_backup_that_is_documented_is_whole(tmp_path: Path) -> None:
    page = (ROOT / "docs/operations.md").read_text()
    (command,) = re.findall(r"^python3 -c .*$", page, re.MULTILINE)
    create_tables(URL.create("sqlite", database=str(tmp_path / "data/lectorium.sqlite")))
    subprocess.run(command.replace("python3", sys.executable, 1), shell=True, check=True, cwd=tmp_path)
    assert differences(URL.create("sqlite", database=str(tmp_path / "backup.sqlite"))) == []


def test_every_make_target_that_is_promised_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in ("help", "notes", "serve", "test", "check", "bench", "lock"):
        assert re.search(rf"^{target}:.*##", makefile, re.MULTILINE), target


def test_the_excerpt_of_the_first_page_is_of_the_example_notes() -> None:
    excerpt = (ROOT / "README.md").read_text().partition("```markdown\n")[2].partition("\n```\n")[0]
    assert len(excerpt) > 500
    assert excerpt in (ROOT / "examples/notes/backend-development.md").read_text()
