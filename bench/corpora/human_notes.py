"""Notes that people wrote in Markdown: their sections with times, their statements, their terms."""

import re
from dataclasses import dataclass, field

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_LINK_TIME = re.compile(r"[?&]t=(\d+)s?\b")
_INLINE_MATH = re.compile(r"\$[^$\n]+\$")
_BLOCK = re.compile(
    r"^---\n.*?^---$|\$\$.*?\$\$|^(```|~~~).*?^\s*\1|<!--.*?-->|\\begin\{(\w+\*?)\}.*?\\end\{\2\}",
    re.DOTALL | re.MULTILINE,
)
_TAG = re.compile(r"</?[A-Za-z][^>]*>|\{[:%{].*?\}+")
_LINK = re.compile(r"(!?)\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_EMPHASIS = re.compile(r"(\*\*|__|(?<![\w*])[*_])(?=\S)(.+?)(?<=\S)\1(?!\w)")
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"')]*\s+(?=[\"'(]?[A-Z0-9])")


@dataclass
class HumanSection:
    """`start_s` is the second that its heading links to; None where the heading has no time."""

    heading: str
    level: int
    start_s: int | None
    statements: list[str] = field(default_factory=list)
    terms: set[str] = field(default_factory=set)


def read_human_notes(text: str) -> list[HumanSection]:
    """Sections in order; what is neither prose nor list (formulas, code, tables, pictures) is left out."""
    sections = [HumanSection("", 1, None)]
    paragraph: list[str] = []

    def close() -> None:
        joined = " ".join(paragraph)
        paragraph.clear()
        if joined:
            sections[-1].terms.update(_terms(joined))
            sections[-1].statements += [s for s in _SENTENCE_END.split(plain(joined)) if s.strip()]

    for line in _BLOCK.sub("\n\n", text).splitlines():
        heading = _HEADING.match(line)
        if heading:
            close()
            time = _LINK_TIME.search(line)
            title = plain(heading[2])
            sections.append(HumanSection(title, len(heading[1]), int(time[1]) if time else None))
        elif not line.strip() or line.lstrip().startswith(("|", "<center", "[^")):
            close()
        elif _LIST_MARK.match(line):
            close()
            paragraph.append(_LIST_MARK.sub("", line).strip())
        else:
            paragraph.append(line.strip())
    close()
    return [section for section in sections if section.heading or section.statements]


def plain(markdown: str) -> str:
    """The words of a line without marks; a formula leaves nothing."""
    text = _LINK.sub(lambda link: "" if link[1] else link[2], markdown)
    text = _TAG.sub(" ", _INLINE_MATH.sub(" ", text))
    text = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text)).replace("`", "")
    return " ".join(text.split())


def _terms(markdown: str) -> set[str]:
    """What the writer set in bold, in italics or as code."""
    text = _INLINE_MATH.sub(" ", _TAG.sub(" ", markdown))
    marked = [plain(match[2]) for match in _EMPHASIS.finditer(text)] + re.findall(r"`([^`]+)`", text)
    return {term.strip(" .,:;") for term in marked if 0 < len(term.split()) <= 5}
