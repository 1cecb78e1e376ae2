"""Python that was read aloud: definitions of one line, heads of loops, calls with a number; only what `ast` parses."""

import ast
import re
from collections.abc import Iterator

_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_NUMBERS = {word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}
_DEFINITION = re.compile(
    rf"\bdef (?P<name>{_NAME}(?: underscore {_NAME})*)(?: of| takes|,? open (?:paren|parenthesis|bracket))?,? "
    rf"(?P<arguments>{_NAME}(?:(?: and|,| comma) {_NAME})*?)(?:,? close (?:paren|parenthesis|bracket))?,? colon,? "
    rf"return (?P<value>{_NAME}(?: [\w.]+)*)",
    re.IGNORECASE,
)
_LOOP = re.compile(
    rf"\bfor (?P<name>{_NAME}) in "
    rf"(?:range(?: of|,? open paren)? (?P<range>{_NAME}|\d+)(?:,? close paren)?|(?P<things>{_NAME})),? colon\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    rf"\b(?P<names>{_NAME}(?: dot {_NAME})+) (?:of )?minus (?P<number>one|two|three|\d+)\b", re.IGNORECASE
)
_OPERATORS = {"plus": "+", "minus": "-", "times": "*", "over": "/"}
_POWERS = {"squared": "** 2", "cubed": "** 3"}


def find_spoken_code(text: str) -> Iterator[tuple[str, int, int]]:
    """Code, and where it was said."""
    lowered = text.lower()
    if " colon" in lowered:
        for match in _DEFINITION.finditer(text):
            yield from _definition(match)
        for match in _LOOP.finditer(text):
            over = f"range({match['range']})" if match["range"] else match["things"]
            yield from _parsed(f"for {match['name']} in {over}:", match.start(), match.end(), body=" pass")
    if " minus " in lowered and " dot " in lowered:
        for match in _CALL.finditer(text):
            names = re.sub(r" dot ", ".", match["names"], flags=re.IGNORECASE)
            number = _NUMBERS.get(match["number"].lower(), match["number"])
            yield from _parsed(f"{names}(-{number})", match.start(), match.end())


def _definition(match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    name = re.sub(r" underscore ", "_", match["name"], flags=re.IGNORECASE)
    arguments = ", ".join(re.split(r"(?: and|,| comma) ", match["arguments"]))
    value, length = _expression(match["value"])
    end = match.start("value") + length
    if value:
        yield from _parsed(f"def {name}({arguments}): return {value}", match.start(), end)


def _expression(text: str) -> tuple[str, int]:
    """As much of the words as is an expression: operands and operators by turns."""
    written, length, wants_operand = "", 0, True
    for word in re.finditer(r"[\w.]+", text):
        said = word.group().lower().rstrip(".")
        if wants_operand and re.fullmatch(rf"{_NAME}|\d+(?:\.\d+)?", said) and said not in _OPERATORS:
            written += f" {_NUMBERS.get(said, word.group().rstrip('.'))}"
            wants_operand, length = False, word.start() + len(said)
        elif not wants_operand and said in _POWERS:
            written, length = f"{written} {_POWERS[said]}", word.start() + len(said)
        elif not wants_operand and said in _OPERATORS:
            written, wants_operand = f"{written} {_OPERATORS[said]}", True
        else:
            break
    if wants_operand:
        return "", 0
    return written.strip(), length


def _parsed(code: str, start: int, end: int, body: str = "") -> Iterator[tuple[str, int, int]]:
    try:
        ast.parse(code + body)
    except SyntaxError:
        return
    yield code, start, end
