"""Sentences to sections: where the topic changes.

The boundaries maximise the Dirichlet compound multinomial likelihood of Eisenstein and Barzilay (2008), "Bayesian
unsupervised topic segmentation", over the stems that the lecture uses more than once, by dynamic programming with a
look-back bounded by the longest section allowed: linear in the length of the lecture.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.lecture import Lecture, Sentence
from lectorium.notetaker.words import words_of

_ALPHA = 0.2
_WORDS_PER_SECTION = 1_100
_SECTIONS_OF_A_SHORT_LECTURE = 6
_MINUTES_OF_A_SHORT_SECTION = 4.0
_LONGEST_ON_AVERAGE = 10.0  # minutes
_WORDS_PER_MINUTE = 140
_LONGEST_MINUTES = 12.0
_SHORTEST_MINUTES = 1.5
_PARTS_ABOVE_MINUTES = 7.0
_PART_MINUTES = 3.0
_CUE_BONUS = 3.0
_LENGTH_WEIGHT = 3.0
_AT_ONCE = 512  # sentences; more would take memory and save nothing


@dataclass(frozen=True, slots=True)
class Span:
    """The sentences `start` (included) to `end` (excluded) of a lecture, and the parts of a long section."""

    start: int
    end: int
    parts: tuple["Span", ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Text:
    """What boundaries are found by, per sentence; `clock` has the minute at which each starts, and the last end."""

    opens_topic: Sequence[bool]
    word_counts: Sequence[int]
    stems: Sequence[Sequence[str]]
    clock: NDArray[np.float64]

    def minutes(self, span: Span) -> float:
        return float(self.clock[span.end] - self.clock[span.start])


def find_sections(lecture: Lecture, analysis: Analysis | None = None) -> tuple[Span, ...]:
    """Sections that partition the sentences: none over 12 minutes unless one sentence is, long ones with parts.

    Where the source sets headings, a section starts at each. What is at hand of the lecture is not made again.
    """
    count = len(lecture.sentences)
    if not count:
        return ()
    text = _text(lecture, analysis)
    headed = [position for position in range(1, count) if source_heading(lecture, position)]
    if not headed and not source_heading(lecture, 0):
        spans = _stretch(Span(0, count), text)
    else:
        spans = []
        for start, end in pairwise([0, *headed, count]):
            stretch = Span(start, end)
            spans += _stretch(stretch, text) if text.minutes(stretch) > _LONGEST_MINUTES else [stretch]
    return tuple(_with_parts(span, text) for span in spans)


def _text(lecture: Lecture, analysis: Analysis | None) -> _Text:
    words = words_of(lecture.language)
    if analysis is not None:
        counts = [said.word_count for said in analysis.said]
        stems: list[Sequence[str]] = [said.stems for said in analysis.said]
    else:
        tokens = [words.tokens(sentence.text) for sentence in lecture.sentences]
        counts, stems = [len(one) for one in tokens], [words.content_stems(one) for one in tokens]
    opens_topic = [sentence.text.lower().startswith(words.language.topic_openers) for sentence in lecture.sentences]
    return _Text(opens_topic, counts, stems, _clock(lecture.sentences, counts))


def _clock(sentences: Sequence[Sentence], word_counts: Sequence[int]) -> NDArray[np.float64]:
    """By the times of the sentences; by counting words where there are none."""
    starts = [sentence.start_ms for sentence in sentences]
    if any(start is None for start in starts):
        return np.concatenate([[0.0], np.cumsum(word_counts)]) / _WORDS_PER_MINUTE
    end = max((s.end_ms for s in sentences if s.end_ms is not None), default=0)
    clock = np.array([*starts, max(end, starts[-1] or 0)], dtype=np.float64) / 60_000
    return np.maximum.accumulate(clock)


def source_heading(lecture: Lecture, position: int) -> str | None:
    """The heading that the source sets right before a sentence."""
    sentence = lecture.sentences[position]
    if not sentence.segments or (position and sentence.segments[0] in lecture.sentences[position - 1].segments):
        return None
    return (lecture.segments[sentence.segments[0]].heading or "").strip() or None


def _stretch(span: Span, text: _Text) -> list[Span]:
    """The sections of a stretch, as many as its words and minutes ask for."""
    minutes = text.minutes(span)
    wanted = max(
        1,
        round(sum(text.word_counts[span.start : span.end]) / _WORDS_PER_SECTION),
        min(_SECTIONS_OF_A_SHORT_LECTURE, round(minutes / _MINUTES_OF_A_SHORT_SECTION)),
        math.ceil(minutes / _LONGEST_ON_AVERAGE),
    )
    return _divided(span, text, wanted, _LONGEST_MINUTES)


def _with_parts(span: Span, text: _Text) -> Span:
    minutes = text.minutes(span)
    if minutes <= _PARTS_ABOVE_MINUTES or span.end - span.start < 12:
        return span
    wanted = max(2, round(minutes / _PART_MINUTES))
    return Span(span.start, span.end, tuple(_divided(span, text, wanted, _PARTS_ABOVE_MINUTES)))


def _divided(span: Span, text: _Text, wanted: int, longest: float) -> list[Span]:
    """About `wanted` sections; the price of a boundary is found by bisection."""
    scores, first = _scores(span, text, wanted, longest)
    low, high = -400.0, 400.0
    best: list[int] = []
    for _ in range(14):
        price = (low + high) / 2
        cuts = _best_cuts(scores, first, price)
        if not best or abs(len(cuts) - wanted) < abs(len(best) - wanted):
            best = cuts
        if len(cuts) == wanted:
            break
        low, high = (price, high) if len(cuts) > wanted else (low, price)
    return [Span(span.start + start, span.start + end) for start, end in pairwise([*best, span.end - span.start])]


def _scores(span: Span, text: _Text, wanted: int, longest: float) -> tuple[list[NDArray[np.float64]], list[int]]:
    """For each last sentence, the score of every section that could end there, and the first start allowed."""
    clock = text.clock[span.start : span.end + 1] - text.clock[span.start]
    ids, offsets, vocabulary = _repeated_stems(text.stems[span.start : span.end])
    said_before = _occurrences(ids, vocabulary) + 1
    log_rank = np.log(np.arange(len(ids) + 1) + _ALPHA)
    log_gamma = np.array([math.lgamma(k + max(1, vocabulary) * _ALPHA) for k in range(len(ids) + 1)])
    shrink = log_gamma[0] - log_gamma
    target = max(1.0, float(clock[-1]) / wanted)
    cues = _CUE_BONUS * np.array(text.opens_topic[span.start : span.end], dtype=np.float64)
    lasts = np.arange(len(clock) - 1)
    first = np.minimum(np.searchsorted(clock, clock[1:] - longest, side="left"), lasts)
    counts = np.zeros(max(1, vocabulary), dtype=np.int64)
    reach = np.zeros(len(ids) + 1)
    scores: list[NDArray[np.float64]] = []
    for part in np.array_split(lasts, math.ceil(len(lasts) / _AT_ONCE)):
        # Every section that ends at one of these, those with the same last sentence side by side.
        widths = part - first[part] + 1
        ends = np.cumsum(widths)
        starts = np.arange(ends[-1]) - np.repeat(ends - part - 1, widths)
        after = np.repeat(part + 1, widths)
        sizes = offsets[after] - offsets[starts]
        minutes = np.maximum(clock[after] - clock[starts], 0.05)
        length = np.log(minutes / target) ** 2 + 4.0 * np.maximum(0.0, _SHORTEST_MINUTES - minutes)
        known = shrink[sizes] - _LENGTH_WEIGHT * length + cues[starts]
        for last, begin, end in zip(part.tolist(), (ends - widths).tolist(), ends.tolist(), strict=True):
            said = slice(offsets[last], offsets[last + 1])
            counts[ids[said]] = said_before[said]
            window = slice(offsets[starts[begin]], said.stop)
            ranks = counts[ids[window]] - said_before[window]
            np.cumsum(log_rank[ranks[::-1]], out=reach[1 : len(ranks) + 1])
            scores.append(reach[sizes[begin:end]] + known[begin:end])
    return scores, first.tolist()


def _best_cuts(scores: Sequence[NDArray[np.float64]], first: Sequence[int], price: float) -> list[int]:
    """Starts of the sections of the best division, where every section costs `price`."""
    n = len(scores)
    best = np.zeros(n + 1)
    back = [0] * (n + 1)
    for last, (start, score) in enumerate(zip(first, scores, strict=True)):
        values = best[start : last + 1] + score
        choice = int(values.argmax())
        best[last + 1] = values[choice] - price
        back[last + 1] = start + choice
    cuts: list[int] = []
    end = n
    while end > 0:
        end = back[end]
        cuts.append(end)
    return cuts[::-1]


def _repeated_stems(stems: Sequence[Sequence[str]]) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """Ids of the content stems said more than once, where each sentence's begin, and how many there are."""
    counts = Counter(stem for sentence in stems for stem in sentence)
    index = {stem: number for number, stem in enumerate(s for s, count in counts.items() if count > 1)}
    kept = [[index[stem] for stem in sentence if stem in index] for sentence in stems]
    offsets = np.concatenate([[0], np.cumsum([len(sentence) for sentence in kept])]).astype(np.int64)
    ids = np.array([i for sentence in kept for i in sentence], dtype=np.int64)
    return ids, offsets, len(index)


def _occurrences(ids: NDArray[np.int64], vocabulary: int) -> NDArray[np.int64]:
    """How many times each token's stem was said before it."""
    seen = [0] * vocabulary
    found = np.empty(len(ids), dtype=np.int64)
    for position, i in enumerate(ids.tolist()):
        found[position] = seen[i]
        seen[i] += 1
    return found
