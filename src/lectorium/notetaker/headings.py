"""Headings in the lecture's own terms, and the terms themselves."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.markdown.kinds import is_reserved
from lectorium.notetaker.outline import Span

_LONGEST_PHRASE = 3
_DETERMINERS = frozenset(
    "the a an this that these those of in on with for called our your its their each every some any no many two three "
    "le la les l un une des du de d der die das ein eine einen el los las una unos".split()
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    stems: tuple[str, ...]
    text: str
    count: int
    nominal: float


def name_sections(analysis: Analysis, spans: Sequence[Span]) -> list[str]:
    """A heading for each span: its most telling phrase, with a second one where the first is a single common word."""
    per_span = [_phrases(analysis, span) for span in spans]
    spread = Counter(stem for phrases in per_span for stem in {s for phrase in phrases for s in phrase.stems})
    used: Counter[str] = Counter()
    headings: list[str] = []
    for number, phrases in enumerate(per_span, start=1):
        ranked = sorted(phrases, key=lambda p: (-_value(p, analysis, spread, len(spans), used), p.text))
        chosen = _two(ranked)
        for phrase in chosen:
            used.update(phrase.stems)
        text = analysis.language.joiner.join(phrase.text for phrase in chosen)
        heading = _capitalised(text) if text else f"Part {number}"
        headings.append(f"About {text}" if is_reserved(heading) else heading)
    return headings


def _two(ranked: Sequence[_Phrase]) -> list[_Phrase]:
    if not ranked:
        return []
    first = ranked[0]
    if len(first.stems) >= _LONGEST_PHRASE:
        return [first]
    second = next((p for p in ranked[1:8] if not set(p.stems) & set(first.stems)), None)
    return [first] if second is None else [first, second]


def _value(phrase: _Phrase, analysis: Analysis, spread: Counter[str], spans: int, used: Counter[str]) -> float:
    rarity = sum(analysis.words.rarity(word) for word in phrase.text.lower().split()) / len(phrase.stems)
    local = sum(math.log((spans + 1) / spread[stem]) for stem in phrase.stems) / len(phrase.stems)
    length = (1.0, 1.5, 1.4)[len(phrase.stems) - 1]
    again = 0.35 ** max(used[stem] for stem in phrase.stems)
    return math.pow(phrase.count, 0.9) * min(rarity, 3.5) * (0.5 + local) * length * phrase.nominal * again


def _phrases(analysis: Analysis, span: Span) -> list[_Phrase]:
    counts: Counter[tuple[str, ...]] = Counter()
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    nominal: Counter[tuple[str, ...]] = Counter()
    words = analysis.words
    for said in analysis.said[span.start : span.end]:
        for run, after_determiner in _content_runs(said.sentence.text, analysis):
            for size in range(1, min(_LONGEST_PHRASE, len(run)) + 1):
                for start in range(len(run) - size + 1):
                    parts = run[start : start + size]
                    key = tuple(words.stem(part.lower()) for part in parts)
                    if len(set(key)) < size:
                        continue
                    counts[key] += 1
                    forms[key][" ".join(parts)] += 1
                    nominal[key] += after_determiner and start == 0
    return [
        _Phrase(key, _best_form(forms[key]), count, 0.7 + 0.5 * nominal[key] / count)
        for key, count in counts.items()
        if count >= (3 if len(key) == 1 else 2)
    ]


def _content_runs(text: str, analysis: Analysis) -> list[tuple[list[str], bool]]:
    """Runs of content words within a clause, and whether a determiner or preposition stands before."""
    words = analysis.words
    runs: list[tuple[list[str], bool]] = []
    run: list[str] = []
    before = ""
    lead = ""
    for raw in text.replace("’", "'").split():
        token = raw.strip(".,;:!?()[]\"“”'-–—")
        lowered = token.lower().removesuffix("'s")
        if token and words.is_content(lowered) and lowered.isidentifier():
            if not run:
                lead = before
            run.append(token.removesuffix("'s"))
        elif run:
            runs.append((run, lead in _DETERMINERS))
            run = []
        if raw[-1:] in ".,;:!?" and run:
            runs.append((run, lead in _DETERMINERS))
            run = []
        before = lowered
    if run:
        runs.append((run, lead in _DETERMINERS))
    return runs


def _best_form(forms: Counter[str]) -> str:
    """The commonest spelling; a capital that only began a sentence is lowered."""
    best = max(forms, key=lambda form: (forms[form], form))
    lowered = best[0].lower() + best[1:]
    return lowered if lowered in forms else best


def _capitalised(text: str) -> str:
    return text[0].upper() + text[1:]
