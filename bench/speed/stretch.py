"""Captions of any length made of one lecture, so that no stretch says the same again.

A second pass over the same words would be taken for repetition and left out, and the note-taker would look faster than
it is. So each pass puts other content words in the places of the first one's: the words are the lecture's own, shifted
by frequency rank, and function words, numbers and marks stay where they are.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bench.words import is_content
from lectorium.notetaker.lecture import Segment

_WORD = re.compile(r"[A-Za-z]+")
_NEIGHBOURS = 40  # words of about the same frequency that change places


def stretch(segments: Sequence[Segment], minutes: float) -> Iterator[Segment]:
    """Segments for so many minutes; times go on from pass to pass."""
    length_ms = max(segment.end_ms or 0 for segment in segments)
    ranked = _by_frequency(segments)
    end_ms = 60_000 * minutes
    turn = 0
    while True:
        exchange = _exchange(ranked, turn)
        for segment in segments:
            start_ms = (segment.start_ms or 0) + turn * length_ms
            if start_ms >= end_ms:
                return
            text = _retell(segment.text, exchange)
            yield Segment(text=text, start_ms=start_ms, end_ms=(segment.end_ms or 0) + turn * length_ms)
        turn += 1


def as_srt(segments: Iterator[Segment]) -> str:
    cues = (
        f"{number}\n{_clock(segment.start_ms or 0)} --> {_clock(segment.end_ms or 0)}\n{segment.text}\n"
        for number, segment in enumerate(segments, 1)
    )
    return "\n".join(cues)


def _by_frequency(segments: Sequence[Segment]) -> list[str]:
    counts = Counter(word.lower() for segment in segments for word in _WORD.findall(segment.text))
    content = [word for word in counts if is_content(word)]
    return sorted(content, key=lambda word: (-counts[word], word))


def _exchange(ranked: Sequence[str], turn: int) -> dict[str, str]:
    """Each word's stand-in in this pass: another of its group of neighbours in rank, made unlike those of before."""
    exchange = {}
    for first in range(0, len(ranked), _NEIGHBOURS):
        group = ranked[first : first + _NEIGHBOURS]
        for place, word in enumerate(group):
            # Steps differ from group to group, or the same words would meet again in every pass.
            step = turn * (1 + first // _NEIGHBOURS)
            exchange[word] = group[(place + step) % len(group)]
    return exchange


def _retell(text: str, exchange: dict[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        other = exchange.get(match[0].lower(), match[0].lower())
        return match[0] if other == match[0].lower() else other.capitalize() if match[0][0].isupper() else other

    return _WORD.sub(replace, text)


def _clock(ms: int) -> str:
    seconds, ms = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{ms:03}"
