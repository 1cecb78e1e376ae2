"""What compares becomes a table whose rows have their moments."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.check import check_notes
from lectorium.notetaker.document import Detail, Notes, Point, PointKind, State
from lectorium.notetaker.ledger import all_points
from lectorium.notetaker.markdown import from_markdown, to_markdown
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.structure import arrange
from lectorium.notetaker.units import Unit
from tests.lectures import lecture_of

SAID = (
    "Pydantic is a library that validates 12 kinds of values.",
    "The SQLAlchemy model describes how the data is stored.",
    "The Pydantic schema describes what the client was promised.",
    "The storage of the data and the promise to the client change for different reasons.",
)


def tables_of(notes: Notes) -> list[Point]:
    return [p for section in notes.sections for p in all_points(section.points) if p.text.startswith("|")]


def test_rows_cite_their_moments() -> None:
    (table,) = tables_of(write_notes(lecture_of(*SAID), Detail.full))
    assert table.sentences == ("s2", "s3")
    assert table.kind is PointKind.statement
    assert table.text.split("\n") == [
        "| | describes | |",
        "| --- | --- | --- |",
        '| SQLAlchemy model | how the data is stored | [0:05](#t=5 "s2") |',
        '| Pydantic schema | what the client was promised | [0:10](#t=10 "s3") |',
    ]


@pytest.mark.parametrize("every_ms", [5_000, None])
def test_a_table_is_read_back_accounted_for_and_supported(every_ms: int | None) -> None:
    lecture = lecture_of(*SAID, every_ms=every_ms)
    notes = write_notes(lecture, Detail.full)
    assert len(tables_of(notes)) == 1
    markdown = to_markdown(notes)
    assert from_markdown(markdown, lecture=lecture).sections == notes.sections
    assert [entry.state for entry in notes.ledger[1:3]] == [State.kept] * 2
    assert check_notes(lecture, notes, markdown=markdown).passed


def test_a_table_that_says_something_else_is_not_supported() -> None:
    lecture = lecture_of(*SAID)
    markdown = to_markdown(write_notes(lecture, Detail.full))
    changed = markdown.replace("| how the data is stored |", "| how 70 requests are never stored |")
    assert changed != markdown
    assert not check_notes(lecture, from_markdown(changed, lecture=lecture), markdown=changed).supported


def test_what_is_said_next_of_the_same_things_is_another_column() -> None:
    said = (
        "Skip names the rows to leave out, and limit names the rows to return.",
        "Skip starts at nothing, and limit starts at fifty.",
    )
    units = [Unit((n,), text, PointKind.statement) for n, text in enumerate(said)]
    (table,) = arrange(analyse(lecture_of(*said)), units, "")
    assert table.text.split("\n")[0] == "| | names | starts |"
    assert table.text.split("\n")[2] == "| Skip | the rows to leave out | at nothing |"


def test_a_bar_within_a_cell_does_not_end_it() -> None:
    said = "The union takes a | b, and the sum takes a + b."
    (table,) = arrange(analyse(lecture_of(said)), [Unit((0,), said, PointKind.statement)], "")
    assert "| union | a \\| b |" in table.text
