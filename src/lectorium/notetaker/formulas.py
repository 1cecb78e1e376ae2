"""Formulas that were read aloud, as LaTeX: "the derivative of c with respect to z is equal to h of s squared".

A recursive descent over words, letters and signs; what it cannot read to the end stays as it was said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.subscripts import LOWERED, TO_WRITTEN

_LEXEME = re.compile(r"∂\w[\w₊₋]*|[^\W\d_](?:[₀-₉ₖₙᵢⱼₜ₊₋]+|_\w+|\[\w(?:, ?\w)?\])|\d+(?:\.\d+)?|[^\W\d_]+|\S")
_RELATION = re.compile(r"\b(?:is (?:just |simply |then )?equals? to|are equal to|equals)\b|(?<!=)=(?!=)", re.IGNORECASE)
_GREEK = frozenset(
    "alpha beta gamma delta epsilon theta lambda mu nu sigma omega pi phi psi rho tau eta kappa chi xi zeta "
    "Delta Sigma Omega".split()
)
_FUNCTIONS = {"sine": r"\sin", "cosine": r"\cos", "tangent": r"\tan", "log": r"\log", "ln": r"\ln", "exp": r"\exp"}
_POWERS = {"squared": "2", "cubed": "3"}
_TIMES, _OVER = ("times", "*", "·", "×"), ("over", "/")
_NO_NAMES = frozenset({"a", "i"})  # the article and the person
_GOES_ON_BEFORE = frozenset(
    "of on at times over upon plus minus to by root sub hat bar dot squared cubed prime * / + - ( ) ^ _ = √".split()
)
_SHOWN_OF = frozenset("graph plot form equation function curve formula instead case".split())  # "the graph of y = …"
_SIGNS = frozenset("plus minus times over divided multiplied + - * / · ×".split())
_JOINS = _SIGNS | frozenset("( [ ^ _ =".split())
_INDEX = re.compile(r"∂|[^\W\d_](?:[_\[]|[₀-₉ₖₙᵢⱼₜ])")
# What may stand right behind a formula that ends there.
_GOES_ON_BEHIND = frozenset(
    """
    and which where so when for if because then that is as in or this it you we i here right what with has gives but
    instead outside inside everywhere again one they there while since whereas now
    """.split()
)
_LETTER = re.compile(rf"\\(?:{'|'.join(sorted(_GREEK))}|hbar)\b")
_FURTHEST = 26  # lexemes on one side
_FRACTION = re.compile(r"\\frac(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}){2}")
_ASIDE = 5  # lexemes that may stand before a sign: "m, the slope, times x"
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
    if "=" not in text and "equal" not in text.lower():
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
    both = _LETTER.sub("x", f"{left} = {right}")
    return bool(re.search(r"[\\^+*(\[_']|-\w", both)) and bool(re.search(r"[^\W\d]", both) or " " in left + right)


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
    if n == 0:
        return True
    before = lexemes[n - 1].text.lower()
    if before == "of":
        return n > 1 and lexemes[n - 2].text.lower() in _SHOWN_OF
    if before in {"and", "or"}:
        return n == 1 or not _is_symbol(lexemes[n - 2].text)
    return before not in _GOES_ON_BEFORE and not _is_symbol(lexemes[n - 1].text)


def _is_symbol(text: str) -> bool:
    """A letter, number or name of one, which could be the end of what the formula goes on from."""
    word = text.lower()
    if word in _NO_NAMES:
        return False
    return (len(text) == 1 and text.isalnum()) or text[0].isdigit() or word in _GREEK or _INDEX.match(text) is not None


def _read_on(text: str, begin: int) -> tuple[str, int] | None:
    lexemes = [_Lexeme(m.group(), m.start(), m.end()) for m in _LEXEME.finditer(text, begin)][:_FURTHEST]
    reader = _Reader(lexemes)
    try:
        latex = reader.sum()
    except _UnreadableError:
        return None
    following = reader.word()
    if following not in _GOES_ON_BEHIND and (following.isalnum() or following in _JOINS):
        return None
    if following == "," and not _SIGNS.isdisjoint(reader.word(n) for n in range(1, _ASIDE)):
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
        words = {lexeme.text.lower() for lexeme in self.lexemes[begin : self.at]}
        if words & {"over", "divided"} and words & (_SIGNS - {"over", "divided", "/"}):
            raise _UnreadableError
        return latex

    def _alone(self, latex: str) -> str:
        """Raises where a sign follows: "square root of x plus 1", "f of x minus l" may reach over it or not."""
        if self.word() in _SIGNS:
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
                if self.word() in {"1", "one"}:
                    raise _UnreadableError  # "q times 1 plus epsilon": nobody says times one
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
        counts = before[0].isdigit() or before.lower() in _WORDS_OF_NUMBERS
        if here in _GREEK:
            return counts or before.lower() in _GREEK
        if here in _FUNCTIONS:
            return counts or (len(before) == 1 and before.isalpha())
        if len(here) != 1 or not here.isalpha() or here in _NO_NAMES:
            return False
        goes_on = self.word(1) in {"plus", "minus", "squared", "cubed", "+", "-"}
        return (
            counts
            or before.lower() == "bar"
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
            elif self.skip("^"):
                latex = f"{latex}^{{{_bare(self.atom())}}}"
            elif self.skip("to", "the", "power", "of") or self.skip("to", "the"):
                latex = self._alone(f"{latex}^{{{self.atom()}}}")
            elif self.skip("transpose"):
                latex = f"{latex}^T"
            elif re.fullmatch(r"[A-Za-z]\w{0,2}'?|\\\w+'?", latex) and self.skip("of"):
                latex = self._alone(f"{latex}({self.atom()})")
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
            inner = self.closed()
            return inner if _FRACTION.fullmatch(inner) else f"({inner})"
        if self.word() in {"minus", "-"}:
            self.at += 1
            return f"-{self.atom()}"
        return self.symbol()

    def named(self) -> str:
        """`derivative of c with respect to z`, `square root of x`, `sum of x over n`."""
        if self.skip("square", "root", "of"):
            return self._alone(rf"\sqrt{{{_bare(self.factor())}}}")
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
        if word == "h" and self.skip("bar"):
            return r"\hbar"
        if word == "delta" and re.fullmatch(r"[a-zA-Z]", following := self.word()) and following not in _NO_NAMES:
            self.at += 1
            return rf"\Delta {self.lexemes[self.at - 1].text}"
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
        if len(raw) > 1 and raw[0].isascii() and raw[0].isalpha() and (raw[1] in "[_" or raw[1] in LOWERED):
            return _indexed(raw)
        raise _UnreadableError


def _indexed(raw: str) -> str:
    """`sₖ₊₁` -> `s_{k+1}`; `s[0]` stays."""
    head, rest = raw[0], raw[1:].removeprefix("_")
    return raw if not rest or rest[0] == "[" else f"{head}_{{{rest.translate(TO_WRITTEN)}}}"


def _bare(latex: str) -> str:
    """Without the brackets around all of it: LaTeX has its own there."""
    inner = latex[1:-1]
    return inner if latex[:1] == "(" and latex[-1:] == ")" and _closes(inner) else latex


def _closes(latex: str) -> bool:
    depth = 0
    for sign in latex:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    return True
