"""Formulas that were read aloud, as LaTeX: "the derivative of c with respect to z is equal to h of s squared".

A recursive descent over words, letters and signs; what it cannot read to the end stays as it was said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.subscripts import LOWERED, TO_WRITTEN

_LEXEME = re.compile(r"∂\w+|[^\W\d_](?:[₀-₉ₖₙᵢⱼₜ₊₋]+|\[\w(?:, ?\w)?\])|\d+(?:\.\d+)?|[^\W\d_]+|\S")
_RELATION = re.compile(r"\b(?:is (?:just |simply |then )?equals? to|are equal to|equals)\b|(?<!=)=(?!=)", re.IGNORECASE)
_GREEK = frozenset(
    "alpha beta gamma delta epsilon theta lambda mu sigma omega pi phi psi rho tau eta kappa Delta Sigma Omega".split()
)
_FUNCTIONS = {"sine": r"\sin", "cosine": r"\cos", "tangent": r"\tan", "log": r"\log", "ln": r"\ln", "exp": r"\exp"}
_POWERS = {"squared": "2", "cubed": "3"}
_TIMES, _OVER = ("times", "*", "·", "×"), ("over", "/")
_NO_NAMES = frozenset({"a", "i"})  # the article and the person
_GOES_ON_BEFORE = frozenset("of times over plus minus to by * / + - (".split())
_FURTHEST = 26  # lexemes on one side
_WORDS_OF_NUMBERS = {
    word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten".split())
}


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX of what was said at `text[start:end]`."""

    latex: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Lexeme:
    text: str
    start: int
    end: int


class _UnreadableError(Exception):
    """The words are no formula from here on."""


def find_formulas(text: str) -> list[Formula]:
    """The equations of a sentence, in order and without overlap."""
    found: list[Formula] = []
    if not _RELATION.search(text):
        return found
    for relation in _RELATION.finditer(text):
        if found and relation.start() < found[-1].end:
            continue
        left = _read_back(text, found[-1].end if found else 0, relation.start())
        right = _read_on(text, relation.end())
        if left is not None and right is not None and _says_enough(left[0], right[0]):
            found.append(Formula(f"{left[0]} = {right[0]}", left[1], right[1]))
    return found


def _says_enough(left: str, right: str) -> bool:
    """More than a name and a number: those stand as they were said."""
    return bool(re.search(r"[\\^+*(\[_']|-\S", left + right)) and not (left.isdigit() and right.isdigit())


def _read_back(text: str, begin: int, end: int) -> tuple[str, int] | None:
    """The longest expression that ends at `end`: its LaTeX and its start."""
    lexemes = [_Lexeme(m.group(), m.start(), m.end()) for m in _LEXEME.finditer(text, begin, end)][-_FURTHEST:]
    for n in range(len(lexemes)):
        if lexemes[n].text.lower() in _NO_NAMES or not _opens_well(lexemes, n):
            continue
        reader = _Reader(lexemes[n:])
        try:
            latex = reader.sum()
        except _UnreadableError:
            continue
        if reader.at == len(reader.lexemes):
            return latex, lexemes[n].start
    return None


def _opens_well(lexemes: Sequence[_Lexeme], n: int) -> bool:
    """Not in the midst of a longer one, whose beginning could not be read."""
    return n == 0 or lexemes[n - 1].text.lower() not in _GOES_ON_BEFORE


def _read_on(text: str, begin: int) -> tuple[str, int] | None:
    lexemes = [_Lexeme(m.group(), m.start(), m.end()) for m in _LEXEME.finditer(text, begin)][:_FURTHEST]
    reader = _Reader(lexemes)
    try:
        latex = reader.sum()
    except _UnreadableError:
        return None
    following = reader.word()
    if following in {"times", "over", "plus", "minus", "of", "*", "/", "+", "(", "[", "multiplied", "divided"}:
        return None
    return latex, lexemes[reader.at - 1].end


