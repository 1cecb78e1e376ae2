"""Captions as a line of times with lines of text below it: SRT, SBV, SubViewer 2."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from lectorium.notetaker.read.clock import parse_clock


class Block(NamedTuple):
    """`line` is that of the times, 1-based; a time that cannot be read is None."""

    line: int
    start_ms: int | None
    end_ms: int | None
    content: list[str]


def split_blocks(
    lines: Sequence[str], is_times: Callable[[str], re.Match[str] | None]
) -> tuple[list[str], list[Block]]:
    """The lines before the first block, and the blocks; `is_times` matches a line of times in two groups."""
    found = [(index, match) for index, line in enumerate(lines) if (match := is_times(line))]
    if not found:
        return list(lines), []
    ends = [*(index for index, _ in found[1:]), len(lines)]
    blocks = [
        Block(index + 1, parse_clock(match[1]), parse_clock(match[2]), list(lines[index + 1 : end]))
        for (index, match), end in zip(found, ends, strict=True)
    ]
    return list(lines[: found[0][0]]), blocks
