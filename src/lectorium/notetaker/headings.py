"""Headings in the lecture's own terms: the noun phrase that opens a section, recurs in it and not elsewhere."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.markdown.kinds import is_reserved
from lectorium.notetaker.outline import Span, source_heading
from lectorium.notetaker.phrases import Stems, best_forms, find_phrases

SIGNS = (
    "own", "frequent", "special", "rare", "two words", "three words", "four words", "announced", "in sentences 1 to 3",
    "in sentences 1 to 6", "in the first quarter", "all along", "vague",
)  # fmt: skip
# After `python -m bench.fit.headings`, rounded. Standing near the start counts less than was fitted: sections set by
# people begin at the very sentence that names their topic, those that are found begin near it.
_WEIGHTS = (0.6, 0.15, 0.3, 0.55, 1.7, 2.1, 1.2, 0.6, 1.2, 1.0, 0.7, 1.5, -0.6)
_SAID_AGAIN = -1.6  # for each heading that has a word of it
# How far a second phrase may be below the first, by the content words of the first and of the second (2: or more).
_SECOND_IS_NEAR = {(1, 1): 2.2, (1, 2): 2.8, (2, 1): 0.3, (2, 2): 0.6}
_LONGEST_PAIR = 5  # content words
_NEIGHBOURS = 2  # times that two phrases stand in neighbouring sentences, where no sentence says both
_TRIED = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that could head a section. `signs` are numbers in the order of `SIGNS`."""

    stems: Stems
    text: str
    signs: tuple[float, ...]
    worth: float
    is_new: bool  # no heading has a word of it yet
    places: frozenset[int]  # sentences that say it


def name_sections(analysis: Analysis, spans: Sequence[Span]) -> list[str]:
    """A heading for each span. One that the source sets there wins; of the others no two are alike."""
    names = Names(analysis)
    inner = {part for span in spans for part in span.parts}
    headings: dict[Span, str] = {}
    # Sections before their parts: a part takes what its section leaves.
    for span in sorted(spans, key=lambda span: (span in inner, span.start)):
        given = None if _is_headed(span, headings) else source_heading(analysis.lecture, span.start)
        heading = _capitalised(given) if given else names.name(span)
        headings[span] = f"About {heading[0].lower()}{heading[1:]}" if is_reserved(heading) else heading
    return [headings[span] for span in spans]


def _is_headed(part: Span, headings: Iterable[Span]) -> bool:
    """Whether the section that starts with this part stands above it."""
    return any(part in section.parts and part.start == section.start for section in headings)


class Names:
    """Names spans one after the other; a word that a heading has used is worth less in the next."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._mentions = find_phrases(analysis)
        self._forms = best_forms(self._mentions)
        self._total: Counter[Stems] = Counter()
        for sentence in self._mentions:
            self._total.update({mention.stems for mention in sentence})
        self._used: Counter[str] = Counter()
        self._given: set[str] = set()
        self._unnamed = 0

    def name(self, span: Span) -> str:
        for least in (2, 1):
            ranked = sorted(self.candidates(span, least), key=lambda phrase: (-phrase.worth, phrase.text))
            for chosen in _choices(ranked[:_TRIED]):
                text = _capitalised(self._analysis.language.joiner.join(phrase.text for phrase in chosen))
                if text.casefold() not in self._given:
                    self._given.add(text.casefold())
                    for phrase in chosen:
                        self._used.update(phrase.stems)
                    return text
        self._unnamed += 1
        return f"Part {self._unnamed}"

    def candidates(self, span: Span, least: int) -> list[Phrase]:
        """Phrases said in `least` sentences of the span, that are more than pieces of longer ones."""
        places: dict[Stems, list[int]] = defaultdict(list)
        announced: Counter[Stems] = Counter()
        for position in range(span.start, span.end):
            for mention in self._mentions[position]:
                found = places[mention.stems]
                if not found or found[-1] != position:
                    found.append(position)
                announced[mention.stems] += mention.announced
        counts = _own_counts({stems: len(found) for stems, found in places.items() if len(found) >= least})
        return [
            self._phrase(stems, places[stems], own, announced[stems], span)
            for stems, own in counts.items()
            if own > 0 and not (len(stems) == 1 and self._is_vague(stems))
        ]

    def _phrase(self, stems: Stems, places: Sequence[int], own: float, announced: int, span: Span) -> Phrase:
        size, total = span.end - span.start, len(self._mentions)
        here = len(places) / size
        elsewhere = (self._total[stems] - len(places) + 0.8) / max(1, total - size)
        special = math.log((here + 0.3 / size) / elsewhere) if size < total else 0.0
        first = places[0] - span.start
        signs = (
            math.log(own),
            math.log(here),
            max(-1.0, min(4.0, special)),
            self._rarity(self._forms[stems]),
            float(len(stems) == 2),
            float(len(stems) == 3),
            float(len(stems) > 3),
            min(2.0, announced),
            float(first <= 2),
            float(first <= 5),
            float(first <= size / 4),
            (places[-1] - places[0]) / size,
            float(self._is_vague(stems)),
        )
        worth = sum(weight * sign for weight, sign in zip(_WEIGHTS, signs, strict=True))
        again = max(self._used[stem] for stem in stems)
        return Phrase(stems, self._forms[stems], signs, worth + _SAID_AGAIN * again, not again, frozenset(places))

    def _rarity(self, text: str) -> float:
        words = self._analysis.words
        rarities = [words.rarity(word) for word in text.lower().split() if words.is_content(word)]
        return min(3.5, sum(rarities) / max(1, len(rarities)))

    def _is_vague(self, stems: Stems) -> bool:
        return self._forms[stems].lower().split()[-1] in self._analysis.language.topics.vague


def _own_counts(counts: Mapping[Stems, int]) -> dict[Stems, float]:
    """Sentences in which a phrase is more than a piece of a longer one (the idea of the C-value)."""
    inside: Counter[Stems] = Counter()
    for stems, count in counts.items():
        for size in range(1, len(stems)):
            for start in range(len(stems) - size + 1):
                part = stems[start : start + size]
                inside[part] = max(inside[part], count)
    return {stems: count - 0.8 * inside[stems] for stems, count in counts.items()}


def _choices(ranked: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Headings to try in order: the best phrase with a second one of its weight, or alone; then the next ones."""
    for place, first in enumerate(ranked):
        second = next((phrase for phrase in ranked[place + 1 :] if _goes_with(phrase, first)), None)
        if second is not None:
            yield [first, second]
        yield [first]


def _goes_with(second: Phrase, first: Phrase) -> bool:
    near = _SECOND_IS_NEAR.get((len(first.stems), min(2, len(second.stems))))
    return (
        near is not None
        and second.is_new
        and second.worth >= first.worth - near
        and not set(second.stems) & set(first.stems)
        and len(second.stems) + len(first.stems) <= _LONGEST_PAIR
        and _are_told_together(second.places, first.places)
    )


def _are_told_together(one: frozenset[int], other: frozenset[int]) -> bool:
    return not one.isdisjoint(other) or (sum(place - 1 in other or place + 1 in other for place in one) >= _NEIGHBOURS)


def _capitalised(text: str) -> str:
    return text[0].upper() + text[1:]
