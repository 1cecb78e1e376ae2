"""`## Repairs` and `## Left out`, the last sections: the program's account, not part of what the notes say."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lectorium.notetaker.document import LedgerEntry, Notes, Point, PointKind, Reason, RepairInfo, SentenceInfo, State
from lectorium.notetaker.markdown.citations import Links
from lectorium.notetaker.markdown.escape import escape, unescape
from lectorium.notetaker.markdown.kinds import heading_line, with_marker

_REPAIR = re.compile(r"- (?:\*\*((?:\\.|[^\\*])+)\*\*(?:, line (\d+))?: )?(.*)", re.DOTALL)
_REASONS = "|".join(reason.value.replace("_", " ") for reason in Reason)
_LEFT_OUT_LINE = re.compile(rf"(?:{_REASONS})(?: of s\d+(?:-s\d+)?)?:(?: |$)", re.ASCII)
_SECTION_LINE = re.compile(r"\*\*.*\*\*")


def repair_line(repair: RepairInfo) -> str:
    if not repair.source:
        return f"- {escape(repair.what)}"
    line = "" if repair.line is None else f", line {repair.line}"
    return f"- **{escape(repair.source)}**{line}: {escape(repair.what)}"


def split_repairs(points: Iterable[Point]) -> tuple[list[RepairInfo], list[Point]]:
    """The repairs, and what is none: something a person wrote."""
    repairs: list[RepairInfo] = []
    others: list[Point] = []
    for point in points:
        repair = _parse_repair(point)
        if repair is None:
            others.append(point)
        else:
            repairs.append(repair)
    return repairs, others


def _parse_repair(point: Point) -> RepairInfo | None:
    if point.kind is PointKind.text or point.step or point.points or point.sentences:
        return None
    line = f"- {with_marker(point.kind, point.text)}"
    found = _REPAIR.fullmatch(line)
    if found is None:
        return None
    source, number, what = found.groups()
    repair = RepairInfo(source=unescape(source or ""), line=int(number) if number else None, what=unescape(what))
    return repair if repair_line(repair) == line else None


def without_left_out(points: Iterable[Point]) -> list[Point]:
    """What a person wrote under `## Left out`: the program's own lines are dropped, they follow from the ledger."""
    kept: list[Point] = []
    for point in points:
        if point.points:
            children = [child for child in point.points if not _is_left_out(child)]
            ours = _SECTION_LINE.fullmatch(point.text) and not point.sentences and len(children) < len(point.points)
            if children or not ours:
                kept.append(point.model_copy(update={"points": tuple(children)}) if ours else point)
        elif not _is_left_out(point):
            kept.append(point)
    return kept


def _is_left_out(point: Point) -> bool:
    return bool(point.sentences and not point.points and _LEFT_OUT_LINE.match(point.text))


@dataclass
class _Run:
    """Neighbouring sentences that one section leaves out for one reason."""

    section: str
    reason: Reason
    repeats: str | None
    sentences: list[SentenceInfo]


def left_out_lines(notes: Notes, links: Links) -> Iterator[str]:
    runs = list(_runs(notes))
    headings = {section.id: heading_line(section.kind, section.heading) for section in notes.sections}
    section = None
    for run in runs:
        if run.section != section:
            section = run.section
            yield f"- **{headings.get(section) or escape(notes.title)}**"
        reason = run.reason.value.replace("_", " ") + (f" of {run.repeats}" if run.repeats else "")
        text = escape(" ".join(sentence.text for sentence in run.sentences))
        link = links.citation([sentence.id for sentence in run.sentences], run.sentences[0].start_ms)
        yield f"  - {reason}: {text} {link}"


def _runs(notes: Notes) -> Iterator[_Run]:
    entries = {entry.sentence: entry for entry in notes.ledger}
    places = _Places(notes)
    run: _Run | None = None
    for sentence in notes.sentences:
        entry = entries.get(sentence.id)
        section = places.of(sentence, entry)
        if entry is None or entry.state is not State.left_out:
            if run:
                yield run
            run = None
            continue
        reason = entry.reason or Reason.length
        if run and (run.section, run.reason, run.repeats) == (section, reason, entry.repeats):
            run.sentences.append(sentence)
            continue
        if run:
            yield run
        run = _Run(section, reason, entry.repeats, [sentence])
    if run:
        yield run


class _Places:
    """The section of level 2 in whose time a sentence was said; without times, the one that was cited last."""

    def __init__(self, notes: Notes) -> None:
        self._parents: dict[str, str] = {}
        self._spans: list[tuple[int, str]] = []
        parent = ""
        for section in notes.sections:
            if section.level == 2 or not parent:
                parent = section.id
                if section.start_ms is not None:
                    self._spans.append((section.start_ms, section.id))
            self._parents[section.id] = parent
        self._spans.sort(key=lambda span: span[0])
        self._next = 0
        self._current = next(iter(self._parents), "")

    def of(self, sentence: SentenceInfo, entry: LedgerEntry | None) -> str:
        if entry is not None and entry.section in self._parents and (entry.state is State.left_out or not self._spans):
            self._current = self._parents[entry.section]
        elif sentence.start_ms is not None:
            while self._next < len(self._spans) and self._spans[self._next][0] <= sentence.start_ms:
                self._current = self._spans[self._next][1]
                self._next += 1
        return self._current
