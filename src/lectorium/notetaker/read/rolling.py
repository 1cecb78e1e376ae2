"""Rolling captions: each line is shown two or three times while the next one builds up under it."""

from collections.abc import Sequence
from dataclasses import replace

from lectorium.notetaker.lecture import Repair, Segment
from lectorium.notetaker.read.reading import Reading

# Of all captions, those that begin with what was just on the screen and go on with something new.
ROLLING_SHARE = 0.3
# A line is carried over only by a caption that follows at once.
LONGEST_PAUSE_MS = 500


def unroll(reading: Reading, name: str) -> Reading:
    """Each word once, at the time it first appeared. Captions that do not roll are returned as they are."""
    if len(reading.segments) < 3:
        return reading
    words = [segment.text.split() for segment in reading.segments]
    carried = [0] + [
        _carried(words[index - 1], words[index])
        if _follows(reading.segments[index - 1], reading.segments[index])
        else 0
        for index in range(1, len(words))
    ]
    rolls = sum(0 < count < len(now) for count, now in zip(carried, words, strict=True))
    if rolls < 2 or rolls < ROLLING_SHARE * len(words):
        return reading
    segments: list[Segment] = []
    for segment, now, count in zip(reading.segments, words, carried, strict=True):
        if count == 0:
            segments.append(segment)
        elif count < len(now):
            starts = segment.word_starts_ms
            segments.append(
                replace(
                    segment,
                    text=" ".join(now[count:]),
                    word_starts_ms=starts[count:] if starts is not None and len(starts) == len(now) else None,
                )
            )
        elif segments and segment.end_ms is not None:
            segments[-1] = replace(segments[-1], end_ms=max(segments[-1].end_ms or 0, segment.end_ms))
    repair = Repair(name, None, f"rolling captions: {sum(carried)} words shown again were taken once")
    return replace(reading, segments=tuple(segments), repairs=(*reading.repairs, repair))


def _follows(before: Segment, after: Segment) -> bool:
    if before.end_ms is None or after.start_ms is None or before.speaker != after.speaker:
        return False
    return after.start_ms <= before.end_ms + LONGEST_PAUSE_MS


def _carried(shown: Sequence[str], now: Sequence[str]) -> int:
    """The length of the longest end of `shown` that `now` begins with (Knuth, Morris and Pratt: linear)."""
    if not now or now[0] not in shown:
        return 0
    borders = [0] * len(now)
    length = 0
    for index in range(1, len(now)):
        while length and now[index] != now[length]:
            length = borders[length - 1]
        length += now[index] == now[length]
        borders[index] = length
    length = 0
    for word in shown:
        while length and (length == len(now) or word != now[length]):
            length = borders[length - 1]
        length += word == now[length]
    return length
