"""Stretches of a lecture of which the notes hold nothing."""

from collections.abc import Iterator, Sequence

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.check.report import Gap
from lectorium.notetaker.document import LedgerEntry, Reason, State

_SHORTEST_MS = 60_000
_FEWEST = 5  # sentences that say something


def find_gaps(analysis: Analysis, ledger: Sequence[LedgerEntry]) -> Iterator[Gap]:
    """Runs without anything kept or condensed: over a minute or five sentences that say something."""
    start = 0
    for position in range(len(ledger) + 1):
        if position == len(ledger) or ledger[position].state is not State.left_out:
            if position > start:
                gap = _gap(analysis, ledger, start, position)
                if gap is not None:
                    yield gap
            start = position + 1


def _gap(analysis: Analysis, ledger: Sequence[LedgerEntry], start: int, end: int) -> Gap | None:
    telling = [position for position in range(start, end) if ledger[position].reason is Reason.length]
    if not telling:
        return None
    first, last = analysis.said[telling[0]].sentence, analysis.said[telling[-1]].sentence
    long = first.start_ms is not None and last.end_ms is not None and last.end_ms - first.start_ms > _SHORTEST_MS
    if len(telling) < _FEWEST and not (long and len(telling) > 1):
        return None
    return Gap(
        first=first.id,
        last=last.id,
        start_ms=first.start_ms,
        end_ms=last.end_ms,
        sentences=len(telling),
        words=sum(analysis.said[position].word_count for position in telling),
    )
