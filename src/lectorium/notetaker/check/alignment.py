"""Where a statement repeats what it cites word by word, but for a few."""

from collections.abc import Iterator
from dataclasses import dataclass
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
    blocks = claim.blocks_in(source)
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
    blocks = [block for block in claim.blocks_in(source) if block.size]
    words = len(claim.tokens)
    if not blocks or sum(block.size for block in blocks) < _REPEATED * words:
        return None
    # The words left over on either side of the statement stand next to the stretch.
    start = max(0, blocks[0].a - blocks[0].b)
    end = min(len(source.tokens), blocks[-1].a + words - blocks[-1].b)
    return range(start, end) if end - start <= _WIDEST * words else None
