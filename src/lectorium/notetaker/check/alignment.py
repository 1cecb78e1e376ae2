"""Where a statement repeats what it cites word by word, but for a few."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from lectorium.notetaker.check.passage import Passage

_LONGEST = 3
_REPEATED = 0.75  # share of a statement's words
_WIDEST = 1.3  # times a statement's length


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens of the source and of the statement that stand between the same words, `same` in number."""

    there: range
    here: range
    same: int


def edits(claim: Passage, source: Passage, *, leading: bool = False) -> Iterator[Edit]:
    """With `leading` also what stands before the first words that are the same."""
    matcher = SequenceMatcher(None, [t.word for t in source.tokens], [t.word for t in claim.tokens], autojunk=False)
    blocks = matcher.get_matching_blocks()
    first = blocks[0]
    if leading and 0 < first.b <= _LONGEST and first.size:
        yield Edit(range(max(0, first.a - first.b), first.a), range(first.b), first.size)
    for before, after in pairwise(blocks):
        there = range(before.a + before.size, after.a)
        here = range(before.b + before.size, after.b)
        if before.size and after.size and before.size + after.size >= 3 and max(len(there), len(here)) <= _LONGEST:
            yield Edit(there, here, before.size + after.size)


def stretch_repeated(claim: Passage, source: Passage) -> range | None:
    """The stretch of the source that a statement repeats nearly word by word, None where it does not."""
    theirs, ours = [t.word for t in source.tokens], [t.word for t in claim.tokens]
    blocks = [b for b in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks() if b.size]
    if not blocks or sum(block.size for block in blocks) < _REPEATED * len(ours):
        return None
    # The words left over on either side of the statement stand next to the stretch.
    start = max(0, blocks[0].a - blocks[0].b)
    end = min(len(theirs), blocks[-1].a + blocks[-1].size + len(ours) - blocks[-1].b - blocks[-1].size)
    return range(start, end) if end - start <= _WIDEST * len(ours) else None
