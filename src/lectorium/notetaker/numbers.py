"""Numbers in a text, written or spelled out, and which of them state a fact.

A number states a fact when it has a unit, or is per cent, money, a date, a year, a time of day, a decimal, or has three
digits and more. "Two", "step 1" and "x plus 3" do not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lectorium.notetaker.languages.patterns import one_of

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
_MONTHS = one_of(
    """
    january february march april may june july august september october november december
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    januar februar märz juni juli oktober dezember
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    """.split()
)
_UNITS = {
    "%": "%", "percent": "%", "per cent": "%", "pour cent": "%", "prozent": "%", "por ciento": "%",
    "percentage points": "percentage points",
    "dollar": "$", "buck": "$", "cent": "cent", "euro": "€", "pound": "pound", "franc": "franc", "yen": "yen",
    "bit": "bit", "byte": "byte", "kilobyte": "kB", "megabyte": "MB", "gigabyte": "GB", "gig": "GB", "terabyte": "TB",
    "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "meg": "MB", "megabit": "Mbit", "gigabit": "Gbit",
    "hertz": "Hz", "hz": "Hz", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz", "khz": "kHz", "mhz": "MHz",
    "ghz": "GHz",
    "second": "s", "millisecond": "ms", "microsecond": "µs", "nanosecond": "ns", "ms": "ms", "minute": "min",
    "hour": "h", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
    "century": "century", "centuries": "century", "jahr": "year", "jahre": "year", "année": "year", "an": "year",
    "año": "year", "stunde": "h", "stunden": "h", "heure": "h", "hora": "h", "minuten": "min", "minuto": "min",
    "meter": "m", "metre": "m", "kilometer": "km", "kilometre": "km", "centimeter": "cm", "millimeter": "mm",
    "nanometer": "nm", "micron": "µm", "mile": "mile", "foot": "ft", "feet": "ft", "inch": "inch", "inches": "inch",
    "km": "km", "cm": "cm", "mm": "mm", "nm": "nm",
    "gram": "g", "kilogram": "kg", "kg": "kg", "kilo": "kg", "milligram": "mg", "ton": "t", "tonne": "t", "lb": "lb",
    "degree": "°", "celsius": "°C", "kelvin": "K", "volt": "V", "millivolt": "mV", "amp": "A", "ampere": "A",
    "milliamp": "mA", "ohm": "Ω", "watt": "W", "kilowatt": "kW", "megawatt": "MW", "joule": "J", "newton": "N",
    "liter": "l", "litre": "l", "pascal": "Pa", "farad": "F", "coulomb": "C", "mole": "mol", "fps": "fps",
}  # fmt: skip
_CURRENCIES = {"$": "$", "€": "€", "£": "pound", "¥": "yen"}

NUMBER_WORDS = frozenset([*_SMALL, *_TENS, *_SCALES])
_WORD = one_of(NUMBER_WORDS)
_SPELLED = (
    rf"(?:a\s+(?=(?:hundred|thousand|million|billion)\b))?(?:{_WORD})"
    rf"(?:(?:[\s-]+|(?<=dred|sand|lion)\s+and\s+|\s+point\s+)(?:{_WORD}))*"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*"
_UNIT = one_of(unit for unit in _UNITS if unit != "%")
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff"  # Japanese and Chinese, where no blank stands before a number
# What a number can begin with, said first: most places of a text are passed over at once.
_FIRST = "".join(sorted({word[0] for word in NUMBER_WORDS}))
_NUMBER = re.compile(
    rf"""
    (?=[\d$€£¥]|\b[{_FIRST}a])
    (?P<currency>[$€£¥])?
    (?: (?P<clock>\b\d{{1,2}}:\d{{2}}\b)
      | (?P<digits>(?<![^\W{_UNSPACED}])(?<!\.)(?:{_DIGITS}))(?!\w*[a-z_]\w*\()(?P<ordinal>(?:st|nd|rd|th)\b)?
        (?:\s*(?P<scale>million|billion|trillion|thousand|hundred)\b)?
      | (?P<spelled>\b(?:{_SPELLED})\b)
    )
    (?:\s?(?P<percent>%)|[\s-]*(?P<unit>\b(?:{_UNIT})s?\b))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ORDINAL_WORD = one_of(_ORDINALS)
_DATE = re.compile(
    rf"""
    \b(?:
        (?:the\s+)?(?:(?:twenty|thirty)[\s-])?(?:{_ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)?)\s+(?:of\s+|de\s+)?(?:{_MONTHS})\b
      | (?:{_MONTHS})\s+(?:the\s+)?(?:(?:twenty|thirty)[\s-])?(?:{_ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)?)\b
      | \d{{1,2}}\.\s(?:{_MONTHS})\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\b")
_SPELLED_OUT = re.compile(rf"(?:{_SPELLED})\b(?![\s-](?:{_ORDINAL_WORD})\b)", re.IGNORECASE)
_ROUND = re.compile(r"(?:an?\b|hundred|thousand|million|billion)", re.IGNORECASE)
_HINT = re.compile(rf"(?=[\d{_FIRST}])(?:\d|\b(?!one\b(?![\s-]*(?:%|per ?cent)))(?:{_WORD})\b)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `text[start:end]`; `value` in digits, `unit` in its short form."""

    value: str
    unit: str | None
    start: int
    end: int
    states_fact: bool


def find_numbers(text: str) -> list[Number]:
    """The numbers of a text in order. A lone "one" is a pronoun, not a number."""
    if not _HINT.search(text.lower()):
        return []
    dates = [match.span() for match in _dates(text)]
    return [number for match in _NUMBER.finditer(text) if (number := _number(match, dates)) is not None]


def has_fact_number(text: str) -> bool:
    return any(number.states_fact for number in find_numbers(text)) or next(_dates(text), None) is not None


def find_dates(text: str) -> list[str]:
    """Days of a month as they stand in the text: "the twentieth of March", "May 4th"."""
    return [match.group() for match in _dates(text)]


def in_digits(text: str) -> str:
    """The text with every number that is spelled out written in digits, so that both spellings compare equal."""
    parts: list[str] = []
    done = 0
    for number in _ordinals_in_dates(text):
        parts += [text[done : number.start], number.value]
        done = number.end
    text = "".join(parts) + text[done:] if parts else text
    parts, done = [], 0
    for number in find_numbers(text):
        unit = f" {number.unit}" if number.unit else ""
        parts += [text[done : number.start], number.value, unit]
        done = number.end
    return "".join(parts) + text[done:]


def with_digits(text: str) -> str:
    """`twenty five percent` -> `25 %`, `sixty four bits` -> `64 bits`. Without per cent, numbers below ten, millions
    and what is said in round words ("a hundred") stay words."""
    for number in reversed(find_numbers(text)):
        said = text[number.start : number.end]
        start = number.start + len(said) - len(said.lstrip())
        if number.unit == "%" and "%" not in said:
            text = f"{text[:start]}{number.value} %{text[number.end :]}"
            continue
        spelled = _SPELLED_OUT.match(text, start)
        if spelled is None or _may_be_two(spelled):
            continue
        if not _ROUND.match(spelled.group()) and _is_small(number.value):
            text = f"{text[:start]}{number.value}{text[spelled.end() :]}"
    return text


def _may_be_two(spelled: re.Match[str]) -> bool:
    """ "two one-gallon balls", "five five times": the second word is another number."""
    words = spelled.group().lower().split()
    if len(words) < 2:
        return False
    return spelled.string[spelled.end() :].startswith("-") or (
        len(words) == 2 and all(_SMALL.get(word, 10) < 10 for word in words)
    )


def _is_small(value: str) -> bool:
    """From ten to below a million, or with a decimal point."""
    return "." in value or 2 <= len(value) <= 6


def _dates(text: str) -> Iterator[re.Match[str]]:
    return _DATE.finditer(text) if _MONTH.search(text.lower()) else iter(())


def _number(match: re.Match[str], dates: list[tuple[int, int]]) -> Number | None:
    start, end = match.span()
    if match["clock"]:
        return Number(match["clock"], None, start, end, states_fact=True)
    unit = _CURRENCIES.get(match["currency"] or "")
    if match["percent"]:
        unit = "%"
    elif match["unit"] and unit is None:
        named = match["unit"].lower()
        unit = _UNITS.get(named) or _UNITS.get(named.removesuffix("s"))
    spelled = match["spelled"]
    if spelled:
        value = _spelled_value(spelled)
        if spelled.lower() == "one" and unit != "%":
            return None
    else:
        value = match["digits"].replace(",", "")
        if match["scale"]:
            value = _plain(Decimal(value) * _SCALES[match["scale"].lower()]) if value.count(".") < 2 else value
    in_date = any(start < date_end and date_start < end for date_start, date_end in dates)
    is_ordinal = bool(match["ordinal"])
    fact = in_date or (not is_ordinal and (unit is not None or "." in value or len(value.lstrip("-")) >= 3))
    return Number(value, unit, start, end, states_fact=fact)


def _ordinals_in_dates(text: str) -> Iterator[Number]:
    for date in _dates(text):
        pattern = (
            rf"\b(?:(?P<tens>twenty|thirty)[\s-])?(?P<word>{_ORDINAL_WORD})\b|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
        )
        for match in re.finditer(pattern, date.group(), re.IGNORECASE):
            if match["day"]:
                value = int(match["day"])
            else:
                value = _TENS.get((match["tens"] or "").lower(), 0) + _ORDINALS[match["word"].lower()]
            yield Number(str(value), None, date.start() + match.start(), date.start() + match.end(), states_fact=True)


def _spelled_value(spelled: str) -> str:
    """`twenty-five` 25, `nineteen eighty six` 1986, `three point one four` 3.14, `two thousand and eleven` 2011."""
    whole, _, fraction = re.sub(r"[\s-]+", " ", spelled.lower()).partition(" point ")
    value = _whole_value([word for word in whole.split() if word not in {"and", "a"}])
    if not fraction:
        return str(value)
    return f"{value}." + "".join(str(_SMALL.get(word, _TENS.get(word, 0))) for word in fraction.split())


def _whole_value(words: list[str]) -> int:
    total = current = 0
    previous = 0
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            current = max(1, current) * scale
            if scale > 100:
                total, current = total + current, 0
            previous = 0
            continue
        value = _SMALL.get(word, _TENS.get(word, 0))
        if 10 <= current <= 99 and value >= 10:
            current = current * 100 + value  # a year said in two halves
        elif previous and (previous < 20 or value >= 10):
            current = int(f"{current}{value}")  # digits said one by one
        else:
            current += value
        previous = value or 1
    return total + current


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")
