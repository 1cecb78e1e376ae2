"""Markdown → Notes: our own format, and whatever else a person wrote."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from lectorium.errors import NotesError
from lectorium.notetaker.document import (
    Notes,
    Point,
    PointKind,
    RepairInfo,
    Section,
    SourceInfo,
    number,
    sentence_infos,
)
from lectorium.notetaker.lecture import Lecture, start_of
from lectorium.notetaker.ledger import account
from lectorium.notetaker.markdown.blocks import Block, Item, read_blocks
from lectorium.notetaker.markdown.citations import Citation, Links, find_citation, find_span
from lectorium.notetaker.markdown.closing import split_repairs, without_left_out
from lectorium.notetaker.markdown.frontmatter import split_front_matter
from lectorium.notetaker.markdown.head import Head
from lectorium.notetaker.markdown.kinds import LEFT_OUT, REPAIRS, split_heading, split_marker, with_marker
from lectorium.notetaker.markdown.times import foreign_time

_RULE = re.compile(r"^([ \t]*)([-=:|][-=:| \t]*)$")


def from_markdown(text: str, *, name: str = "notes.md", lecture: Lecture | None = None) -> Notes:
    """Notes from Markdown, ours or any other. With their `lecture` the sentences, sources, exact times, ledger and
    coverage are filled in. Raises NotesError for bad front matter and for ids that the lecture does not have."""
    data, lines, before = split_front_matter(text, name)
    head = Head(data, lecture)
    body = _Body(name, before, head.sources, lecture)
    body.read(lines)
    kept, repairs = _without_closing(body.sections)
    sections = number(kept)
    ledger, coverage = account(lecture, sections) if lecture else ((), None)
    return Notes(
        title=head.title(body.title, name),
        language=head.language,
        detail=head.detail,
        duration_ms=head.duration_ms,
        sources=head.sources,
        sentences=sentence_infos(lecture) if lecture else (),
        sections=sections,
        ledger=ledger,
        coverage=coverage,
        writer=head.writer,
        repairs=tuple(repairs),
        meta=head.rest(),
    )


@dataclass
class _Chunk:
    """Lines of blocks that are not ours, as they stand: `lines[start:end]`, no blank line between the blocks."""

    start: int
    end: int
    blocks: list[Block]


class _Body:
    def __init__(self, name: str, before: int, sources: Sequence[SourceInfo], lecture: Lecture | None) -> None:
        self._name = name
        self._before = before
        self._links = Links(sources)
        self._lecture = lecture
        self.title: str | None = None
        self.sections: list[Section] = []

    def read(self, lines: list[str]) -> None:
        blocks = read_blocks(lines)
        if blocks and blocks[0].kind == "heading" and blocks[0].level == 1 and blocks[0].content:
            self.title = blocks[0].content
            blocks = blocks[1:]
        starts = [i for i, block in enumerate(blocks) if block.kind == "heading" and block.level in (2, 3)]
        starts = [i for i in starts if blocks[i].content]
        for at, to in zip([-1, *starts], [*starts, len(blocks)], strict=True):
            if at >= 0:
                self._section(blocks[at], blocks[at + 1 : to], lines)
            elif to:
                self._section(None, blocks[:to], lines)

    def _section(self, head: Block | None, blocks: list[Block], lines: list[str]) -> None:
        kind, heading = split_heading(head.content if head else "")
        start_ms, end_ms = foreign_time(heading), None
        span = self._span(blocks[0], lines) if blocks and start_ms is None else None
        if span:
            start_ms, end_ms = span
            blocks = blocks[1:]
        self.sections.append(
            Section(
                id="",
                kind=kind,
                heading=heading,
                level=3 if head and head.level == 3 else 2,
                start_ms=start_ms,
                end_ms=end_ms,
                points=self._points(blocks, lines, 0),
            )
        )

    def _span(self, block: Block, lines: list[str]) -> tuple[int, int | None] | None:
        """The span, where the line is ours; a link to somewhere else is something a person wrote."""
        line = lines[block.start]
        found = find_span(line) if block.kind == "paragraph" and block.end == block.start + 1 else None
        if not found or self._links.span(*found) != line:
            return None
        return self._exact(found[0], "start_ms"), None if found[1] is None else self._exact(found[1], "end_ms")

    def _exact(self, ms: int, end: str) -> int:
        """Markdown gives seconds; the lecture knows the sentence that starts (or ends) in that second."""
        return self._moments[end].get(ms // 1000, ms) if self._lecture else ms

    @cached_property
    def _moments(self) -> dict[str, dict[int, int]]:
        assert self._lecture is not None
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        for sentence in self._lecture.sentences:
            if sentence.start_ms is not None:
                starts.setdefault(sentence.start_ms // 1000, sentence.start_ms)
            if sentence.end_ms is not None:
                ends[sentence.end_ms // 1000] = sentence.end_ms
        return {"start_ms": starts, "end_ms": starts | ends}

    def _points(self, blocks: Sequence[Block], lines: list[str], base: int) -> tuple[Point, ...]:
        """`lines` are the container's, `base` is where they start in the body."""
        points: list[Point] = []
        chunk: _Chunk | None = None
        for block in blocks:
            if not _is_list_of_points(block):
                # A numbered list may go on behind a paragraph; then that belongs to the step before.
                if block.first_number is not None and block.first_number == _steps(points) + 1 > 1:
                    between = self._text_point(chunk, lines, base, after_list=True) if chunk else None
                    if between and not between.sentences and points:
                        points[-1] = _with_text(points[-1], between)
                        chunk = None
                        points += self._items(block)
                        continue
                if chunk and chunk.end == block.start:
                    chunk.end = block.end
                    chunk.blocks.append(block)
                    continue
            if chunk:
                points.append(self._text_point(chunk, lines, base, after_list=_ends_in_list(points)))
                chunk = None
            if _is_list_of_points(block):
                points += self._items(block)
            else:
                chunk = _Chunk(block.start, block.end, [block])
        if chunk:
            points.append(self._text_point(chunk, lines, base, after_list=_ends_in_list(points)))
        return tuple(points)

    def _items(self, block: Block) -> list[Point]:
        step = block.first_number is not None
        return [point for item in block.items for point in self._item(item, step=step)]

    def _text_point(self, chunk: _Chunk, lines: list[str], base: int, *, after_list: bool) -> Point:
        own = lines[chunk.start : chunk.end]
        first = chunk.blocks[0]
        if after_list:
            for item in first.items:  # with another sign behind its numbers it is another list
                at = item.line - base - chunk.start
                own[at] = re.sub(r"^([ \t]*\d+)\.", r"\1)", own[at])
            own = _set_off(own, first)
        text, citation = self._cited(own, first, base + chunk.start)
        text = _closed(text, chunk.blocks)
        return self._point(PointKind.text, text, citation)

    def _item(self, item: Item, *, step: bool) -> tuple[Point, ...]:
        index = next((i for i, block in enumerate(item.blocks) if _is_list_of_points(block)), len(item.blocks))
        own, inner = item.blocks[:index], item.blocks[index:]
        children = self._points(inner, item.lines, item.line)
        if not own:
            return children
        start = own[0].start
        lines = _flush(_with_lazy_lines(item.lines[start : own[-1].end], own[0]), own[0])
        text, citation = self._cited(lines, own[0], item.line + start)
        kind, text = split_marker(_closed(text, own))
        return (self._point(kind, text, citation, step=step, points=children),)

    def _cited(self, lines: list[str], first: Block, line: int) -> tuple[str, Citation | None]:
        """The text without the citation that its first paragraph carries: at the end of its first line or, where
        somebody has wrapped it, of its last; then it becomes one line."""
        if first.kind != "paragraph":
            return "\n".join(lines), None
        height = first.end - first.start
        for last in (0, height - 1):
            citation = self._citation(lines[last].rstrip(" \t"), line + last)
            if citation:
                wrapped = [*(part.strip(" \t").removesuffix("\\") for part in lines[:last]), citation.before]
                head = " ".join(part.strip(" \t") for part in wrapped).strip(" ")
                return "\n".join([head, *lines[last + 1 :]] if head else lines[last + 1 :]), citation
        return "\n".join(lines), None

    def _citation(self, text: str, line: int) -> Citation | None:
        try:
            citation = find_citation(text)
        except ValueError as error:
            raise NotesError(self._name, str(error), line=self._before + line + 1) from error
        if citation and self._lecture:
            for sentence in citation.sentences:
                if sentence not in self._lecture.by_id:
                    reason = f"cites {sentence}, which the lecture does not have"
                    raise NotesError(self._name, reason, line=self._before + line + 1)
        return citation

    def _point(
        self,
        kind: PointKind,
        text: str,
        citation: Citation | None,
        *,
        step: bool = False,
        points: tuple[Point, ...] = (),
    ) -> Point:
        if citation is None:
            start_ms = next((ms for ms in map(foreign_time, text.split("\n")) if ms is not None), None)
        elif self._lecture:
            start_ms = start_of(self._lecture.by_id[sentence] for sentence in citation.sentences)
        else:
            start_ms = citation.start_ms
        sentences = citation.sentences if citation else ()
        return Point(id="", kind=kind, text=text, sentences=sentences, start_ms=start_ms, step=step, points=points)


