"""Fences, formulas and links that are broken, in a Markdown text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lectorium.notetaker.check.report import FindingKind

_FENCE = re.compile(r"^(?P<indent>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?P<ticks>`{3,}|~{3,})(?P<info>.*)$")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", re.DOTALL)
_DOLLARS = re.compile(r"(?<!\\)\$\$")
_DOLLAR = re.compile(r"(?<![\\$])\$(?!\$)")
_MONEY = re.compile(r"(?<![\\$\w])\$(?=\d[\d,.]*(?:\s|[.,;:!?)]|$|[kKmM]\b|-))")
_LATEX = re.compile(r"\\[a-zA-Z]+|[_^]\{|\w\^\w")
_LINK_START = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]*)\]\((?P<rest>[^\n]*)")
_TARGET = re.compile(
    r"\s*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):([0-5]\d)")
_FRAGMENT = re.compile(r"(?:[#?&]|&amp;)(?:t|start)=(\d+)s?$")
_PAIRS = (("\\(", "\\)"), ("\\[", "\\]"))
_ENVIRONMENT = re.compile(r"\\(begin|end)\{([a-zA-Z*]+)\}")
_FORMULA = re.compile(r"(?<!\\)\$\$(.+?)\$\$|(?<![\\$])\$(?!\$)([^$\n]+?)(?<!\\)\$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Broken:
    """`line` is 1-based."""

    kind: FindingKind
    line: int
    what: str


def find_broken(markdown: str) -> list[Broken]:
    """What a reader of the page would see broken, in order."""
    found: list[Broken] = []
    text = _without_fences(markdown, found)
    text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    found += _links(text)
    found += _maths(text)
    return sorted(found, key=lambda broken: broken.line)


def _without_fences(markdown: str, found: list[Broken]) -> str:
    """The text with what stands in fences blanked; a fence that is never closed is broken."""
    lines = markdown.split("\n")
    opened: tuple[int, str] | None = None
    for number, line in enumerate(lines):
        fence = _FENCE.match(line)
        if opened is None:
            if fence and not (fence["ticks"][0] == "`" and "`" in fence["info"]):
                opened = (number, fence["ticks"])
                lines[number] = ""
        else:
            closes = fence and fence["ticks"].startswith(opened[1]) and not fence["info"].strip()
            lines[number] = ""
            if closes:
                opened = None
    if opened is not None:
        found.append(Broken(FindingKind.fence, opened[0] + 1, f"the fence {opened[1]} is never closed"))
    return "\n".join(lines)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs and items with the line they start on."""
    block: list[str] = []
    start = 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        new_item = re.match(r"\s*(?:[-*+]|\d{1,9}[.)])\s", line)
        if not line.strip() or new_item:
            if block:
                yield start, "\n".join(block)
            block = []
        if line.strip():
            if not block:
                start = number
            block.append(line)


def _maths(text: str) -> Iterator[Broken]:
    display = list(_DOLLARS.finditer(text))
    if len(display) % 2:
        line = text.count("\n", 0, display[-1].start()) + 1
        yield Broken(FindingKind.math, line, "$$ is opened and never closed")
        return
    inline = re.sub(r"(?<!\\)\$\$.+?(?<!\\)\$\$", lambda found: re.sub(r"[^\n]", " ", found[0]), text, flags=re.DOTALL)
    for start, block in _blocks(inline):
        signs = len(_DOLLAR.findall(block))
        if signs % 2 and len(_DOLLAR.findall(_MONEY.sub(" ", block))) % 2 and (signs > 1 or _LATEX.search(block)):
            yield Broken(FindingKind.math, start, "a $ of a formula has no partner")
        for left, right in _PAIRS:
            if left == "\\[" and not _LATEX.search(block.replace(left, "").replace(right, "")):
                continue  # brackets escaped as Markdown wants it
            if block.count(left) != block.count(right):
                yield Broken(FindingKind.math, start, f"{left} and {right} do not pair")
    for formula in _FORMULA.finditer(text):
        body = formula[1] or formula[2]
        line = text.count("\n", 0, formula.start()) + 1
        bare = re.sub(r"\\[{}\\]", "", body)
        if bare.count("{") != bare.count("}"):
            yield Broken(FindingKind.math, line, "the braces of a formula do not pair")
        ends = [(e[1], e[2]) for e in _ENVIRONMENT.finditer(body)]
        if sorted(name for what, name in ends if what == "begin") != sorted(n for what, n in ends if what == "end"):
            yield Broken(FindingKind.math, line, "\\begin and \\end of a formula do not pair")


def _links(text: str) -> Iterator[Broken]:
    for found in _LINK_START.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        target = _TARGET.match(found["rest"])
        if target is None:
            yield Broken(FindingKind.link, line, f"the link [{found['text']}]( is not closed")
        elif not target["target"].strip("<> "):
            yield Broken(FindingKind.link, line, f"the link [{found['text']}] points nowhere")
        else:
            shown, meant = _CLOCK.fullmatch(found["text"].strip()), _FRAGMENT.search(target["target"])
            if shown and meant:
                seconds = int(shown[1] or 0) * 3600 + int(shown[2]) * 60 + int(shown[3])
                if seconds != int(meant[1]) and target["target"].startswith("#"):
                    yield Broken(
                        FindingKind.link, line, f"the link says {found['text']} and starts at second {meant[1]}"
                    )
