"""Numbers of a statement that what it cites does not say, or says with another unit."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from lectorium.notetaker.check.alignment import edits
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.plain import plain_of
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.numbers import NUMBER_WORDS, find_numbers, in_digits

# 2,1,3 is a list; 10,000 is a number.
_LIST_COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))|(?<=\d),(?=\d{4,})")
_POINT = re.compile(r"\bpoint (?=\d)", re.IGNORECASE)
_SCALE = re.compile(r"\b(million|billion|trillion|thousand|hundred)s?(?: of\b)?", re.IGNORECASE)
_LABEL = re.compile(
    r"^\s*(?:\(?\d{1,2}[.):](?=\s)|(?:step|part|example|case|rule|way|point|option)s? \d{1,2}\b)|\b\d-D\b"
    r"|\b(?:fig|figs|figure|figures|eq|eqn|eqns|equation|table|section|chapter|slide|page|line)\b\.? ?\(?\d+[a-z]?",
    re.IGNORECASE | re.MULTILINE,
)
_PLACE = re.compile(
    r"\b(?P<what>figure|equation|table|section|chapter|slide|page|line|example)s? (?P<number>\d+(?:[.-]\d+)*)",
    re.IGNORECASE,
)
# v_0, x_{12}: a name
_SUBSCRIPT = re.compile(r"(?<=[A-Za-z}])_(?:\d|\{\d+\})")
_LIST = re.compile(r"\[\s*\d+(?:\s*,\s*\d+){2,}\s*\]")
_ROW = re.compile(r"\d+(?:(?:\s*,\s*|\s+)(?:and\s+)?\d+){2,}")
_RANGE = re.compile(r"\s*(?:or|to|[-–])\s*$")
_DECADE = re.compile(r"(?<![\w.])['’]?(\d0)s\b")
_FRACTION = "fraction"  # half, tenth: a value, but not of a thing
_DOUBLED = re.compile(r"\b([a-z]+)(?:,? \1\b)+", re.IGNORECASE)
_ANY_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def number_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    found = list(_unsaid(claim, source))
    yield from found or _exchanged(claim, source)
    yield from _other_list(claim, source)
    yield from _other_place(claim, source)


def _other_list(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`[6, 3, 7]`, where what is cited lists as many numbers and never these."""
    said = [_ANY_DIGITS.findall(row[0]) for row in _ROW.finditer(in_digits(plain_numbers(source.plain)))]
    for written in _LIST.finditer(claim.text):
        ours = _ANY_DIGITS.findall(written[0])
        alike = [row for row in said if len(row) == len(ours) and len(set(row) & set(ours)) >= len(ours) - 1]
        if alike and ours not in said:
            yield Sign(FindingKind.number, f"{written[0]} where what is cited says {', '.join(alike[0])}")