def _is_list_of_points(block: Block) -> bool:
    """A numbered list that does not start at 1 goes on with another one: its numbers are kept, so it is text."""
    return block.kind == "bullet_list" or (block.kind == "ordered_list" and block.first_number == 1)


def _steps(points: Sequence[Point]) -> int:
    """How many steps stand in a row at the end."""
    return sum(1 for _ in takewhile(lambda point: point.step, reversed(points)))


def _with_text(step: Point, text: Point) -> Point:
    if step.points:
        return step.model_copy(update={"points": (*step.points, text)})
    kind, whole = split_marker(f"{with_marker(step.kind, step.text)}\n\n{text.text}")
    return step.model_copy(update={"kind": kind, "text": whole})


def _ends_in_list(points: Sequence[Point]) -> bool:
    return bool(points) and points[-1].kind is not PointKind.text


def _flush(lines: list[str], first: Block) -> list[str]:
    """The lines without the (up to three) spaces before the first of them."""
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    if not 0 < indent < 4 or first.kind == "code_block":
        return lines
    if first.kind == "paragraph":
        return [lines[0][indent:], *lines[1:]]
    return [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _with_lazy_lines(lines: list[str], first: Block) -> list[str]:
    """A line of a paragraph that is not indented with its item may become an underline or a table's rule when it is."""
    if first.kind != "paragraph":
        return lines
    height = first.end - first.start
    return [lines[0], *(_RULE.sub(r"\1\\\2", line) for line in lines[1:height]), *lines[height:]]


def _set_off(lines: list[str], first: Block) -> list[str]:
    """The lines such that the list before them does not take them in."""
    if first.kind == "code_block":
        code = [
            line[4:] if line.startswith("    ") else line.lstrip(" \t") for line in lines[: first.end - first.start]
        ]
        ticks = "`" * max([2, *map(len, re.findall("`+", "\n".join(code)))]) + "`"
        return [ticks, *code, ticks, *lines[first.end - first.start :]]
    return _flush(lines, first)


def _closed(text: str, blocks: Sequence[Block]) -> str:
    """What was left open at the end would swallow all that comes after it."""
    closer = blocks[-1].closer
    return f"{text}\n{closer}" if closer else text


def _without_closing(sections: list[Section]) -> tuple[list[Section], list[RepairInfo]]:
    """The sections without the lines that the program writes under `## Repairs` and `## Left out`."""
    kept: list[Section] = []
    late: dict[str, list[Section]] = {REPAIRS: [], LEFT_OUT: []}
    repairs: list[RepairInfo] = []
    place = kept
    for section in sections:
        if section.level == 2:
            place = late.get(section.heading, kept)
        if section.level == 2 and section.heading in late:
            points = list(section.points)
            if section.heading == REPAIRS:
                found, points = split_repairs(points)
                repairs += found
            else:
                points = without_left_out(points)
            section = section.model_copy(update={"points": tuple(points)})
        place.append(section)
    for heading, group in late.items():
        kept += _merged(heading, group)
    return kept, repairs


def _merged(heading: str, group: list[Section]) -> list[Section]:
    """One section of this heading, with the parts a person gave it; none where nothing is left."""
    points = [
        point for section in group if section.heading == heading and section.level == 2 for point in section.points
    ]
    parts = [section for section in group if section.level == 3]
    if not points and not parts:
        return []
    return [Section(id="", heading=heading, points=tuple(points)), *parts]
