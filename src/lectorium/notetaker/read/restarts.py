"""Files whose times start again from nought in the middle: a second copy of the captions, or a second part."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.cue import Cue

# Smaller steps back are seams of speech recognition, and single wrong times.
FEWEST_CUES = 20
SHORTEST_MS = 5 * 60_000
# Captions of one moment in two copies stand this near each other, and share this much of their words.
NEAR_MS = 8_000
SAME_SHARE = 0.5
SAMPLE = 60
WORD = re.compile(r"[\u2e80-\u9fff]|\w+")
PUNCTUATION = re.compile(r"[.?!。？！]")


def without_restarts(cues: Sequence[Cue], name: str, noted: list[Repair]) -> list[Cue]:
    """The cues in file order. Of two copies of one time the better punctuated is kept, a second part is put behind."""
    parts = _parts(cues)
    kept = list(parts[0])
    for part in parts[1:]:
        if _says_the_same(kept, part):
            better, other = (kept, part) if _punctuation(kept) > _punctuation(part) else (part, kept)
            what = f"the file holds these captions twice; lines {other[0].line} to {other[-1].line} were left out"
            noted.append(Repair(name, other[0].line, what))
            kept = list(better)
        else:
            noted.append(Repair(name, part[0].line, "the times start again here; what follows was put behind"))
            kept.extend(_later(cue, _end_ms(kept)) for cue in part)
    return kept


def _parts(cues: Sequence[Cue]) -> list[Sequence[Cue]]:
    parts: list[Sequence[Cue]] = []
    first, latest_ms = 0, 0
    for index, cue in enumerate(cues):
        restarts = latest_ms >= SHORTEST_MS and cue.start_ms * 10 < latest_ms and index - first >= FEWEST_CUES
        if restarts and _goes_far(cues[index : index + FEWEST_CUES], cues[-1]):
            parts.append(cues[first:index])
            first, latest_ms = index, 0
        latest_ms = max(latest_ms, cue.start_ms)
    return [*parts, cues[first:]]


def _goes_far(start: Sequence[Cue], last: Cue) -> bool:
    ordered = all(before.start_ms <= after.start_ms for before, after in pairwise(start))
    return ordered and len(start) == FEWEST_CUES and last.start_ms - start[0].start_ms >= SHORTEST_MS


def _says_the_same(one: Sequence[Cue], other: Sequence[Cue]) -> bool:
    ordered = sorted(one, key=lambda cue: cue.start_ms)
    starts = [cue.start_ms for cue in ordered]
    shared = total = 0
    for cue in other[:: max(1, len(other) // SAMPLE)]:
        near = ordered[bisect_left(starts, cue.start_ms - NEAR_MS) : bisect_right(starts, cue.start_ms + NEAR_MS)]
        # A few captions stand in so short a time; more are no captions.
        said = {word for near_cue in near[:SAMPLE] for word in WORD.findall(near_cue.text.lower())}
        words = WORD.findall(cue.text.lower())
        shared += sum(word in said for word in words)
        total += len(words)
    return total > 0 and shared / total >= SAME_SHARE


def _punctuation(cues: Sequence[Cue]) -> float:
    return sum(len(PUNCTUATION.findall(cue.text)) for cue in cues) / (1 + sum(len(cue.text) for cue in cues))


def _end_ms(cues: Sequence[Cue]) -> int:
    return max(max(cue.start_ms, cue.end_ms or 0) for cue in cues)


def _later(cue: Cue, by_ms: int) -> Cue:
    words = cue.word_starts_ms
    return replace(
        cue,
        start_ms=cue.start_ms + by_ms,
        # An end before the start is put right later, and must stay one.
        end_ms=None if cue.end_ms is None else cue.end_ms + (by_ms if cue.end_ms >= cue.start_ms else 0),
        word_starts_ms=None if words is None else tuple(start_ms + by_ms for start_ms in words),
    )
