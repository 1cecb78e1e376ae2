"""Points of units; where units compare things by the same attributes, one table, each row with its moments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.comparison import Clause, comparison_of, comparison_within
from lectorium.notetaker.document import Point, PointKind, source_infos
from lectorium.notetaker.lecture import start_of
from lectorium.notetaker.markdown.citations import Links
from lectorium.notetaker.markdown.kinds import plain_kind
from lectorium.notetaker.points import make_point
from lectorium.notetaker.units import Unit
from lectorium.notetaker.wording import with_code

_COMPARE = frozenset({PointKind.statement, PointKind.number})
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class _Cell:
    clause: Clause
    unit: Unit


# What is said of each thing, by its name in small letters and by the head of the column.
_Rows = dict[str, dict[str, _Cell]]


def with_tables(analysis: Analysis, units: Sequence[Unit]) -> Iterator[tuple[Unit, Point]]:
    """Each unit with its point; units that compare the same things make one table."""
    at = 0
    while at < len(units):
        rows, count = _comparison(analysis, units[at:]) if _can_compare(analysis, units[at]) else ({}, 0)
        table = _table(analysis, rows) if rows else None
        if table is None:
            yield units[at], make_point(analysis, units[at])
            at += 1
            continue
        together = units[at : at + count]
        positions = tuple(position for unit in together for position in unit.positions)
        yield Unit(positions, " ".join(unit.text for unit in together), PointKind.statement), table
        at += count


def _can_compare(analysis: Analysis, unit: Unit) -> bool:
    return analysis.language.speech is not None and unit.kind in _COMPARE


def _comparison(analysis: Analysis, units: Sequence[Unit]) -> tuple[_Rows, int]:
    """Rows, and how many units they are made of: what is said next of the same things is another column."""
    rows: _Rows = {}
    count = 0
    while count < len(units):
        cells = _cells(analysis, units[count : count + _MOST_ROWS])
        found = {cell.clause.name.lower(): cell for cell in cells}
        if not cells or (
            rows and (found.keys() != rows.keys() or cells[0].clause.attribute in next(iter(rows.values())))
        ):
            break
        for name, cell in found.items():
            rows.setdefault(name, {})[cell.clause.attribute] = cell
        count += len({cell.unit for cell in cells})
    return rows, count


def _cells(analysis: Analysis, units: Sequence[Unit]) -> list[_Cell]:
    """The comparison that begins with the first of these: within it, or with those right behind it."""
    within = comparison_within(units[0].text)
    if within:
        return [_Cell(clause, units[0]) for clause in within]
    row = [units[0]]
    for unit in units[1:]:
        if not _can_compare(analysis, unit) or unit.positions[0] != row[-1].positions[-1] + 1:
            break
        row.append(unit)
    clauses = comparison_of([unit.text for unit in row])
    return [_Cell(clause, unit) for clause, unit in zip(clauses, row, strict=False)]


def _table(analysis: Analysis, rows: _Rows) -> Point | None:
    heads = list(next(iter(rows.values())))
    cited = {name: _cited(row) for name, row in rows.items()}
    together = tuple(sorted(set().union(*cited.values())))
    lines = [["", *heads]]
    for row in rows.values():
        cells = list(row.values())
        lines.append([cells[0].clause.name, *(cell.clause.value for cell in cells)])
    if any(with_code(cell)[1] for line in lines for cell in line):
        return None  # a command stands in a fence of its own
    written = [[with_code(cell)[0].replace("|", "\\|") for cell in line] for line in lines]
    if len({tuple(positions) for positions in cited.values()}) > 1:
        written[0].append("")
        for line, positions in zip(written[1:], cited.values(), strict=True):
            line.append(_link(analysis, positions))
    text = "\n".join(map(_line, [written[0], ["---"] * len(written[0]), *written[1:]]))
    sentences = [analysis.said[position].sentence for position in together]
    cites = tuple(sentence.id for sentence in sentences)
    return Point(id="", kind=plain_kind(text), text=text, sentences=cites, start_ms=start_of(sentences))


def _cited(row: Mapping[str, _Cell]) -> list[int]:
    return sorted({position for cell in row.values() for position in cell.unit.positions})


def _link(analysis: Analysis, positions: Sequence[int]) -> str:
    sentences = [analysis.said[position].sentence for position in positions]
    return Links(source_infos(analysis.lecture)).citation([s.id for s in sentences], start_of(sentences))


def _line(cells: Sequence[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)
