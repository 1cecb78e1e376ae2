"""Write docs/benchmarks.md from the results: python -m bench.page."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bench.tables import RESULTS, Table

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
# Tables in the order of the page; what each means is in docs/quality.md under the same heading.
CHAPTERS: dict[str, tuple[str, ...]] = {
    "Completeness": ("completeness", "terms", "quizzes"),
    "Choice": ("concepts", "salient", "salient-vtssum"),
    "Structure": ("boundaries", "headings", "sentence-ends"),
    "Wording": ("lint", "kept"),
    "The gate": ("gate-synthetic", "gate-bullets", "own-notes"),
    "Against annotated passages": (
        "annotated-reasons",
        "annotated-roles",
        "annotated-choice",
        "annotated-exact",
        "annotated-structure",
        "annotated-wording",
    ),
    "Before and now": ("before",),
    "Speed": ("speed-length", "speed-start"),
    "Reads and writes of the library": (
        "api-sqlite",
        "api-postgresql",
        "api-ways-sqlite",
        "api-ways-postgresql",
        "api-workers",
        "api-mixed",
        "api-lines",
    ),
}
_OPENING = """# Benchmarks

Written by `python -m bench.page` from the results of the commands below; what each measure means, and what it cannot
see, is in [quality.md](quality.md). The lectures measured on are not part of the project (their licences do not allow
it), except the example; shares are per cent.
"""


def write_page(results: Path = RESULTS, page: Path = PAGE) -> None:
    records = {path.stem: json.loads(path.read_text()) for path in sorted(results.glob("*.json"))}
    unknown = set(records) - {name for names in CHAPTERS.values() for name in names}
    if unknown:
        raise ValueError(f"results without a place on the page: {', '.join(sorted(unknown))}")
    page.write_text("\n".join(_parts(records, _chapters(page))))


def _chapters(page: Path) -> Mapping[str, str]:
    """What stands on the page now, by chapter."""
    parts = page.read_text().split("\n## ")[1:] if page.exists() else []
    return {part.partition("\n")[0]: f"## {part.rstrip()}\n" for part in parts}


def _parts(records: Mapping[str, Mapping[str, Any]], now: Mapping[str, str]) -> Iterable[str]:
    """A chapter of which nothing was measured here stays as it stands."""
    yield _OPENING
    for chapter, names in CHAPTERS.items():
        present = [records[name] for name in names if name in records]
        if not present:
            if chapter in now:
                yield now[chapter]
            continue
        yield f"## {chapter}\n"
        for origin in dict.fromkeys((r["command"], r["date"], r["machine"]) for r in present):
            yield "`{}`, {}, {}.\n".format(*origin)
        for record in present:
            yield Table(*(record[key] for key in ("name", "title", "columns", "rows", "note"))).markdown()


if __name__ == "__main__":
    write_page()
