"""Whether what a statement cites supports it.

Numbers, denials, strength, names and opposites are hard rules: one sign is enough. The share of words held is a soft
one. Its limits were set by looking at bullets in a language model's own wording (`docs/check.md`).
"""

import re
from collections.abc import Iterator, Sequence

from lectorium.notetaker.check.cover import cover
from lectorium.notetaker.check.evidence import Evidence
from lectorium.notetaker.check.formulas import formula_signs
from lectorium.notetaker.check.names import name_signs
from lectorium.notetaker.check.numbers import number_signs
from lectorium.notetaker.check.opposites import opposite_signs
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.polarity import negation_signs
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.check.strength import strength_signs
from lectorium.notetaker.check.swaps import swap_signs
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.words import Words

LEAST_COVER = 0.4
_LOW_COVER = 0.6
_BETTER_BY = 0.3
_FEWEST_WORDS = 2
_LONGEST_STATEMENT = 70  # words; a longer text is judged sentence by sentence
_STATEMENT_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(*`]*[A-Z0-9])|\n")


class Judge:
    """Holds statements against the sentences of one lecture."""

    def __init__(self, lecture: Lecture, words: Words, evidence: Evidence) -> None:
        self._texts = [sentence.text for sentence in lecture.sentences]
        self._words = words
        self._evidence = evidence
        self._stems = evidence.stems

    def best_places(self, text: str, within: range) -> tuple[int, ...]:
        return self._evidence.best(Passage(text, self._words), within)

    def signs(self, statement: str, positions: Sequence[int]) -> list[Sign]:
        """What speaks against a statement, as far as it is enough to call it unsupported."""
        claim = Passage(statement, self._words)
        if not claim.tokens:
            return []
        source = self._passage(positions)
        found = [*self._hard(claim, source), *self._soft(claim, source, positions)]
        return found if sum(sign.weight for sign in found) >= 1 else []

    def _hard(self, claim: Passage, source: Passage) -> Iterator[Sign]:
        yield from number_signs(claim, source)
        yield from negation_signs(claim, source)
        yield from strength_signs(claim, source)
        yield from name_signs(claim, source, self._stems)
        yield from opposite_signs(claim, source)
        yield from swap_signs(claim, source)
        yield from formula_signs(claim, source)

    def _soft(self, claim: Passage, source: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        if len(claim.content) < _FEWEST_WORDS or cover(claim, source) >= _LOW_COVER:
            return
        held = cover(claim, self._passage(_with_neighbours(positions, len(self._texts))))
        if held >= _LOW_COVER:
            return
        elsewhere = [p for p in self._evidence.best(claim, range(len(self._texts))) if p not in positions]
        better = cover(claim, self._passage(elsewhere)) if elsewhere else 0.0
        if better >= held + _BETTER_BY and better >= _LOW_COVER:
            told = f"sentence {elsewhere[0] + 1} and around hold {better:.0%} of its words, what is cited {held:.0%}"
            yield Sign(FindingKind.elsewhere, told)
        elif held < LEAST_COVER:
            yield Sign(FindingKind.cover, f"what is cited holds {held:.0%} of its words")

    def _passage(self, positions: Sequence[int]) -> Passage:
        return Passage(" ".join(self._texts[position] for position in positions), self._words)


def statements_of(text: str) -> list[str]:
    """A point as it stands, or its sentences where it is long."""
    if len(text.split()) <= _LONGEST_STATEMENT or "```" in text:
        return [text]
    return [part for part in _STATEMENT_END.split(text) if part.strip()]


def _with_neighbours(positions: Sequence[int], count: int) -> tuple[int, ...]:
    if not positions:
        return ()
    return tuple(sorted({p for at in positions for p in (at - 1, at, at + 1) if 0 <= p < count}))
