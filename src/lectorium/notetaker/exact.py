"""Exact things: what must stand in the notes as it was said, on top of the length asked for.

Definitions, deadlines, what will be on the exam, answers to questions, code and commands, formulas, and numbers that
state a fact.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.commands import find_code
from lectorium.notetaker.document import PointKind
from lectorium.notetaker.formulas import find_formulas
from lectorium.notetaker.languages import Language
from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.numbers import find_numbers, in_digits
from lectorium.notetaker.words import Words

_FORMULA = re.compile(
    r"(?P<left>\S+(?: \S+){0,5}) (?:=|is equal to|equals|is equals to) (?P<right>\S+(?: \S+){0,9})", re.IGNORECASE
)
_WRITTEN_FORMULA = re.compile(r"\$\$.+?\$\$|\\\[.+?\\\]", re.DOTALL)
_MATHS = frozenset(
    "plus minus times over squared cubed divided square root sine cosine tangent log ln exp derivative integral prime "
    "delta epsilon alpha beta gamma theta lambda mu sigma omega pi dx dy dt d x y z n f g h".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon midnight".split())
_NO_TERMS = frozenset("notice therefore unless otherwise whereas whenever meaning something because".split())
_LONGEST_TERM = 4


@dataclass(frozen=True, slots=True)
class ExactThing:
    """`text` as it was said; `needs` are the stems and numbers that a text must hold to hold the thing."""

    kind: PointKind
    text: str
    needs: frozenset[str]


def find_exact(text: str, plain: str, words: Words) -> tuple[ExactThing, ...]:
    """The exact things of one sentence. `plain` is the sentence in lower case without its openers."""
    found = [*_numbers(text, words), *_code(text, words), *_formulas(text, words)]
    cues = words.language.cues
    if cues is not None:
        found += _cued(plain, cues, words)
        term = defined_term(plain, words)
        if term is not None:
            found.append(ExactThing(PointKind.definition, term, _stems(term, words)))
    return tuple(found)


def defined_term(plain: str, words: Words) -> str | None:
    """The term that a sentence defines, if it is one that can carry a topic."""
    cues = words.language.cues
    if cues is None:
        return None
    for definition in cues.definitions:
        match = definition.search(plain)
        if match is None:
            continue
        if cues.defines_nothing.search(plain):
            return None
        term = _trim(match["term"], words.language)
        if (
            term
            and term not in _NO_TERMS
            and not term.endswith("ly")
            and any(words.is_content(t) and words.rarity(t) >= 1.8 for t in words.tokens(term))
        ):
            return term
    return None


def _trim(term: str, language: Language) -> str:
    """The term without function words around it."""
    parts = term.strip(" .,;:'\"").split()
    while parts and parts[0].strip(".,'") in language.function_words:
        del parts[0]
    while parts and parts[-1].strip(".,'") in language.function_words:
        del parts[-1]
    for position, part in enumerate(parts):
        if position and part in language.never_last and part not in {"of", "for"}:
            parts = parts[:position]
            break
    parts = parts[:_LONGEST_TERM]
    while parts and parts[-1] in {"of", "for"}:
        del parts[-1]
    return " ".join(parts).strip(" .,;:'\"")


def _numbers(text: str, words: Words) -> list[ExactThing]:
    return [
        ExactThing(
            PointKind.number,
            text[number.start : number.end].strip(),
            frozenset(words.stem(t) for t in words.tokens(number.value + (f" {number.unit}" if number.unit else ""))),
        )
        for number in find_numbers(text)
        if number.states_fact
    ]


def _code(text: str, words: Words) -> list[ExactThing]:
    """Commands, calls and decorators; a bare name in a sentence is a name like others."""
    return [
        ExactThing(PointKind.code, code.text, _stems(code.said, words))
        for code in find_code(text)
        if code.is_command or any(sign in code.text for sign in "(@=[")
    ]


def _formulas(text: str, words: Words) -> list[ExactThing]:
    found = [
        ExactThing(PointKind.formula, m.group(), _stems(m.group(), words)) for m in _WRITTEN_FORMULA.finditer(text)
    ]
    for match in _FORMULA.finditer(text) if "=" in text or "equal" in text.lower() else ():
        sides = [words.tokens(match["left"]), words.tokens(match["right"])]
        if all(side and _is_maths(side) for side in sides):
            found.append(ExactThing(PointKind.formula, match.group(), _stems(" ".join(sides[1]), words)))
    if not found:
        read = [text[formula.start : formula.end] for formula in find_formulas(text)]
        found += [ExactThing(PointKind.formula, said, _stems(said, words)) for said in read]
    return found


def _is_maths(tokens: Sequence[str]) -> bool:
    """Whether most of what stands next to the sign is single letters, digits and the words of formulas."""
    near = tokens[-3:] if len(tokens) > 3 else tokens
    return sum(token in _MATHS or token[0].isdigit() or len(token) == 1 for token in near) * 2 > len(near)


def _cued(plain: str, cues: Cues, words: Words) -> list[ExactThing]:
    found = []
    for kind, pattern in ((PointKind.deadline, cues.deadline), (PointKind.exam, cues.exam)):
        match = pattern.search(plain)
        if match is not None:
            days = frozenset(words.stem(token) for token in words.tokens(plain) if token in _DAYS)
            found.append(ExactThing(kind, plain, days))
    return found


def _stems(text: str, words: Words) -> frozenset[str]:
    tokens = words.tokens(in_digits(text))
    return frozenset(words.stem(t) for t in tokens if words.is_content(t) or t[0].isdigit())
