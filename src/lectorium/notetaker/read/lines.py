"""The lines of a transcript, plain or Markdown, with what stands around the words taken off."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import yaml
from markdown_it import MarkdownIt

# Values stay as they are written: a date is no more than its text here.
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+)")
FENCE = re.compile(r" {0,3}(```+|~~~+)")
BULLET = re.compile(r"\s*[-*+][ \t]+(?=\S)")
QUOTE = re.compile(r" {0,3}>(?!>)[ \t]?")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
MATH = re.compile(r"(\$\$?[^$\n]+\$\$?)")
MARKED = re.compile(r"[*_\[\]<&\\!~]")
LONGEST_VALUE = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` is empty for a blank one. `starts` marks the first line of an item or a block."""

    number: int
    text: str
    heading: bool = False
    starts: bool = False


def looks_like_markdown(text: str) -> bool:
    return (
        FRONT_MATTER.match(text) is not None
        or re.search(r"^#{1,6}[ \t]+\S", text, re.MULTILINE) is not None
        or re.search(r"^\*\*[^*\n]{1,60}(?::\*\*|\*\*:)", text, re.MULTILINE) is not None
    )


def plain_lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        yield Line(number, " ".join(line.split(" ")).strip())


def markdown_lines(text: str) -> Iterator[Line]:
    """Markdown without its marks. Code keeps its backticks, formulas their dollars, numbered items their numbers."""
    fence = ""
    for number, line in enumerate(_without_comments(text).split("\n"), 1):
        mark = FENCE.match(line)
        if fence or mark:
            opens = mark is not None and not fence
            closes = mark is not None and bool(fence) and mark[1].startswith(fence)
            if mark is not None and (opens or closes):
                fence = mark[1] if opens else ""
                yield Line(number, "")
            else:
                yield Line(number, line.strip())
            continue
        if RULE.fullmatch(line):
            yield Line(number, "")
        elif heading := HEADING.fullmatch(line):
            yield Line(number, inline_text(heading[1] or ""), heading=True)
        else:
            line, _quotes = QUOTE.subn("", line, count=1)
            bullet = BULLET.match(line)
            words = line[bullet.end() :] if bullet else line
            yield Line(number, inline_text(words.strip()), starts=bullet is not None)


def inline_text(text: str) -> str:
    """The words of one line of Markdown: emphasis, links (the address goes), entities and tags resolved."""
    if not MARKED.search(text):
        return text
    return " ".join("".join(part if place % 2 else _plain(part) for place, part in enumerate(MATH.split(text))).split())


def split_front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """The YAML in front of a Markdown text, and the text with blank lines in its place; no mapping, no front matter."""
    found = FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    try:
        values = yaml.load(found[1], Loader)  # noqa: S506 - builds text, lists and mappings only
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    if not isinstance(values, dict):
        return {}, text
    return {str(key): value for key, value in values.items()}, "\n" * found[0].count("\n") + text[found.end() :]


def as_meta(values: Mapping[str, object]) -> dict[str, str]:
    """Of front matter, what is a word or a list of words."""
    meta: dict[str, str] = {}
    for key, value in values.items():
        parts = value if isinstance(value, list) else [value]
        joined = ", ".join(part for part in parts if isinstance(part, str))
        if joined and len(joined) <= LONGEST_VALUE and all(isinstance(part, str) for part in parts):
            meta[key] = joined
    return meta


def _without_comments(text: str) -> str:
    parts = text.split("<!--")
    kept = [parts[0]]
    for part in parts[1:]:
        comment, end, rest = part.partition("-->")
        kept.append("\n" * comment.count("\n") + rest if end else f"<!--{part}")
    return "".join(kept)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark")


def _plain(text: str) -> str:
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :] if text.strip() else ""
    words: list[str] = []
    for block in _markdown().parseInline(text):
        for token in block.children or ():
            if token.type == "code_inline":
                words.append(f"{token.markup}{token.content}{token.markup}")
            elif token.type in ("text", "text_special", "image"):
                words.append(token.content)
            elif token.type in ("softbreak", "hardbreak"):
                words.append(" ")
    return lead + "".join(words) + trail
