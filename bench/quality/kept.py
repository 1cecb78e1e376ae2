"""What the wording of a sentence keeps of what was said."""

from collections.abc import Iterator, Sequence

from bench.measures import edits
from bench.measures.rates import mean
from bench.quality.desk import Desk
from bench.quality.lint import caption_sets
from bench.tables import Cell, Table
from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Reason
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.points import word_sentence
from lectorium.notetaker.reasons import reasons


def tables(desk: Desk) -> list[Table]:
    rows: list[list[Cell]] = []
    for name, files in caption_sets(desk).items():
        pairs = [pair for path in files for pair in wordings(desk.lecture(path))]
        rows.append([name, len(pairs), *_cells(pairs)])
    return [
        Table(
            "kept",
            "What the wording of a sentence keeps",
            ["captions", "sentences", "content words %", "numbers %", "negations %"],
            rows,
            "Sentences that say something, as spoken and as worded, before any is left out. Content words by rarity; "
            'those of framing ("let us talk about") count as lost. Numbers and negations: sentences that keep theirs.',
        )
    ]


def wordings(lecture: Lecture) -> Iterator[tuple[str, str]]:
    analysis = analyse(lecture)
    for position, cause in enumerate(reasons(analysis)):
        if cause.reason is Reason.length:
            yield analysis.said[position].sentence.text, word_sentence(analysis, position)


def _cells(pairs: Sequence[tuple[str, str]]) -> list[Cell]:
    return [
        mean(edits.content_kept(said, written) for said, written in pairs),
        mean(float(edits.digits(said) <= edits.digits(written)) for said, written in pairs),
        mean(float(edits.negations_kept(said, written)) for said, written in pairs),
    ]
