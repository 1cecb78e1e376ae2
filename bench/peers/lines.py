"""Count what a read costs in lines: python -m bench.peers.lines. Ours beside the textbook service, same resources.

Lines of code: without blank lines, comments, docstrings and imports.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.tables import Cell, Table, save

COMMAND = "make bench-scale"
ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "lectorium"
TEXTBOOK = ROOT / "bench" / "peers" / "textbook.py"
# What one resource costs: its route, and the statement or its declaration, with what only these use.
OURS_EACH: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "one lecture": (("api/v1/lectures.py", ("read_lecture",)), ("library/lectures/crud.py", ("LECTURE",))),
    "the lectures, in pages": (
        ("api/v1/lectures.py", ("list_lectures",)),
        ("library/lectures/crud.py", ("LECTURES", "_linked", "_count")),
    ),
    "one course": (("api/v1/courses.py", ("read_course",)), ("library/courses/crud.py", ("COURSE", "GIVEN", "_role"))),
    "one topic": (("api/v1/topics.py", ("read_topic",)), ("library/topics/crud.py", ("TOPIC",))),
    "one speaker": (("api/v1/speakers.py", ("read_speaker",)), ("library/speakers/crud.py", ("SPEAKER",))),
}
TEXTBOOK_EACH = {
    "one lecture": ("read_lecture",),
    "the lectures, in pages": ("list_lectures",),
    "one course": ("read_course",),
    "one topic": ("read_topic",),
    "one speaker": ("read_speaker",),
}
MECHANISM = (
    *("library/reading.py", "library/reader.py", "library/db/wire.py", "library/db/reads.py", "library/paging.py"),
    *("api/shortcut.py", "api/answers.py", "api/etags.py", "api/paging.py"),
)
TEXTBOOK_SHARED = ("get_session", "get_user", "visible", "lectures_of", "LOADED", "engine", "new_session")


def main() -> int:
    rows: list[list[Cell]] = []
    for what, parts in OURS_EACH.items():
        ours = sum(named_lines(SOURCE / file, names) for file, names in parts)
        rows.append([what, ours, named_lines(TEXTBOOK, TEXTBOOK_EACH[what])])
    ours, theirs = (sum(int(str(row[place])) for row in rows) for place in (1, 2))
    rows.append(["all five", ours, theirs])
    rows.append(
        [
            "what all reads share",
            sum(len(code_lines(ast.parse((SOURCE / file).read_text()).body)) for file in MECHANISM),
            named_lines(TEXTBOOK, TEXTBOOK_SHARED),
        ]
    )
    table = Table(
        "api-lines",
        "Lines of the read path",
        ["read", "ours", "textbook"],
        rows,
        "Without blank lines, comments, docstrings and imports. Ours also has filters, orders, cursors, ETags, 304, "
        "compression and the difference of 401, 403 and 404, which the textbook service has not; what all reads share "
        f"serves {reads()} routes that read.",
    )
    print(table.text())
    save(table, COMMAND)
    return 0


def reads() -> int:
    return sum(
        isinstance(node, ast.AsyncFunctionDef) and any(a.arg == "reading" for a in node.args.args)
        for file in (SOURCE / "api" / "v1").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
    )


def named_lines(file: Path, names: tuple[str, ...]) -> int:
    """Lines of the functions and assignments of these names at the top of the file, decorators included."""
    found = {name: node for node in ast.parse(file.read_text()).body for name in _names(node)}
    return len(code_lines([found[name] for name in names]))


def code_lines(nodes: list[ast.stmt]) -> set[int]:
    """The numbers of the lines that hold code."""
    lines: set[int] = set()
    docstrings: set[int] = set()
    for top in nodes:
        if isinstance(top, ast.Import | ast.ImportFrom):
            continue
        for node in ast.walk(top):
            if (
                isinstance(node, ast.Expr)
                and isinstance(node.value, ast.Constant)
                and isinstance(node.value.value, str)
            ):
                docstrings.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            elif isinstance(node, ast.stmt | ast.expr | ast.arg | ast.keyword):
                lines.update((node.lineno, node.end_lineno or node.lineno))
    return lines - docstrings


def _names(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign):
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))


if __name__ == "__main__":
    sys.exit(main())
