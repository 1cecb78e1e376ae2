"""Powers and fractions the wrong way up: k² where what is cited says 2 to the k."""

import re
from collections.abc import Callable, Iterator

from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.numbers import in_digits

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$]+)\$|`([^`]+)`", re.DOTALL)
_TERM = r"\\?([A-Za-z]+|\d+(?:\.\d+)?)"
_POWER = re.compile(rf"{_TERM}\s*(?:\^|\*\*)\s*\{{?\s*{_TERM}\s*\}}?")
_FRACTION = re.compile(rf"{_TERM}\s*/\s*{_TERM}|\\d?frac\{{{_TERM}\}}\{{{_TERM}\}}")


def formula_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    for formula in _FORMULA.finditer(claim.text):
        body = next(filter(None, formula.groups()))
        for power in _POWER.finditer(body):
            yield from _turned(source, power[1], power[2], _said_as_power, "^")
        for fraction in _FRACTION.finditer(body):
            parts = [part for part in fraction.groups() if part]
            yield from _turned(source, parts[0], parts[1], _said_as_fraction, "/")


def _turned(source: Passage, a: str, b: str, said_as: Callable[[str, str, str], bool], sign: str) -> Iterator[Sign]:
    said = in_digits(source.text)
    if a != b and said_as(said, b, a) and not said_as(said, a, b):
        yield Sign(FindingKind.formula, f"{a}{sign}{b}: what is cited says {b}{sign}{a}")


def _said_as_power(text: str, a: str, b: str) -> bool:
    between = r"(?:\s*\^\s*[({]?|(?:'s)? (?:raised )?to the (?:power (?:of )?)?)"
    return re.search(rf"\b{re.escape(a)}{between}{re.escape(b)}\b", text, re.IGNORECASE) is not None


def _said_as_fraction(text: str, a: str, b: str) -> bool:
    between = r"(?:\s*/\s*| over | divided by )"
    return re.search(rf"\b{re.escape(a)}{between}{re.escape(b)}\b", text, re.IGNORECASE) is not None
