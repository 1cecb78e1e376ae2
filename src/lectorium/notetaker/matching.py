"""Whether a text holds what a sentence says: content words by stem, numbers by value, code and formulas as spoken."""

import re
from collections.abc import Iterable, Mapping, Sequence

from lectorium.notetaker.numbers import in_digits
from lectorium.notetaker.subscripts import TO_LOWERED
from lectorium.notetaker.words import Words

KEPT_SHARE = 0.75
CONDENSED_SHARE = 0.35
_LATEX = re.compile(r"\\([a-zA-Z]+)")
_INDEX = re.compile(r"_\{([\w+-]+)\}")
_COUNTED = re.compile(r"\b(\d+) \\?([a-zA-Z]+)\b")  # `16 p`, said as one
_MARKUP = re.compile(
    r"\[(?:[\d:]+|s\d+)\]\([^)]*\)|[*`~]{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|\[|\]\([^)]*\)|^#+ ", re.MULTILINE
)
_IDENTIFIER_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|[_./\\@\-]+")
_SYMBOLS = {
    "**": "power squared cubed",
    "=": "equal equals", "==": "equal equals", "+": "plus", "-": "minus dash", "−": "minus", "*": "times star",
    "·": "times", "×": "times", "/": "over divided slash", "^": "power squared cubed", "<": "less", ">": "greater",
    "≤": "less equal", "≥": "greater equal", "!=": "equal",
    "∂": "partial derivative d respect", "∑": "sum", "√": "root square",
    "π": "pi", "∞": "infinity", "%": "percent", "$": "dollar", "€": "euro", "_": "underscore sub", ".": "dot point",
    "(": "of parenthesis open bracket", ")": "close bracket", "[": "of at index bracket", "{": "in curly brackets",
    ":": "colon", "@": "at", "'": "prime", "→": "to arrow",
    "cdot": "times multiplied", "times": "times", "frac": "over divided",
    "partial": "derivative partial d respect", "sum": "sum",
    "int": "integral",
    "sqrt": "square root", "leq": "less equal", "geq": "greater equal", "le": "less equal", "ge": "greater equal",
    "hbar": "h bar",
    "infty": "infinity", "to": "to", "ln": "log", "log": "log", "prime": "prime", "in": "in", "neq": "not equal",
}  # fmt: skip
_SYMBOL = re.compile(r"\*\*|==|!=|[=+\-−*·×/^<>≤≥∂∑√π∞%$€_.(){\[:@'→]")
_LEADING_NUMBER = re.compile(r"\d+(?:\.\d+)*")  # 1960 of "1960s", 1.5 of "1.5π"
_FORMAL = re.compile(r"```[^\n]*\n(.*?)```|`([^`]+)`|\$\$(.+?)\$\$|\$([^$]+)\$", re.DOTALL)


def readings(text: str, words: Words) -> frozenset[str]:
    """Stems and numbers of a Markdown text, with code and formulas also read as the words they stand for."""
    found: set[str] = set()
    for formal in _FORMAL.finditer(text):
        found |= _formal_readings(next(filter(None, formal.groups()), ""), words)
    plain = _MARKUP.sub("", text).replace("\\", "")
    digits = in_digits(plain)
    tokens = words.tokens(plain)
    if digits != plain:
        tokens += words.tokens(digits)
    found.update(words.stem(token) for token in tokens)
    irregular = words.language.irregular
    found.update(words.stem(irregular[token]) for token in tokens if token in irregular)
    for token in tokens:
        if leading := _LEADING_NUMBER.match(token):
            found.add(leading[0])
        if "." in token or "'" in token or "-" in token:
            found.update(words.stem(part) for part in re.split(r"[.'-]", token) if part)
    return frozenset(found)


def _formal_readings(text: str, words: Words) -> set[str]:
    spoken = _LATEX.sub(lambda command: f" {command[1]} {_SYMBOLS.get(command[1], '')} ", text)
    symbols = " ".join(_SYMBOLS.get(symbol, "") for symbol in _SYMBOL.findall(spoken))
    parts = " ".join(_IDENTIFIER_BREAK.split(spoken))
    indexed = _INDEX.sub(r"_\1", text)
    # As captions write it: x₁, ∂x₁.
    lowered = _INDEX.sub(lambda index: index[1].translate(TO_LOWERED), text)
    glued = _COUNTED.sub(r"\1\2", text)
    sources = (spoken, parts, symbols, indexed, lowered, glued)
    return {words.stem(token) for source in sources for token in words.tokens(in_digits(source))}


def content_weights(tokens: Sequence[str], words: Words) -> dict[str, float]:
    """The content stems of a sentence, weighted by rarity."""
    return {words.stem(token): words.rarity(token) for token in tokens if words.is_content(token)}


def share_held(content: Mapping[str, float], held: frozenset[str]) -> float:
    """Share of the weight that the readings hold; 1 where there is no content."""
    total = sum(content.values())
    return 1.0 if total == 0 else sum([weight for stem, weight in content.items() if stem in held]) / total


def rarest(content: Mapping[str, float], count: int = 2) -> list[str]:
    return sorted(content, key=lambda stem: (-content[stem], stem))[:count]


def union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
