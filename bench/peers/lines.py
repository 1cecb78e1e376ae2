"""Count what reads cost in lines: python -m bench.peers.lines. Ours beside the textbook service that can do as much.

Lines of code: without blank lines, comments, docstrings and imports. First the run asks both the same, and compares.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.peers.measure import Place, started
from bench.peers.parity import compare, lists
from bench.peers.rows import SMALL
from bench.peers.services import OURS, TEXTBOOK_FULL
from bench.peers.sqlite import files
from bench.tables import Cell, Table, save

COMMAND = "make bench-scale"
ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "lectorium"
TEXTBOOK = ROOT / "bench" / "peers" / "textbook.py"
FULL = ROOT / "bench" / "peers" / "textbook_full.py"
Parts = tuple[tuple[str, tuple[str, ...]], ...]
# What reading one of a resource and its list costs: the routes, the query, the declarations, and what only these use.
OURS_EACH: Mapping[str, Parts] = {
    "lectures": (
        ("api/v1/lectures.py", ("read_lecture", "list_lectures")),
        ("library/lectures/schemas.py", ("LectureQuery",)),
        ("library/lectures/crud.py", ("LECTURE", "LECTURES", "GIVEN", "_by_course")),
        ("library/lectures/crud.py", ("newest",)),
    ),
    "courses": (
        ("api/v1/courses.py", ("read_course", "list_courses")),
        ("library/courses/schemas.py", ("CourseQuery",)),
        ("library/courses/crud.py", ("COURSE", "COURSES", "GIVEN", "_role")),
    ),
    "topics": (
        ("api/v1/topics.py", ("read_topic", "list_topics")),
        ("library/topics/schemas.py", ("TopicQuery",)),
        ("library/topics/crud.py", ("LINKED", "TOPIC", "TOPICS")),
    ),
    "speakers": (
        ("api/v1/speakers.py", ("read_speaker", "list_speakers")),
        ("library/speakers/schemas.py", ("SpeakerQuery",)),
        ("library/speakers/crud.py", ("LINKED", "SPEAKER", "SPEAKERS")),
    ),
}
FULL_EACH = {
    "lectures": ("read_lecture", "list_lectures", "LectureQuery"),
    "courses": ("read_course", "list_courses", "CourseQuery", "courses_of", "with_counts"),
    "topics": ("read_topic", "list_topics", "LinkedQuery", "topics_of"),
    "speakers": ("read_speaker", "list_speakers", "speakers_of"),
}
ROUTES = 8
MECHANISM = (
    *("library/reading.py", "library/reader.py", "library/db/wire.py", "library/db/reads.py", "library/paging.py"),
    *("library/words.py", "library/db/search.py", "library/db/models/searched.py"),
    *("api/shortcut.py", "api/answers.py", "api/etags.py", "api/paging.py"),
)
BESIDE: Parts = (
    ("library/rights.py", ("Credential", "Viewer", "Asker", "person_of", "_holder", "_signed_in", "member_of_course")),
    ("library/rights.py", ("visible_courses", "visible_lectures", "in_visible_lecture")),
    ("library/linked.py", ("Linked.visible", "Linked.filters", "Linked._has_lecture")),
    ("api/deps.py", ("viewer_shown", "viewer_of", "_bearer", "_cookie", "Reads", "ViewerOf", "_reads", "Reading")),
)
TEXTBOOK_SHARED = ("get_session", "get_user", "visible", "lectures_of", "LOADED", "engine", "new_session")


def main() -> int:
    same = questions_answered_alike()
    rows: list[list[Cell]] = []
    for what, parts in OURS_EACH.items():
        rows.append([f"{what}: one, and in pages", lines_of(parts), named_lines(FULL, FULL_EACH[what])])
    each = [sum(int(str(row[place])) for row in rows) for place in (1, 2)]
    whole = sum(len(code_lines(ast.parse((SOURCE / file).read_text()).body)) for file in MECHANISM)
    of_full = len(code_lines(ast.parse(FULL.read_text()).body))
    shared = [whole + lines_of(BESIDE), named_lines(TEXTBOOK, TEXTBOOK_SHARED) + of_full - each[1]]
    rows.append([f"these {ROUTES} routes", *each])
    rows.append(["what all reads share", *shared])
    rows.append([f"both: {ROUTES} routes and what they share", *(a + b for a, b in zip(each, shared, strict=True))])
    many = reads()
    rows.append(
        [
            f"{many} routes, had each as many lines as these, and what they share",
            *(round(one / ROUTES * many) + both for one, both in zip(each, shared, strict=True)),
        ]
    )
    table = Table(
        "api-lines",
        "Lines of the read path",
        ["read", "ours", "textbook, with the same features"],
        rows,
        "Without blank lines, comments, docstrings and imports. Both have filters, orders, cursors, totals, `Link`, "
        f"ETags, 304 and compression: the run asked both {same} questions, and they answered alike. In sum ours is not "
        "shorter: what all share reads past objects and the router, knows sessions beside tokens, tells 403 from "
        f"404 and finds words by an index. Ours has {many} routes that read; the last row is reckoned, not counted.",
    )
    print(table.text())
    save(table, COMMAND)
    return 0


def questions_answered_alike() -> int:
    """How many were asked; DifferentError where the answers differ."""
    found: list[Mapping[str, object]] = []
    with files() as new:
        for service in (OURS, TEXTBOOK_FULL):
            assert service.seed is not None
            address = new(f"lines_{len(found)}").render_as_string(hide_password=False)
            place = Place(service, address, service.seed(address, SMALL), None)
            with started(place) as (_, port):
                found.append(lists(port, place.token))
    compare(TEXTBOOK_FULL.name, found[1], found[0])
    return len(found[0])


def reads() -> int:
    return sum(
        isinstance(node, ast.AsyncFunctionDef) and any(a.arg == "reading" for a in node.args.args)
        for file in (SOURCE / "api" / "v1").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
    )


def lines_of(parts: Parts) -> int:
    return sum(named_lines(SOURCE / file, names) for file, names in parts)


def named_lines(file: Path, names: tuple[str, ...]) -> int:
    """Lines of the functions, methods and assignments of these names in the file, decorators included."""
    top = ast.parse(file.read_text()).body
    found = {name: node for node in top for name in _names(node)}
    for one in top:
        if isinstance(one, ast.ClassDef):
            found |= {f"{one.name}.{name}": node for node in one.body for name in _names(node)}
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
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id


if __name__ == "__main__":
    sys.exit(main())
