"""The words of a Markdown text."""

import re

from lectorium.notetaker.subscripts import LOWERED, TO_WRITTEN

_CLOCK = r"\d{1,3}:[0-5]\d(?::[0-5]\d)?"
_TIME = re.compile(rf"[\[(]{_CLOCK}(?:\s?[-–]\s?{_CLOCK})?[\])](?:\([^()]*\))?|\[s\d+\]\(#s[^()]*\)")
_TAG = re.compile(r"!\[[^\]]*\]\([^)]*\)|</?[A-Za-z][^<>]*>|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_MATH = re.compile(r"(?<!\\)\$\$?(?!\d[\d,.]*[\s.,;)])([^$]+?)(?<!\\)\$\$?")
_LINK = re.compile(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_LATEX = re.compile(r"\\(?:text|mathrm|mathbf|operatorname|frac|left|right|quad|,|;|!)(?![a-zA-Z])|\\([a-zA-Z]+)")
_GREEK = {
    "varepsilon": "epsilon",
    "varphi": "phi",
    "ge": "greater or equal",
    "geq": "greater or equal",
    "le": "less or equal",
    "leq": "less or equal",
    "neq": "not equal",
    "ne": "not equal",
    "cdot": "times",
    "sqrt": "square root",
}
_INDEX = re.compile(f"[{LOWERED}]+")  # sₖ₊₁ is s_{k+1}
_MARKER = re.compile(r"^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+|^[ \t]*#+ |^[ \t]*>", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*$", re.MULTILINE)
_IDENTIFIER = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-zA-Z])_(?=[a-zA-Z0-9])")


def plain_of(markdown: str) -> str:
    """The words of a Markdown text; code and formulas broken into theirs, line ends kept as breaks."""
    if not markdown.isascii():
        markdown = _INDEX.sub(lambda index: f" {index[0].translate(TO_WRITTEN)} ", markdown)
    if not any(sign in markdown for sign in "*`$\\[_#-+<>~("):
        return markdown
    text = _FENCE.sub("", _LINK.sub(r"\1", _TIME.sub(" ", _TAG.sub(" ", markdown))))
    text = _MATH.sub(r" \1 ", text).replace("\\$", "$")
    text = _MARKER.sub("", text)
    text = _LATEX.sub(lambda found: f" {_GREEK.get(found[1], found[1])} " if found[1] else " ", text)
    text = re.sub(r"(?<=[A-Za-z0-9])\.(?=[A-Za-z])", " ", text)
    text = re.sub(r"[`*~]+|(?<!\w)_+|_+(?!\w)|[{}^]", " ", text)
    return _IDENTIFIER.sub(" ", text)
