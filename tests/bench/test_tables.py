import json
from pathlib import Path

import pytest

from bench.tables import Table, save

TABLE = Table("t", "Title", ["what", "n", "share %", "Pk"], [["a", 1200, 0.512, 0.25], ["bb", 3, None, 0.5]], "A note.")


def test_text_is_aligned() -> None:
    assert TABLE.text().splitlines() == [
        "Title",
        "what      n  share %     Pk",
        "----  -----  -------  -----",
        "a     1,200     51.2  0.250",
        "bb        3        –  0.500",
        "A note.",
    ]


def test_markdown_is_a_table_under_its_title() -> None:
    assert (
        "### Title\n\n| what | n | share % | Pk |\n|---|---:|---:|---:|\n| a | 1,200 | 51.2 | 0.250 |"
        in TABLE.markdown()
    )


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="table t"):
        Table("t", "", ["a", "b"], [["x"]])


def test_saved_results_say_how_they_came_about(tmp_path: Path) -> None:
    save(TABLE, "python -m bench.quality DATA", tmp_path)
    record = json.loads((tmp_path / "t.json").read_text())
    assert record["command"] == "python -m bench.quality DATA"
    assert record["rows"] == [["a", 1200, 0.512, 0.25], ["bb", 3, None, 0.5]]
    assert "core" in record["machine"]
    assert len(record["date"]) == 10
