"""What became of every sentence, read off the text of the notes, whoever wrote them.

A sentence is *kept* when points that cite it hold at least 75 % of its content words (weighted by rarity) and all its
exact things; *condensed* when they hold all its exact things and either 35 % of its content words or one of its two
rarest; else *left out*, for a reason.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis, Said, analyse
from lectorium.notetaker.document import (
    Budget,
    Coverage,
    ExactCoverage,
    LedgerEntry,
    MissingThing,
    Point,
    PointKind,
    Reason,
    Section,
    SectionKind,
    State,
)
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.matching import CONDENSED_SHARE, KEPT_SHARE, rarest, readings, share_held, union
from lectorium.notetaker.reasons import Cause, reasons

_BEYOND_BUDGET = frozenset(set(PointKind) - {PointKind.statement, PointKind.example, PointKind.text})
_TELLING = frozenset({Reason.length, Reason.repetition})
_REPEATING = frozenset({SectionKind.conclusion, SectionKind.glossary})


@dataclass(frozen=True, slots=True)
class _Citation:
    section: str
    point: str
    held: frozenset[str]


def account(
    lecture: Lecture,
    sections: Sequence[Section],
    analysis: Analysis | None = None,
    causes: Sequence[Cause] | None = None,
) -> tuple[tuple[LedgerEntry, ...], Coverage]:
    """The ledger and the coverage of notes. What is at hand of the same lecture is not made again."""
    analysis = analysis or analyse(lecture)
    cited, everything = _citations(sections, analysis)
    causes = causes or reasons(analysis)
    ledger = []
    for said, cause in zip(analysis.said, causes, strict=True):
        citations = cited.get(said.sentence.id, ())
        state = _state(said, union(citation.held for citation in citations)) if citations else State.left_out
        if state is State.left_out:
            ledger.append(
                LedgerEntry(sentence=said.sentence.id, state=state, reason=cause.reason, repeats=cause.repeats)
            )
        else:
            best = max(citations, key=lambda citation: share_held(said.content, citation.held))
            ledger.append(LedgerEntry(sentence=said.sentence.id, state=state, section=best.section, point=best.point))
    held = everything | _said_in_passing(analysis, causes, everything)
    return tuple(ledger), _coverage(analysis, sections, ledger, cited, held)


def _citations(
    sections: Sequence[Section], analysis: Analysis
) -> tuple[Mapping[str, tuple[_Citation, ...]], frozenset[str]]:
    """For each sentence the points that cite it, and all that any point holds."""
    cited: dict[str, tuple[_Citation, ...]] = {}
    everything: set[str] = set()
    for section in sections:
        for point in all_points(section.points):
            held = readings(point.text, analysis.words)
            everything |= held
            citation = _Citation(section.id, point.id, held)
            for sentence in point.sentences:
                cited[sentence] = (*cited.get(sentence, ()), citation)
    return cited, frozenset(everything)


def all_points(points: Iterable[Point]) -> Iterator[Point]:
    """Points in reading order, children after their heads."""
    for point in points:
        yield point
        yield from all_points(point.points)


def _state(said: Said, held: frozenset[str]) -> State:
    if any(not thing.needs <= held for thing in said.exact):
        return State.left_out
    share = share_held(said.content, held)
    if share >= KEPT_SHARE:
        return State.kept
    if share >= CONDENSED_SHARE or any(stem in held for stem in rarest(said.content)):
        return State.condensed
    return State.left_out


def _coverage(
    analysis: Analysis,
    sections: Sequence[Section],
    ledger: Sequence[LedgerEntry],
    cited: Mapping[str, tuple[_Citation, ...]],
    everything: frozenset[str],
) -> Coverage:
    sentences = dict.fromkeys(State, 0)
    words = dict.fromkeys(State, 0)
    found: Counter[Reason] = Counter()
    # A thing said twice is held once.
    things: dict[tuple[PointKind, frozenset[str]], MissingThing | None] = {}
    for said, entry in zip(analysis.said, ledger, strict=True):
        sentences[entry.state] += 1
        words[entry.state] += said.word_count
        if entry.reason is not None:
            found[entry.reason] += 1
        # A repetition is held where what it repeats is.
        stands_at = entry.repeats or said.sentence.id
        held = union(citation.held for citation in cited.get(stands_at, ()))
        for thing in said.exact:
            key = (thing.kind, thing.needs or frozenset({said.sentence.id}))
            if stands_at in cited and thing.needs <= held:
                things[key] = None
            else:
                things.setdefault(key, MissingThing(sentence=said.sentence.id, kind=thing.kind, text=thing.text))
    missing = tuple(thing for thing in things.values() if thing is not None)
    return Coverage(
        concepts=round(_concepts(analysis, everything), 4),
        exact=ExactCoverage(found=len(things) - len(missing), total=len(things), missing=missing),
        sentences=sentences,
        words=words,
        reasons={reason: found[reason] for reason in Reason if found[reason]},
        budget=_budget(analysis, sections),
    )


def _said_in_passing(analysis: Analysis, causes: Sequence[Cause], held: frozenset[str]) -> frozenset[str]:
    """What no point holds and only sentences say that no notes need: no concept of the lecture."""
    missing = {stem for stem, count in analysis.counts.items() if count >= 2 and stem not in held}
    for said, cause in zip(analysis.said, causes, strict=True):
        if cause.reason in _TELLING:
            missing.difference_update(said.stems)
    return frozenset(missing)


def _concepts(analysis: Analysis, everything: frozenset[str]) -> float:
    weights = {stem: math.log(count) for stem, count in analysis.counts.items() if count >= 2}
    total = sum(weights.values())
    return 1.0 if total == 0 else min(1.0, sum(w for stem, w in weights.items() if stem in everything) / total)


def _budget(analysis: Analysis, sections: Sequence[Section]) -> Budget:
    """Conclusion and glossary say again what stands above, and words of the writer's own say nothing of the lecture:
    they cost nothing."""
    said = max(1, sum(one.word_count for one in analysis.said))
    exact = {one.sentence.id for one in analysis.said if one.exact}
    taken = {True: 0, False: 0}
    for section in sections:
        if section.kind not in _REPEATING:
            for point in all_points(section.points):
                if not point.sentences and point.start_ms is None:
                    continue
                is_exact = point.kind in _BEYOND_BUDGET or any(sentence in exact for sentence in point.sentences)
                taken[is_exact] += len(analysis.words.tokens(point.text))
    return Budget(statements=round(taken[False] / said, 4), exact=round(taken[True] / said, 4))
