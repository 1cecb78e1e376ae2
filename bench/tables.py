"""Tables of results: printed, kept as JSON, and set in Markdown."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from bench.machine import describe_machine

RESULTS = Path(__file__).parent / "results"
Cell = str | int | float | None


@dataclass(frozen=True)
class Table:
    """`name` is the key of the table, unique over all benches. Shares are floats in 0..1, shown as per cent in columns
    whose head ends in `%`. None is "not measured"."""

    name: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    note: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"table {self.name}: row {row!r} has not {len(self.columns)} cells")

    def text(self) -> str:
        """For a terminal: columns aligned, numbers to the right."""
        shown = [list(self.columns), *self._shown_rows()]
        widths = [max(len(row[i]) for row in shown) for i in range(len(self.columns))]
        lines = [
            "  ".join(
                cell.ljust(width) if i == 0 else cell.rjust(width)
                for i, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            for row in shown
        ]
        lines.insert(1, "  ".join("-" * width for width in widths))
        return "\n".join([self.title, *lines, *([self.note] if self.note else [])]) + "\n"

    def markdown(self) -> str:
        head = "| " + " | ".join(self.columns) + " |"
        rule = "|---|" + "---:|" * (len(self.columns) - 1)
        body = ["| " + " | ".join(row) + " |" for row in self._shown_rows()]
        return "\n".join([f"### {self.title}", "", head, rule, *body, *(["", self.note] if self.note else []), ""])

    def shown(self) -> list[tuple[Sequence[Cell], list[str]]]:
        """Each row, and how its cells are shown."""
        return list(zip(self.rows, self._shown_rows(), strict=True))

    def _shown_rows(self) -> list[list[str]]:
        return [[_show(cell, column) for cell, column in zip(row, self.columns, strict=True)] for row in self.rows]


def _show(cell: Cell, column: str) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, float):
        if column.endswith("%"):
            return f"{100 * cell:.1f}"
        return f"{cell:,.3f}" if abs(cell) < 10 else f"{cell:,.0f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def save(table: Table, command: str, folder: Path = RESULTS) -> None:
    """One file a table, with what a reader needs to know of how it came about."""
    folder.mkdir(parents=True, exist_ok=True)
    record = {"command": command, "date": date.today().isoformat(), "machine": describe_machine(), **asdict(table)}
    (folder / f"{table.name}.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n")
