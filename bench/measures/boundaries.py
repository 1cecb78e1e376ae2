"""Section boundaries against reference boundaries.

A boundary is the index of the first unit of a section; the start of the document, 0, is none.
"""

from collections.abc import Collection, Sequence

from bench.measures.rates import Rates


def window_of(reference: Collection[int], length: int) -> int:
    """Half the mean length of a reference section, as Pk and WindowDiff ask for."""
    return max(2, round(length / (len(set(reference) - {0}) + 1) / 2))


def pk(found: Collection[int], reference: Collection[int], length: int) -> float:
    """How often two units k apart are put together in one and apart in the other (Beeferman et al. 1999)."""
    k = window_of(reference, length)
    ours, theirs = _counts(found, length), _counts(reference, length)
    spans = range(length - k)
    wrong = sum((ours[i] == ours[i + k]) != (theirs[i] == theirs[i + k]) for i in spans)
    return wrong / len(spans) if len(spans) else 0.0


def window_diff(found: Collection[int], reference: Collection[int], length: int) -> float:
    """How often a window of k units holds another number of boundaries (Pevzner and Hearst 2002)."""
    k = window_of(reference, length)
    ours, theirs = _counts(found, length), _counts(reference, length)
    spans = range(length - k)
    wrong = sum((ours[i + k] - ours[i]) != (theirs[i + k] - theirs[i]) for i in spans)
    return wrong / len(spans) if len(spans) else 0.0


def boundaries_within(found: Collection[int], reference: Collection[int], tolerance: int) -> Rates:
    """Boundaries matched one to one, nearest first, at most `tolerance` units apart."""
    ours, theirs = set(found) - {0}, set(reference) - {0}
    pairs = sorted((abs(a - b), a, b) for a in ours for b in theirs if abs(a - b) <= tolerance)
    used_ours: set[int] = set()
    used_theirs: set[int] = set()
    for _, a, b in pairs:
        if a not in used_ours and b not in used_theirs:
            used_ours.add(a)
            used_theirs.add(b)
    return Rates(len(used_ours), len(ours), len(theirs))


def _counts(boundaries: Collection[int], length: int) -> Sequence[int]:
    """For each unit, how many boundaries stand at or before it."""
    marks = set(boundaries) - {0}
    counts, seen = [], 0
    for i in range(length):
        seen += i in marks
        counts.append(seen)
    return counts
