"""Whether what a statement cites supports it.

Numbers, denials, strength, names and opposites are hard rules: one sign is enough. The share of words held is a soft
one. Its limits were set by looking at bullets in a language model's own wording (`docs/check.md`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lectorium.notetaker.check.bindings import binding_signs
from lectorium.notetaker.check.contrasts import contrast_signs
from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.cover import cover
from lectorium.notetaker.check.evidence import Evidence
from lectorium.notetaker.check.extent import extent_signs
from lectorium.notetaker.check.formulas import formula_signs, function_signs
from lectorium.notetaker.check.modals import modal_signs
from lectorium.notetaker.check.names import name_signs
from lectorium.notetaker.check.naming import naming_signs
from lectorium.notetaker.check.numbers import number_signs
from lectorium.notetaker.check.opposites import opposite_signs
from lectorium.notetaker.check.order import order_signs
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.polarity import clause_signs, negation_signs
from lectorium.notetaker.check.reasons import reason_signs
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.check.stand_ins import names_of, stand_in_signs
from lectorium.notetaker.check.strength import strength_signs
from lectorium.notetaker.check.subjects import subject_signs
from lectorium.notetaker.check.swaps import swap_signs
from lectorium.notetaker.check.trends import trend_signs
from lectorium.notetaker.check.turns import Turns
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.words import Words

_BRACKETED = re.compile(r"\\?\[[A-Z ]+\\?\]")  # [INAUDIBLE]
_NONE = re.compile(r"\bNone(?=\b|[A-Z])")
_NONE_WITHIN = re.compile(r"(?<=[a-z,] )None\b(?! of)")
LEAST_COVER = 0.4
_LOW_COVER = 0.6
_BETTER_BY = 0.4
_FEWEST_WORDS = 2
# So few words are often others than those said: only none of them at all tells something.
_FEW_WORDS = 3
_COVER_OF_FEW = 0.2
_LONGEST_STATEMENT = 70  # words; a longer text is judged sentence by sentence
_FORMULA = re.compile(r"\s*(\$\$?)[^$]+\1[.,;]?\s*")  # judged by its signs, not by words
_STATEMENT_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(*`]*[A-Z0-9])|\n")


class Judge:
    """Holds statements against the sentences of one lecture."""

    def __init__(self, lecture: Lecture, words: Words, evidence: Evidence) -> None:
        texts = [sentence.text for sentence in lecture.sentences]
        # Where `None` is a value it denies nothing.
        self._none = any(_NONE_WITHIN.search(text) for text in texts)
        self._texts = [self._said(text) for text in texts]
        self._words = words
        self._evidence = evidence
        self._stems = evidence.stems
        self._turns = Turns(lecture.sentences, words)
        self._names = names_of(texts)

    def best_places(self, text: str, within: range) -> tuple[int, ...]:
        return self._evidence.best(Passage(text, self._words), within)

    def signs(self, statement: str, positions: Sequence[int]) -> list[Sign]:
        """What speaks against a statement, as far as it is enough to call it unsupported."""
        claim = Passage(self._said(statement), self._words)
        if not claim.tokens:
            return []
        source = self._passage(self._turns.standing(positions))
        near = self._passage(_with_neighbours(positions, len(self._texts)))
        found = [
            *self._hard(claim, Correspondence(claim, source), near),
            *self._turns.signs(claim, positions),
            *self._soft(claim, source, near, positions),
        ]
        return found if sum(sign.weight for sign in found) >= 1 else []

    def _hard(self, claim: Passage, said: Correspondence, near: Passage) -> Iterator[Sign]:
        source = said.source
        yield from number_signs(claim, source)
        yield from negation_signs(claim, source)
        yield from strength_signs(claim, said.source)
        yield from extent_signs(claim, said, near)
        yield from name_signs(claim, source, self._stems)
        yield from opposite_signs(claim, source)
        yield from swap_signs(claim, source)
        yield from formula_signs(claim, source)
        yield from function_signs(claim, near)
        yield from binding_signs(claim, source)
        yield from trend_signs(claim, source)
        yield from naming_signs(claim, said)
        yield from order_signs(claim, said)
        yield from clause_signs(claim, said)
        yield from modal_signs(claim, source)
        yield from subject_signs(claim, source)
        yield from contrast_signs(claim, source)
        yield from stand_in_signs(claim, source, near, self._names)
        yield from reason_signs(claim, said, near)

    def _soft(self, claim: Passage, source: Passage, near: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        if _FORMULA.fullmatch(claim.text) or len(claim.content) < _FEWEST_WORDS or cover(claim, source) >= _LOW_COVER:
            return
        held = cover(claim, near)
        if held >= _LOW_COVER:
            return
        elsewhere = [p for p in self._evidence.best(claim, range(len(self._texts))) if p not in positions]
        better = cover(claim, self._passage(elsewhere)) if elsewhere else 0.0
        if better >= held + _BETTER_BY and better >= _LOW_COVER and len(claim.content) >= _FEW_WORDS:
            told = f"sentence {elsewhere[0] + 1} and around hold {better:.0%} of its words, what is cited {held:.0%}"
            yield Sign(FindingKind.elsewhere, told)
        elif held < (_COVER_OF_FEW if len(claim.content) <= _FEW_WORDS else LEAST_COVER):
            yield Sign(FindingKind.cover, f"what is cited holds {held:.0%} of its words")

    def _said(self, text: str) -> str:
        text = _BRACKETED.sub(" ", text)
        return _NONE.sub("Nonevalue", text) if self._none else text

    def _passage(self, positions: Sequence[int]) -> Passage:
        return Passage(_joined([self._texts[position] for position in positions]), self._words)


def statements_of(text: str) -> list[str]:
    """A point as it stands, or its sentences where it is long."""
    if len(text.split()) <= _LONGEST_STATEMENT or "```" in text:
        return [text]
    return [part for part in _STATEMENT_END.split(text) if part.strip()]


def _joined(texts: Sequence[str]) -> str:
    """Sentences that end without a stop are set apart where the next one starts as a sentence."""
    parts = []
    for text, following in pairwise([*texts, ""]):
        parts.append(text)
        open_ended = text.rstrip()[-1:].isalnum() and following[:1].isupper() and following[:2] != "I "
        parts.append("\n" if open_ended else " ")
    return "".join(parts)


def _with_neighbours(positions: Sequence[int], count: int) -> tuple[int, ...]:
    if not positions:
        return ()
    return tuple(sorted({p for at in positions for p in (at - 1, at, at + 1) if 0 <= p < count}))
