"""The documents say what the code does."""

import re
from pathlib import Path

import pytest

from lectorium.notetaker.read.formats import BINARY_FORMATS, TEXT_FORMATS

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


def test_every_make_target_that_is_promised_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in ("help", "notes", "serve", "test", "check", "bench", "lock"):
        assert re.search(rf"^{target}:.*##", makefile, re.MULTILINE), target