class _Reader:
    """Reads lexemes from left to right."""

    def __init__(self, lexemes: Sequence[_Lexeme]) -> None:
        self.lexemes = lexemes
        self.at = 0

    def word(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.lexemes[at].text.lower() if at < len(self.lexemes) else ""

    def skip(self, *words: str) -> bool:
        """Past these words, if they stand here."""
        if all(self.word(n) == word for n, word in enumerate(words)):
            self.at += len(words)
            return True
        return False

    def sum(self) -> str:
        """Terms with plus and minus; with "over" among them it is not clear what is over what."""
        begin = self.at
        latex = self._sum()
        words = [lexeme.text.lower() for lexeme in self.lexemes[begin : self.at]]
        if {"over", "divided"} & set(words) and {"plus", "minus", "times", "multiplied"} & set(words):
            raise _UnreadableError
        return latex

    def _sum(self) -> str:
        latex = self.product()
        while True:
            if self.word() in {"plus", "+"} and self.word(1):
                sign = "+"
            elif self.word() in {"minus", "-"} and self.word(1):
                sign = "-"
            else:
                return latex
            self.at += 1
            latex = f"{latex} {sign} {self.product()}"

    def product(self) -> str:
        latex = self.factor()
        while True:
            if self.word() in _TIMES:
                self.at += 1
            elif not self.skip("multiplied", "by"):
                if self.word() in _OVER or (self.word() == "divided" and self.word(1) == "by"):
                    self.at += 1 if self.word() in _OVER else 2
                    below = self.factor()
                    latex = rf"\frac{{{latex}}}{{{below}}}"
                    continue
                if self.multiplies_unsaid():
                    latex = f"{latex} {self.factor()}"
                    continue
                return latex
            latex = rf"{latex} \cdot {self.factor()}"

    def multiplies_unsaid(self) -> bool:
        """`2 x`, `m x plus b`: a letter right after a number, or after a letter when the formula goes on behind it."""
        before, here = self.lexemes[self.at - 1].text, self.word()
        if len(here) != 1 or not here.isalpha() or here in _NO_NAMES:
            return False
        goes_on = self.word(1) in {"plus", "minus", "squared", "cubed", "+", "-"}
        return (
            before[0].isdigit()
            or before.lower() in _WORDS_OF_NUMBERS
            or (len(before) == 1 and before.isalpha() and goes_on)
            or before.lower() in _GREEK
        )

    def factor(self) -> str:
        latex = self.atom()
        while True:
            if self.word() in _POWERS:
                if self.lexemes[self.at - 2].text.lower() == "of":
                    raise _UnreadableError  # "h of s squared": of which of the two?
                latex, self.at = f"{latex}^{_POWERS[self.word()]}", self.at + 1
            elif self.word() in {"prime", "'", "’"}:
                latex, self.at = f"{latex}'", self.at + 1
            elif self.skip("to", "the", "power", "of") or self.skip("^"):
                latex = f"{latex}^{{{self.atom()}}}"
            elif self.skip("transpose"):
                latex = f"{latex}^T"
            elif re.fullmatch(r"[A-Za-z]\w{0,2}'?|\\\w+'?", latex) and self.skip("of"):
                latex = f"{latex}({self.atom()})"
            elif re.fullmatch(r"[A-Za-z]'?", latex) and self.skip("("):
                latex = f"{latex}({self.closed()})"
            else:
                return latex

    def closed(self) -> str:
        inner = self.sum()
        if not self.skip(")"):
            raise _UnreadableError
        return inner

    def atom(self) -> str:
        if self.skip("the"):
            return (
                self.named() if self.word() in {"derivative", "partial", "square", "sum", "gradient"} else self.symbol()
            )
        if self.word() in {"derivative", "partial", "square", "sum", "gradient"}:
            return self.named()
        if self.skip("("):
            return f"({self.closed()})"
        if self.word() in {"minus", "-"}:
            self.at += 1
            return f"-{self.atom()}"
        return self.symbol()

    def named(self) -> str:
        """`derivative of c with respect to z`, `square root of x`, `sum of x over n`."""
        if self.skip("square", "root", "of"):
            return rf"\sqrt{{{self.factor()}}}"
        if self.skip("sum", "over"):
            index = self.symbol()
            if not self.skip("of"):
                raise _UnreadableError
            return rf"\sum_{{{index}}} {self.factor()}"
        if self.skip("partial", "derivative", "of") or self.skip("derivative", "of"):
            above = self.symbol(applied=True)
            if not (self.skip("with", "respect", "to") or self.skip("respect", "to")):
                raise _UnreadableError
            return rf"\frac{{\partial {above}}}{{\partial {self.symbol()}}}"
        raise _UnreadableError

    def symbol(self, *, applied: bool = False) -> str:
        if self.at >= len(self.lexemes):
            raise _UnreadableError
        raw = self.lexemes[self.at].text
        word = raw.lower()
        self.at += 1
        if raw[0].isdigit():
            return raw
        if word in _WORDS_OF_NUMBERS:
            return _WORDS_OF_NUMBERS[word]
        if word in _GREEK:
            return "\\" + (raw if raw in _GREEK else word)
        if word in _FUNCTIONS:
            self.skip("of")
            return rf"{_FUNCTIONS[word]}({self.atom()})"
        if raw[0] == "∂" and len(raw) > 1:
            return rf"\partial {_indexed(raw[1:])}"
        if len(raw) == 1 and (raw.isalpha()) and raw.isascii() and (word not in _NO_NAMES or raw == "A"):
            if applied and self.skip("of"):
                return f"{raw}({self.symbol()})"
            return raw
        if len(raw) == 1 and raw.isalpha() and not raw.isascii() and raw in "αβγδεθλμσωπφψρτηκ":
            return raw
        if len(raw) > 1 and raw[0].isascii() and raw[0].isalpha() and (raw[1] == "[" or raw[1] in LOWERED):
            return _indexed(raw)
        raise _UnreadableError


def _indexed(raw: str) -> str:
    """`sₖ₊₁` -> `s_{k+1}`; `s[0]` stays."""
    head, rest = raw[0], raw[1:]
    return raw if not rest or rest[0] == "[" else f"{head}_{{{rest.translate(TO_WRITTEN)}}}"
