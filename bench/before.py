"""Set what an earlier writer reached beside what this one does: python -m bench.before FOLDER.

FOLDER holds results (`bench/results`) of the earlier commit, measured by its own `python -m bench.quality` on the same
data and machine; those of this commit are in `bench/results`.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.tables import RESULTS, Cell, Table, save

COMMAND = "python -m bench.before FOLDER"


@dataclass(frozen=True)
class Figure:
    """One cell of a table of results: the row that begins with `row`, the column of that name."""

    what: str
    table: str
    row: Sequence[str]
    column: str
    wanted: str = ""


_STANDARD = "standard: weight 2 and more"
_SHARES = "shares a content word with people's heading %"
FIGURES = (
    Figure("bullets that pass the note lint, MIT, %", "lint", ["ours: MIT OpenCourseWare"], "all %", "85"),
    Figure("… NYU, %", "lint", ["ours: NYU"], "all %", "85"),
    Figure("… Hugging Face clips, %", "lint", ["ours: Hugging Face clips"], "all %", "85"),
    Figure("students' statements found at standard detail, %", "completeness", ["standard", "ours"], "statements %"),
    Figure(
        "… by LexRank in as many words, %", "completeness", ["standard", "LexRank (sumy)"], "statements %", "10 less"
    ),
    Figure("answers to quizzes found at standard detail, %", "quizzes", ["standard", "ours"], "answers %"),
    Figure(
        "concepts of the sentences that students noted, held at standard detail, %",
        "concepts",
        ["standard"],
        "concepts %",
    ),
    Figure("sentences that students noted, F1 of the first 3, %", "salient", ["ours"], "F1@3 %"),
    Figure("… of the first 5, %", "salient", ["ours"], "F1@5 %"),
    Figure(
        "section boundaries, Pk, talks", "boundaries", ["talks, headings of the transcript (50)", "ours"], "Pk", "0.33"
    ),
    Figure("… stitched lectures", "boundaries", ["stitched of eight lectures (40)", "ours"], "Pk"),
    Figure(
        "headings that share a word with people's, annotated, %", "headings", ["annotated passages", "ours"], _SHARES
    ),
    Figure("… talks, %", "headings", ["talks", "ours"], _SHARES),
    Figure("… NYU, %", "headings", ["NYU lectures", "ours"], _SHARES),
    Figure("sentence ends without marks, F1, MIT, %", "sentence-ends", ["MIT OpenCourseWare", "ours"], "F1 %", "70"),
    Figure("… Hugging Face clips, %", "sentence-ends", ["Hugging Face clips", "ours"], "F1 %", "70"),
    Figure("content words that the wording keeps, NYU, %", "kept", ["NYU"], "content words %", "99.5"),
    Figure("… sentences whose numbers it keeps, %", "kept", ["NYU"], "numbers %", "99.95"),
    Figure("… whose negations it keeps, %", "kept", ["NYU"], "negations %", "99.95"),
    Figure("edits from a note to the annotator's, per word", "annotated-wording", ["ours"], "edits per word"),
    Figure("… from the sentence as spoken", "annotated-wording", ["as spoken"], "edits per word"),
    Figure(
        "greetings, fillers, housekeeping, repetitions recognised, %",
        "annotated-reasons",
        ["greeting, filler, housekeeping, repetition: any reason given"],
        "recall %",
        "80",
    ),
    Figure("exact things of the annotator in standard notes, %", "annotated-exact", ["standard"], "in the notes %"),
    Figure("what the annotator chose for standard notes, F1, %", "annotated-choice", [_STANDARD, "ours"], "F1 %"),
    Figure("… LexRank in as many words, %", "annotated-choice", [_STANDARD, "LexRank (sumy)"], "F1 %"),
    Figure(
        "minutes of a lecture of 75 min per CPU second, warm", "speed-length", ["75 min"], "minutes per CPU s", "100"
    ),
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.before", description="Earlier results beside those of now.")
    parser.add_argument("folder", type=Path, help="results of the earlier commit")
    parser.add_argument("--commit", required=True, help="the earlier commit, for the note")
    asked = parser.parse_args()
    rows: list[list[Cell]] = []
    for figure in FIGURES:
        before, now = cell(asked.folder, figure), cell(RESULTS, figure)
        rows.append([figure.what, before, now, figure.wanted])
    table = Table(
        "before",
        "The first writer and this one",
        ["what", "before", "now", "wanted"],
        rows,
        f"Before: the plain writer ({asked.commit}), measured by its own bench on the same data and machine. Where its "
        "bench had no such measure, nothing stands.",
    )
    print(table.text())
    save(table, COMMAND)
    return 0


def cell(results: Path, figure: Figure) -> str | None:
    """The figure as the table shows it; None where it was not measured."""
    path = results / f"{figure.table}.json"
    if not path.exists():
        return None
    record = json.loads(path.read_text())
    table = Table(*(record[key] for key in ("name", "title", "columns", "rows", "note")))
    if figure.column not in table.columns:
        return None
    place = table.columns.index(figure.column)
    shown = (shown[place] for row, shown in table.shown() if row[: len(figure.row)] == figure.row)
    return next(shown, None)


if __name__ == "__main__":
    sys.exit(main())
