"""The report as one page: the lecture as a timeline beside the notes, without scripts and without the network."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from lectorium.notetaker.check.report import ADVICE, Finding, Report
from lectorium.notetaker.check.text import verdict
from lectorium.notetaker.document import LedgerEntry, Notes, Point, Reason, State
from lectorium.notetaker.lecture import Lecture, Sentence
from lectorium.notetaker.ledger import all_points
from lectorium.notetaker.markdown.blocks import with_math
from lectorium.notetaker.markdown.times import clock

_GROUPS = (
    ("kept", "kept"),
    ("condensed", "condensed"),
    ("length", "left out: length"),
    ("talk", "left out: greeting, housekeeping, aside"),
    ("noise", "left out: filler, false start, repetition"),
    ("unheard", "left out: inaudible, not speech"),
)
_GROUP_OF = {
    Reason.length: "length",
    Reason.greeting: "talk",
    Reason.housekeeping: "talk",
    Reason.aside: "talk",
    Reason.filler: "noise",
    Reason.false_start: "noise",
    Reason.repetition: "noise",
    Reason.inaudible: "unheard",
    Reason.not_speech: "unheard",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One sentence of the timeline."""

    sentence: Sentence
    group: str
    told: str
    time: str
    point: str | None
    gap: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """One point of the notes; `depth` is how far it is indented."""

    point: Point
    html: Markup
    time: str
    first: str | None
    depth: int
    findings: Sequence[Finding]


def to_html(lecture: Lecture, notes: Notes, report: Report) -> str:
    """A self-contained page for a browser, light or dark."""
    rows = _rows(lecture, report)
    by_point = _findings(report)
    cited = _first_cited(report)
    sections = [
        (
            section,
            clock(section.start_ms) if section.start_ms is not None else "",
            _lines(section.points, by_point, cited),
        )
        for section in notes.sections
    ]
    ids = {point.id for section in notes.sections for point in all_points(section.points)}
    return _template().render(
        report=report,
        verdict=verdict(report),
        counts=report.coverage.sentences,
        state=State,
        groups=[(name, label, sum(row.group == name for row in rows)) for name, label in _GROUPS],
        rows=rows,
        strip=_strip(rows),
        sections=sections,
        general=[f for f in report.findings if f.point not in ids],
        advice=ADVICE,
        clock=clock,
    )


@cache
def _template() -> Template:
    loader = PackageLoader("lectorium.notetaker.check", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html.j2")


def _rows(lecture: Lecture, report: Report) -> list[_Row]:
    position_of = {sentence.id: position for position, sentence in enumerate(lecture.sentences)}
    in_gap: set[int] = set()
    for gap in report.gaps:
        in_gap.update(range(position_of[gap.first], position_of[gap.last] + 1))
    return [
        _Row(
            sentence=sentence,
            group=_group(entry),
            told=_told(entry),
            time=clock(sentence.start_ms) if sentence.start_ms is not None else sentence.id,
            point=entry.point,
            gap=position in in_gap,
        )
        for position, (sentence, entry) in enumerate(zip(lecture.sentences, report.ledger, strict=True))
    ]


def _group(entry: LedgerEntry) -> str:
    return _GROUP_OF[entry.reason] if entry.reason is not None else entry.state.value


def _told(entry: LedgerEntry) -> str:
    if entry.reason is None:
        return entry.state.value
    return entry.reason.value.replace("_", " ") + (f" of {entry.repeats}" if entry.repeats else "")


def _strip(rows: Sequence[_Row]) -> list[tuple[str, int, _Row]]:
    """Neighbours of one group as one piece: the group, its words, its first row."""
    pieces = []
    for group, run in groupby(rows, key=lambda row: row.group):
        members = list(run)
        pieces.append((group, max(1, sum(len(row.sentence.text.split()) for row in members)), members[0]))
    return pieces


def _findings(report: Report) -> Mapping[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.point is not None:
            found.setdefault(finding.point, []).append(finding)
    return found


def _first_cited(report: Report) -> Mapping[str, str]:
    """For a point without ids of its own, a sentence that it keeps."""
    first: dict[str, str] = {}
    for entry in report.ledger:
        if entry.point is not None:
            first.setdefault(entry.point, entry.sentence)
    return first


def _lines(
    points: Sequence[Point], findings: Mapping[str, list[Finding]], cited: Mapping[str, str], depth: int = 0
) -> list[_Line]:
    lines: list[_Line] = []
    for point in points:
        first = point.sentences[0] if point.sentences else cited.get(point.id)
        time = clock(point.start_ms) if point.start_ms is not None else ""
        lines.append(_Line(point, _html(point.text), time, first, depth, findings.get(point.id, ())))
        lines += _lines(point.points, findings, cited, depth + 1)
    return lines


_FORMULA = re.compile(r"\$([^$\n]+)\$")


def _inline_formula(state: StateInline, silent: bool) -> bool:
    found = _FORMULA.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("formula", "", 0).content = found[1]
    state.pos = found.end()
    return True


class _Renderer(RendererHTML):
    """LaTeX is shown as it is written: the page has no scripts to set it."""

    def math(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        return f'<div class="formula">{escape(tokens[at].content[2:-2].strip())}</div>'

    def formula(self, tokens: Sequence[Token], at: int, *_: object) -> str:
        return f'<span class="formula">{escape(tokens[at].content)}</span>'


def _make_markdown() -> MarkdownIt:
    parser = with_math(MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table"))
    parser.inline.ruler.before("escape", "formula", _inline_formula)
    return parser.disable("image")


_MARKDOWN = _make_markdown()
_HEADING = re.compile(r"<(/?)h[1-6]>")


def _html(markdown: str) -> Markup:
    """Raw HTML stays text; a heading within a point may not outrank the page's own."""
    return Markup(_HEADING.sub(r"<\1strong>", _MARKDOWN.render(markdown)))  # noqa: S704 (rendered with HTML off)