def _other_place(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`page 60`, where what is cited speaks of page 10. A place that it does not speak of may be the writer's own."""
    places = list(_PLACE.finditer(claim.plain))
    if not places:
        return
    said = {(found["what"].lower(), found["number"]) for found in _PLACE.finditer(in_digits(source.plain))}
    for written in places:
        what, number = written["what"].lower(), written["number"]
        there = sorted(other for kind, other in said if kind == what)
        if there and number not in there:
            yield Sign(FindingKind.number, f"{written[0]} where what is cited says {what} {', '.join(there)}")


def _exchanged(claim: Passage, source: Passage) -> Iterator[Sign]:
    """A number that stands between the same words as another one of the source."""
    for edit in edits(claim, source):
        here = _values(claim, edit.here)
        there = _values(source, edit.there)
        if len(here) == 1 and len(there) == 1:
            ours, theirs = here.pop(), there.pop()
            if ours not in (theirs, f"19{theirs}"):  # the '60s
                yield Sign(FindingKind.number, f"{ours} where what is cited says {theirs}")


def _values(passage: Passage, positions: range) -> set[str]:
    text = " ".join(passage.tokens[position].word for position in positions)
    return {normal(number.value) for number in find_numbers(text)}


def _unsaid(claim: Passage, source: Passage) -> Iterator[Sign]:
    said = _said(source)
    # Spoken, an index is often left out.
    plain = claim.plain if _SUBSCRIPT.search(source.text) else plain_of(_SUBSCRIPT.sub(" ", claim.text))
    for value, unit, shown, spelled in _stated(plain):
        if value in said:
            units = said[value]
            if units == {_FRACTION} and unit:
                yield Sign(FindingKind.number, f"{shown} is not in what is cited")
                continue
            units = units - {_FRACTION}
            if unit and units and unit not in units and None not in units:
                yield Sign(
                    FindingKind.unit, f"{shown}: what is cited says {value} {'/'.join(sorted(filter(None, units)))}"
                )
        elif said.get(_unscaled(value), {_FRACTION}) != {_FRACTION}:
            continue
        elif not spelled or not _counts_parts(value, shown, claim, source):
            yield Sign(FindingKind.number, f"{shown} is not in what is cited")


def _stated(plain: str) -> Iterator[tuple[str, str | None, str, bool]]:
    text = _LABEL.sub(" ", plain_numbers(plain))
    end = 0
    for number in find_numbers(text):
        shown = text[number.start : number.end].strip()
        # "Two or three" estimates; a writer who counts what he lists says how many.
        estimates = end > 0 and _RANGE.fullmatch(text, end, number.start) is not None
        end = number.end
        yield normal(number.value), number.unit, shown, not (shown[:1].isdigit() or estimates)


def plain_numbers(text: str) -> str:
    """Lists set apart, `point 9` as 0.9, the '60s as 1960s, `220 millions of kilograms` as 220 million kilograms."""
    text = _DECADE.sub(r" 19\1s", text)
    return _SCALE.sub(r"\1", _POINT.sub("0.", _LIST_COMMA.sub(", ", text)))


def _said(source: Passage) -> Mapping[str, set[str | None]]:
    """Values with the units they are said with; every digit counts, and every word that stands for a number."""
    text = plain_numbers(source.plain)
    # "six six boxes": 66, or 6 with a stammer.
    text = text + ". " + _DOUBLED.sub(r"\1", text) if _DOUBLED.search(text) else text
    found: dict[str, set[str | None]] = {}
    for number in find_numbers(text):
        found.setdefault(normal(number.value), set()).add(number.unit)
    for digits in _ANY_DIGITS.findall(in_digits(text)):
        found.setdefault(normal(digits), {None})
    for digits in _ANY_DIGITS.findall(text):
        found.setdefault(normal(digits), {None})
    relations = source.words.language.relations
    if relations is not None:
        spoken = {token.word for token in source.tokens}
        for word, value in relations.fractions:
            if word in spoken:
                found.setdefault(value, {_FRACTION})
    return found


def _counts_parts(value: str, shown: str, claim: Passage, source: Passage) -> bool:
    """A small number spelled out may count what the writer lists, where the source counts no such thing."""
    if not value.isdigit() or int(value) > 7:
        return False
    words = [token.word for token in claim.tokens]
    at = words.index(shown.lower()) if shown.lower() in words else -1
    things = {token.stem for token in claim.tokens[at + 1 : at + 4] if token.weight} if at >= 0 else set()
    for position, token in enumerate(source.tokens):
        if (token.word in NUMBER_WORDS or token.word.isdigit()) and token.word != "one":
            counted = {t.stem for t in source.tokens[position + 1 : position + 4] if t.weight}
            if counted & things:
                return False
    return True


def _unscaled(value: str) -> str:
    """205 of 205000000: where the source says the scale once and then leaves it out."""
    return value.rstrip("0") + "0" * ((len(value) - len(value.rstrip("0"))) % 3) if len(value) > 6 else value


def normal(value: str) -> str:
    """`007.50` 7.5; what is no plain number stays as it is."""
    try:
        plain = format(abs(Decimal(value)).normalize(), "f")
    except InvalidOperation:
        return value
    return plain
