"""The measures by the name that `--only` takes."""

from collections.abc import Callable

from bench.quality import sentence_ends
from bench.quality.desk import Desk
from bench.tables import Table

MEASURES: dict[str, Callable[[Desk], list[Table]]] = {
    "sentence-ends": sentence_ends.tables,
}
