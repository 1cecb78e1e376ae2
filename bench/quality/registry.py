"""The measures by the name that `--only` takes."""

from collections.abc import Callable

from bench.quality import (
    annotated,
    boundaries,
    completeness,
    gate,
    headings,
    kept,
    lint,
    own_notes,
    salient,
    sentence_ends,
)
from bench.quality.desk import Desk
from bench.tables import Table

MEASURES: dict[str, Callable[[Desk], list[Table]]] = {
    "completeness": completeness.tables,
    "salient": salient.tables,
    "boundaries": boundaries.tables,
    "headings": headings.tables,
    "sentence-ends": sentence_ends.tables,
    "lint": lint.tables,
    "kept": kept.tables,
    "annotated": annotated.tables,
    "gate": gate.tables,
    "own-notes": own_notes.tables,
}
