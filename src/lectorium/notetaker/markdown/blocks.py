"""The blocks of a Markdown text with the lines they stand on, so that what is not ours can be kept as it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_MARKER = re.compile(r"(?:[-+*]|(\d{1,9})[.)])")
_DEEPEST = 200


@dataclass
class Item:
    """`lines` without the marker and the indentation of the item; `line` is where they start in the text."""

    line: int
    lines: list[str]
    blocks: list["Block"]


@dataclass
class Block:
    """`start` and `end` index the lines of the container; `kind` is a markdown-it type without `_open`, or `gap` for
    lines that make no block (link reference definitions).

    `closer` is the line that is missing at the end of a fence or comment that was left open.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    content: str = ""
    first_number: int | None = None
    items: list[Item] = field(default_factory=list)
    closer: str | None = None


def is_blank(line: str) -> bool:
    return not line.strip(" \t")


def read_blocks(lines: Sequence[str]) -> list[Block]:
    tokens = _PARSER.parse("\n".join(lines))
    return _container(list(lines), 0, 0, tokens, _closing(tokens), 0, len(tokens))


def _math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`$$` at the start of a line to `$$` at the end of one, with no blank line between."""
    if state.is_code_block(start):
        return False
    first = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    if not first.startswith("$$"):
        return False
    line = start
    if len(first) < 4 or not first.endswith("$$"):
        # Where one search found no end, none that starts before the place where it gave up does: linear in all.
        gave_up = state.env.setdefault(f"math {state.blkIndent} {end}", [0])
        if start < gave_up[0]:
            return False
        line += 1
        while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
            if state.src[state.bMarks[line] : state.eMarks[line]].rstrip().endswith("$$"):
                break
            line += 1
        else:
            gave_up[0] = line
            return False
    if not silent:
        state.line = line + 1
        token = state.push("math", "", 0)
        token.map = [start, state.line]
        token.content = state.getLines(start, state.line, state.blkIndent, False).strip()
    return True


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable(["inline", "text_join"])
    return with_math(parser)


def with_math(parser: MarkdownIt) -> MarkdownIt:
    """The parser, which now knows a displayed formula as a block of type `math`."""
    parser.block.ruler.before(
        "fence", "math", _math_block, {"alt": ["paragraph", "reference", "blockquote", "list", "table"]}
    )
    return parser


_PARSER = _make_parser()


def _closing(tokens: Sequence[Token]) -> list[int]:
    """For each token the index behind the one that closes it."""
    closing = list(range(1, len(tokens) + 1))
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.nesting == 1:
            opened.append(index)
        elif token.nesting == -1:
            closing[opened.pop()] = index + 1
    return closing


def _container(
    lines: list[str], base: int, column: int, tokens: Sequence[Token], closing: Sequence[int], at: int, to: int
) -> list[Block]:
    """The blocks of `tokens[at:to]`. `lines` are the container's own, `base` the line of the text where they start,
    `column` the one where they do."""
    blocks: list[Block] = []
    done = 0
    while at < to:
        token, after = tokens[at], closing[at]
        if token.map is not None:
            start, end = max(token.map[0] - base, done), min(token.map[1] - base, len(lines))
            while end > start + 1 and is_blank(lines[end - 1]):
                end -= 1
            if end > start:
                _add_gaps(blocks, lines, done, start)
                block = Block(token.type.removesuffix("_open"), start, end)
                if token.type in {"bullet_list_open", "ordered_list_open"}:
                    _add_items(block, lines, base, column, tokens, closing, at + 1, after - 1)
                elif token.type == "heading_open" and token.markup.startswith("#"):
                    block.level, block.content = len(token.markup), tokens[at + 1].content
                elif token.type in {"fence", "html_block"}:
                    block.closer = _missing_closer(token, lines[start:end])
                blocks.append(block)
                done = end
        at = after
    _add_gaps(blocks, lines, done, len(lines))
    return blocks


def _add_gaps(blocks: list[Block], lines: Sequence[str], start: int, end: int) -> None:
    for index in range(start, end):
        if is_blank(lines[index]):
            continue
        if blocks and blocks[-1].kind == "gap" and blocks[-1].end == index:
            blocks[-1].end = index + 1
        else:
            blocks.append(Block("gap", index, index + 1))


def _add_items(
    block: Block,
    lines: list[str],
    base: int,
    column: int,
    tokens: Sequence[Token],
    closing: Sequence[int],
    at: int,
    to: int,
) -> None:
    while at < to:
        token, after = tokens[at], closing[at]
        assert token.map is not None
        start, end = token.map[0] - base, min(token.map[1] - base, block.end)
        offset, number = _content_offset(lines[start], column)
        if block.first_number is None:
            block.first_number = number
        own = [_without_marker(lines[start], offset, column)]
        own += [_dedent(line, offset, column) for line in lines[start + 1 : end]]
        blocks = _container(own, base + start, column + offset, tokens, closing, at + 1, after - 1)
        block.items.append(Item(base + start, own, blocks))
        at = after


def _content_offset(line: str, column: int) -> tuple[int, int | None]:
    """Columns from the start of an item's line to its content, and its number."""
    expanded = _expand(line, column)
    indent = len(expanded) - len(expanded.lstrip(" "))
    found = _MARKER.match(expanded, indent)
    assert found is not None
    rest = expanded[found.end() :]
    space = len(rest) - len(rest.lstrip(" "))
    offset = found.end() + (space if rest.strip(" ") and space <= 4 else 1)
    return offset, int(found[1]) if found[1] else None


def _expand(line: str, column: int) -> str:
    """`line` with its tabs as spaces, as CommonMark counts them from `column` on."""
    return (" " * column + line).expandtabs(4)[column:] if "\t" in line else line


def _without_marker(line: str, offset: int, column: int) -> str:
    if "\t" not in line[: offset + 1]:
        return line[offset:]
    indented = re.sub(r"^([ \t]*)([-+*]|\d{1,9}[.)])", lambda found: found[1] + " " * len(found[2]), line)
    return _dedent(indented, offset, column)


def _dedent(line: str, width: int, column: int) -> str:
    """`line` without its first `width` columns of white space (or as many as it has)."""
    if line.startswith(" " * width):
        return line[width:]
    taken = index = 0
    while index < len(line) and taken < width and line[index] in " \t":
        taken += 4 - (column + taken) % 4 if line[index] == "\t" else 1
        index += 1
    return " " * max(0, taken - width) + line[index:]


_HTML_CLOSERS = (
    (re.compile(r" *<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE), "</{0}>"),
    (re.compile(r" *<!--"), "-->"),
    (re.compile(r" *<\?"), "?>"),
    (re.compile(r" *<!\[CDATA\["), "]]>"),
    (re.compile(r" *<![A-Za-z]"), ">"),
)
_ANY_RAW_CLOSER = re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)


def _missing_closer(token: Token, lines: Sequence[str]) -> str | None:
    if token.type == "fence":
        last = lines[-1].strip(" \t")
        closed = len(lines) > 1 and len(last) >= len(token.markup) and set(last) == {token.markup[0]}
        return None if closed else token.markup
    for opener, closer in _HTML_CLOSERS:
        if found := opener.match(lines[0]):
            text = "\n".join(lines)
            closed = bool(_ANY_RAW_CLOSER.search(text)) if found.groups() else closer in text
            return None if closed else closer.format(*found.groups())
    return None
