"""Notation that the captions write on one line, as LaTeX: `a^(x_1 + x_2)`, `x_1`, `d/dx`."""

import re
from collections.abc import Iterator

_GREEK = r"alpha|beta|gamma|delta|epsilon|theta|lambda|mu|sigma|omega|pi|phi|psi|rho|tau"
_NAME = rf"(?:[A-Za-z]|\d+|{_GREEK})"
_NOTATION = re.compile(
    rf"(?<![\w$`.\\])(?P<base>{_NAME})(?:_(?P<index>\d+|[a-z])(?!\w))?\^"
    rf"(?:\((?P<inner>[^()]*)\)|(?P<power>-?(?:{_NAME})(?:_\d)?)(?![\w(]))"
    r"|(?<![\w$`.\\])(?P<name>[A-Za-z])_(?P<number>\d+|[a-z])(?!\w)"
    r"|(?<![\w$`.\\/])d/d(?P<by>[a-z])(?!\w)"
)
_DELTA = re.compile(r"\bdelta (?=[a-z]\b)")
_INDEX = re.compile(r"_(\w+)")
_LETTER = re.compile(rf"(?<!\\)\b(?:{_GREEK})\b")


def find_written_formulas(text: str) -> Iterator[tuple[str, int, int]]:
    """LaTeX, and where its notation stands in the text."""
    for match in _NOTATION.finditer(text) if "^" in text or "_" in text or "d/d" in text else ():
        if match["by"]:
            latex = rf"\frac{{d}}{{d{match['by']}}}"
        elif match["name"]:
            latex = f"{match['name']}_{{{match['number']}}}"
        else:
            index = f"_{{{match['index']}}}" if match["index"] else ""
            latex = f"{_in_latex(match['base'])}{index}^{{{_in_latex(match['inner'] or match['power'])}}}"
        yield latex, match.start(), match.end()


def _in_latex(written: str) -> str:
    return _LETTER.sub(lambda m: f"\\{m.group()}", _INDEX.sub(r"_{\1}", _DELTA.sub(r"\\Delta ", written)))
