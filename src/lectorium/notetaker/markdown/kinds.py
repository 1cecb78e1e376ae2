"""How the kinds of points and sections are written, and told again from what is written."""

import re

from lectorium.notetaker.document import PointKind, SectionKind
from lectorium.notetaker.markdown.escape import unescape
from lectorium.notetaker.numbers import has_fact_number

MARKERS = {
    PointKind.question: "**Question:**",
    PointKind.answer: "**Answer:**",
    PointKind.deadline: "**Deadline:**",
    PointKind.exam: "**Exam:**",
    PointKind.example: "Example:",
}
_DEFINITION = re.compile(r"\*\*(?:\\.|[^*\\])+\*\*(?: \([^()]*\))?:(?: |$)")
# What names its term within the sentence: "this is called **slicing**".
_NAMING = re.compile(
    r"\b(?:called|known as|referred to as|termed|call (?:it|this|that|them|these)) (?:an? |the )?\*\*[^*]+\*\*"
)
_TIME_IN_A_CELL = re.compile(r"\[(?:[\d:]+|s\d+)\]\([^()\s]+ \"[^\"]*\"\)")
_FENCE_LINE = re.compile(r"(?:```|~~~)")

# The last sections: the program's account.
REPAIRS = "Repairs"
LEFT_OUT = "Left out"
# The heading that a kind of section has, and what goes before one of its own: `## Question: why a kink is allowed`.
_HEADINGS = {
    SectionKind.introduction: ("Introduction", "Introduction"),
    SectionKind.questions: ("Questions", "Question"),
    SectionKind.conclusion: ("Conclusion", "Conclusion"),
    SectionKind.glossary: ("Glossary", "Glossary"),
}


def split_marker(text: str) -> tuple[PointKind, str]:
    """Kind and text of a bullet: marker words are no part of the text, the term of a definition is."""
    head, newline, rest = text.partition("\n")
    for kind, marker in MARKERS.items():
        if head == marker:
            return (kind, rest) if newline else (kind, "")
        if head.startswith(marker + " "):
            return kind, text[len(marker) + 1 :].lstrip(" ")
    if _DEFINITION.match(head):
        return PointKind.definition, text
    return plain_kind(text), text


def plain_kind(text: str) -> PointKind:
    """The kind of a text that has no marker and does not begin with a term."""
    lines = text.split("\n")
    if any(_FENCE_LINE.match(line) for line in lines):
        return PointKind.code
    if any(line.startswith("$$") for line in lines):
        return PointKind.formula
    if _NAMING.search(text):
        return PointKind.definition
    return PointKind.number if has_fact_number(unescape(_TIME_IN_A_CELL.sub("", text))) else PointKind.statement


def with_marker(kind: PointKind, text: str) -> str:
    return " ".join(filter(None, (MARKERS.get(kind), text)))


def has_lead(text: str) -> bool:
    """False where a text begins with its fence, formula or table: then the line with the time holds nothing else."""
    return not (_FENCE_LINE.match(text) or text.startswith(("$$", "|")))


def heading_line(kind: SectionKind, heading: str) -> str:
    if kind not in _HEADINGS:
        return heading
    alone, before = _HEADINGS[kind]
    return heading if heading.casefold() == alone.casefold() else f"{before}: {heading}"


def is_reserved(heading: str) -> bool:
    """Whether the heading of a topic would be read as that of another kind of section, or of the program's account."""
    return split_heading(heading)[0] is not SectionKind.topic or heading in {REPAIRS, LEFT_OUT}


def split_heading(line: str) -> tuple[SectionKind, str]:
    """Kind and heading of a section from its heading line."""
    for kind, (alone, before) in _HEADINGS.items():
        if line.casefold() == alone.casefold():
            return kind, line
        if line.startswith(f"{before}: ") and line[len(before) + 2 :].strip():
            return kind, line[len(before) + 2 :].lstrip(" ")
    return SectionKind.topic, line
