"""Powers and fractions the wrong way up: k² where what is cited says 2 to the k."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.languages import language_of
from lectorium.notetaker.numbers import in_digits

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$]+)\$|`([^`]+)`", re.DOTALL)
_TERM = r"\\?([A-Za-z]+|\d+(?:\.\d+)?)"
_POWER = re.compile(rf"{_TERM}\s*(?:\^|\*\*)\s*\{{?\s*{_TERM}\s*\}}?")
_SYMBOL = (
    r"\d+(?:\.\d+)?|[A-Za-z](?:_?\d)?|alpha|beta|gamma|delta|epsilon|theta|lambda|mu|xi|pi|rho|sigma|tau|phi|psi|omega"
)
_JOINED = re.compile(rf"(?<![\w.])(?=({_SYMBOL})\s*([-+*/])\s*({_SYMBOL})(?![\w(]))", re.IGNORECASE)
_FUNCTION = re.compile(r"\\([a-z]+)")
_FRACTION = re.compile(rf"{_TERM}\s*/\s*{_TERM}|\\d?frac\{{{_TERM}\}}\{{{_TERM}\}}")


def formula_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    yield from _other_sign(claim, source)
    for formula in _FORMULA.finditer(claim.text):
        body = next(filter(None, formula.groups()))
        for power in _POWER.finditer(body):
            yield from _turned(source, power[1], power[2], _said_as_power, "^")
        for fraction in _FRACTION.finditer(body):
            parts = [part for part in fraction.groups() if part]
            yield from _turned(source, parts[0], parts[1], _said_as_fraction, "/")


def _other_sign(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`x_1 + x_2` where what is cited joins the two by another sign, and never by this one."""
    ours = _joined(claim)
    there = _joined(source) if ours else {}
    for (left, right), signs in ours.items():
        said = there.get((left, right), set())
        if said and signs.isdisjoint(said):
            sign, other = min(signs), min(said)
            yield Sign(FindingKind.formula, f"{left} {sign} {right}: what is cited says {left} {other} {right}")


def _joined(passage: Passage) -> Mapping[tuple[str, str], set[str]]:
    """Numbers and symbols that stand on either side of a sign, which may be spoken."""
    text = in_digits(passage.text.replace("\\", ""))
    for spoken, sign in _spoken_signs(passage.words.language.code):
        text = spoken.sub(sign, text)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for left, sign, right in _JOINED.findall(text):
        found[left.lower(), right.lower()].add(sign)
    return found


@cache
def _spoken_signs(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    relations = language_of(code).relations
    signs = relations.signs if relations else ()
    return tuple((re.compile(rf"\b{spoken}\b", re.IGNORECASE), sign) for spoken, sign in signs)


def function_signs(claim: Passage, near: Passage) -> Iterator[Sign]:
    """A logarithm or a root of which nobody speaks; `near` is what is cited with a sentence around it."""
    relations = claim.words.language.relations
    for formula in _FORMULA.finditer(claim.text):
        for function in _FUNCTION.findall(formula[0]):
            ways = relations.functions.get(function, ()) if relations else ()
            if ways and not any(token.word in ways for token in near.tokens):
                yield Sign(FindingKind.formula, f"{function} is not in what is cited")


def _turned(source: Passage, a: str, b: str, said_as: Callable[[str, str, str], bool], sign: str) -> Iterator[Sign]:
    said = in_digits(source.text)
    if a != b and said_as(said, b, a) and not said_as(said, a, b):
        yield Sign(FindingKind.formula, f"{a}{sign}{b}: what is cited says {b}{sign}{a}")


def _said_as_power(text: str, a: str, b: str) -> bool:
    between = r"(?:\s*\^\s*[({]?|(?:'s)? (?:raised )?to the (?:power (?:of )?)?)"
    return re.search(rf"\b{re.escape(a)}{between}{re.escape(b)}\b", text, re.IGNORECASE) is not None


def _said_as_fraction(text: str, a: str, b: str) -> bool:
    between = r"(?:\s*/\s*| over | upon | divided by )"
    return re.search(rf"\b{re.escape(a)}{between}{re.escape(b)}\b", text, re.IGNORECASE) is not None
