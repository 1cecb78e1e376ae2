"""Notes → Markdown. The format is described in `docs/notes-format.md`."""

from collections.abc import Iterable, Sequence

from pydantic import JsonValue

from lectorium.notetaker.document import Coverage, Notes, Point, PointKind, Section
from lectorium.notetaker.markdown.citations import Links
from lectorium.notetaker.markdown.closing import left_out_lines, repair_line
from lectorium.notetaker.markdown.escape import guard_html, guard_start, heading_text
from lectorium.notetaker.markdown.frontmatter import dump_front_matter
from lectorium.notetaker.markdown.kinds import LEFT_OUT, MARKERS, REPAIRS, has_lead, heading_line
from lectorium.notetaker.markdown.times import clock, foreign_time


def to_markdown(notes: Notes) -> str:
    """The notes as one Markdown file with front matter; `from_markdown` reads them back without loss."""
    return dump_front_matter(_front_matter(notes), _Writer(notes).body())


class _Writer:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._links = Links(notes.sources)
        self._lines: list[str] = []

    def body(self) -> str:
        self._lines = [f"# {heading_text(self._notes.title)}"]
        main, repairs, left_out = _parts(self._notes.sections)
        for index, section in enumerate(main):
            self._section(section, headless=index == 0 and not section.heading)
        self._closing(REPAIRS, [repair_line(repair) for repair in self._notes.repairs], repairs)
        self._closing(LEFT_OUT, list(left_out_lines(self._notes, self._links)), left_out)
        return "\n".join(self._lines) + "\n"

    def _section(self, section: Section, *, headless: bool = False) -> None:
        if not headless:
            self._gap()
            heading = heading_text(heading_line(section.kind, section.heading))
            self._lines.append(f"{'#' * section.level} {heading}".rstrip(" "))
        # A heading of somebody else may carry the time itself.
        if section.start_ms is not None and foreign_time(section.heading) is None:
            self._gap()
            self._lines.append(self._links.span(section.start_ms, section.end_ms))
        self._gap()
        self._points(section.points, "")

    def _closing(self, heading: str, own: Sequence[str], others: Sequence[Section]) -> None:
        """A section of the program, with what a person wrote into it after its own lines."""
        if not own and not others:
            return
        self._gap()
        self._lines += [f"## {heading}", "", *own]
        for index, section in enumerate(others):
            if index == 0 and section.heading == heading:
                if section.points and section.points[0].kind is PointKind.text:
                    self._gap()
                self._points(section.points, "")
            else:
                self._section(section)

    def _gap(self) -> None:
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def _points(self, points: Iterable[Point], indent: str) -> None:
        step = 0
        after_text = False
        for point in points:
            is_text = point.kind is PointKind.text
            if is_text or after_text:
                self._gap()
            after_text = is_text
            step = step + 1 if point.step and not is_text else 0
            marker = "" if is_text else f"{step}. " if step else "- "
            self._point(point, indent, marker)
        while self._lines and not self._lines[-1]:
            self._lines.pop()

    def _point(self, point: Point, indent: str, marker: str) -> None:
        inner = indent + " " * len(marker)
        first, *rest = self._text(point)
        self._lines.append((indent + marker + first).rstrip(" ") if not first else indent + marker + first)
        self._lines += [inner + line if line else "" for line in rest]
        if point.points:
            if _swallows(rest):
                self._gap()
            self._points(point.points, inner)

    def _text(self, point: Point) -> list[str]:
        text = guard_html(point.text) if point.sentences else point.text
        marker = MARKERS.get(point.kind, "")
        if point.sentences:
            link = self._links.citation(point.sentences, point.start_ms)
        elif point.start_ms is not None and not _gives_time(point.text):
            link = f"[{clock(point.start_ms)}]({self._links.target(point.start_ms)})"
        else:
            link = ""
        if not has_lead(text) and (marker or link):
            return [" ".join(filter(None, (marker, link))), *text.split("\n")]
        head, *rest = text.split("\n")
        if point.sentences and not marker:
            head = guard_start(head)
        return [" ".join(filter(None, (marker, head, link))), *rest]


def _parts(sections: Sequence[Section]) -> tuple[list[Section], list[Section], list[Section]]:
    """The sections, and what a person wrote under the headings of the program, which stay last."""
    parts: tuple[list[Section], list[Section], list[Section]] = ([], [], [])
    place = 0
    for section in sections:
        if section.level == 2:
            place = {REPAIRS: 1, LEFT_OUT: 2}.get(section.heading, 0)
        parts[place].append(section)
    return parts


def _gives_time(text: str) -> bool:
    return any(foreign_time(line) is not None for line in text.split("\n"))


def _swallows(lines: Sequence[str]) -> bool:
    """Would these lines take a list that follows into themselves? An HTML block ends only at a blank line."""
    for line in reversed(lines):
        if not line.strip(" \t"):
            return False
        if line.lstrip(" \t").startswith("<"):
            return True
    return False


def _front_matter(notes: Notes) -> dict[str, JsonValue]:
    own: dict[str, JsonValue] = {"title": notes.title}
    own |= {key: notes.meta[key] for key in ("course", "date", "speakers") if key in notes.meta}
    if notes.duration_ms is not None:
        own["duration"] = clock(notes.duration_ms)
    if "language" not in notes.meta:
        own["language"] = notes.language
    if notes.sources:
        own["source"] = [source.model_dump(mode="json", exclude_none=True) for source in notes.sources]
    if notes.writer is not None:
        own["writer"] = notes.writer
    if notes.detail is not None:
        own["detail"] = notes.detail.value
    if notes.coverage is not None:
        own["coverage"] = _coverage(notes.coverage)
    return own | {key: value for key, value in notes.meta.items() if key not in own and key != "sha256"}


def _coverage(coverage: Coverage) -> dict[str, JsonValue]:
    return {
        "sentences": {state.value: count for state, count in coverage.sentences.items()},
        "words": {state.value: count for state, count in coverage.words.items()},
        "concepts": f"{coverage.concepts:.0%}",
        "exact": f"{coverage.exact.found} of {coverage.exact.total}",
        "reasons": {reason.value: count for reason, count in coverage.reasons.items()},
        "budget": f"statements {coverage.budget.statements:.0%}, exact {coverage.budget.exact:.0%}",
    }
