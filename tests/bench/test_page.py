from pathlib import Path

import pytest

from bench.page import write_page
from bench.tables import Table, save


def test_the_page_holds_each_table_with_its_command_and_machine(tmp_path: Path) -> None:
    save(Table("lint", "Lint", ["rule", "passed %"], [["whole", 0.5]]), "python -m bench.quality DATA", tmp_path)
    page = tmp_path / "benchmarks.md"
    write_page(tmp_path, page)
    text = page.read_text()
    assert "## Wording" in text
    assert "`python -m bench.quality DATA`, 2" in text
    assert "| whole | 50.0 |" in text
    assert "## Speed" not in text


def test_results_that_no_chapter_names_are_an_error(tmp_path: Path) -> None:
    save(Table("new", "New", ["a"], []), "x", tmp_path)
    with pytest.raises(ValueError, match="new"):
        write_page(tmp_path, tmp_path / "page.md")
