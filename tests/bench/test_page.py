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


def test_a_chapter_that_was_not_measured_here_stays_as_it_is(tmp_path: Path) -> None:
    page, first, second = tmp_path / "benchmarks.md", tmp_path / "first", tmp_path / "second"
    save(Table("lint", "Lint", ["rule", "passed %"], [["whole", 0.5]]), "python -m bench.quality DATA", first)
    save(Table("api-sqlite", "Peers", ["asked"], [["one"]]), "make bench-api", second)
    for results in (first, second, second):
        write_page(results, page)
    text = page.read_text()
    assert text.index("| whole | 50.0 |") < text.index("| one |")
    assert (text.count("## Wording"), text.count("## Reads and writes of the library")) == (1, 1)


def test_results_that_no_chapter_names_are_an_error(tmp_path: Path) -> None:
    save(Table("new", "New", ["a"], []), "x", tmp_path)
    with pytest.raises(ValueError, match="new"):
        write_page(tmp_path, tmp_path / "page.md")
