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

from lectorium.notetaker.languages import Language
from lectorium.notetaker.lecture import Lecture, Sentence
from lectorium.notetaker.words import Words, words_of

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


@dataclass(frozen=True, slots=True)
class Span:
    """The sentences `start` (included) to `end` (excluded) of a lecture, and the parts of a long section."""

    start: int
    end: int
    parts: tuple["Span", ...] = field(default=())


def find_sections(lecture: Lecture) -> tuple[Span, ...]:
    """Sections that partition the sentences: none over 12 minutes unless one sentence is, long ones with parts.

    Where the source sets headings, a section starts at each.
    """
    sentences = lecture.sentences
    if not sentences:
        return ()
    words = words_of(lecture.language)
    tokens = [words.tokens(sentence.text) for sentence in sentences]
    clock = _minutes(sentences, tokens)
    headed = [position for position in range(1, len(sentences)) if source_heading(lecture, position)]
    if not headed and not source_heading(lecture, 0):
        spans = _stretch(Span(0, len(sentences)), sentences, tokens, clock, words)
    else:
        spans = []
        for start, end in pairwise([0, *headed, len(sentences)]):
            stretch = Span(start, end)
            if clock[end] - clock[start] > _LONGEST_MINUTES:
                spans += _stretch(stretch, sentences, tokens, clock, words)
            else:
                spans.append(stretch)
    return tuple(_with_parts(span, sentences, tokens, clock, words) for span in spans)


def source_heading(lecture: Lecture, position: int) -> str | None:
    """The heading that the source sets right before a sentence."""
    sentence = lecture.sentences[position]
    if not sentence.segments or (position and sentence.segments[0] in lecture.sentences[position - 1].segments):
        return None
    return (lecture.segments[sentence.segments[0]].heading or "").strip() or None


def _stretch(
    span: Span, sentences: Sequence[Sentence], tokens: Sequence[list[str]], clock: NDArray[np.float64], words: Words
) -> list[Span]:
    """The sections of a stretch, as many as its words and minutes ask for."""
    inner = slice(span.start, span.end)
    minutes = float(clock[span.end] - clock[span.start])
    wanted = max(
        1,
        round(sum(map(len, tokens[inner])) / _WORDS_PER_SECTION),
        min(_SECTIONS_OF_A_SHORT_LECTURE, round(minutes / _MINUTES_OF_A_SHORT_SECTION)),
        math.ceil(minutes / _LONGEST_ON_AVERAGE),
    )
    return _divided(span, sentences, tokens, clock, words, wanted, _LONGEST_MINUTES)


def _with_parts(
    span: Span, sentences: Sequence[Sentence], tokens: Sequence[list[str]], clock: NDArray[np.float64], words: Words
) -> Span:
    minutes = float(clock[span.end] - clock[span.start])
    if minutes <= _PARTS_ABOVE_MINUTES or span.end - span.start < 12:
        return span
    wanted = max(2, round(minutes / _PART_MINUTES))
    parts = _divided(span, sentences, tokens, clock, words, wanted, _PARTS_ABOVE_MINUTES)
    return Span(span.start, span.end, tuple(parts))


def _divided(
    span: Span,
    sentences: Sequence[Sentence],
    tokens: Sequence[list[str]],
    clock: NDArray[np.float64],
    words: Words,
    wanted: int,
    longest: float,
) -> list[Span]:
    inner = slice(span.start, span.end)
    minutes = clock[span.start : span.end + 1] - clock[span.start]
    spans = _segment(sentences[inner], tokens[inner], minutes, words, wanted, longest)
    return [Span(span.start + part.start, span.start + part.end) for part in spans]


def _minutes(sentences: Sequence[Sentence], tokens: Sequence[list[str]]) -> NDArray[np.float64]:
    """Minute at which each sentence starts, and the end of the last; by counting words where there are no times."""
    starts = [sentence.start_ms for sentence in sentences]
    if any(start is None for start in starts):
        return np.concatenate([[0.0], np.cumsum([len(t) for t in tokens])]) / _WORDS_PER_MINUTE
    end = max((s.end_ms for s in sentences if s.end_ms is not None), default=0)
    clock = np.array([*starts, max(end, starts[-1] or 0)], dtype=np.float64) / 60_000
    return np.maximum.accumulate(clock)


def _segment(
    sentences: Sequence[Sentence],
    tokens: Sequence[list[str]],
    clock: NDArray[np.float64],
    words: Words,
    wanted: int,
    longest: float,
) -> list[Span]:
    """About `wanted` sections; the price of a boundary is found by bisection."""
    n = len(sentences)
    scores, first = _scores(sentences, tokens, clock, words, wanted, longest)
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
    return [Span(start, end) for start, end in zip(best, [*best[1:], n], strict=True)]


def _scores(
    sentences: Sequence[Sentence],
    tokens: Sequence[list[str]],
    clock: NDArray[np.float64],
    words: Words,
    wanted: int,
    longest: float,
) -> tuple[list[NDArray[np.float64]], list[int]]:
    """For each last sentence, the score of every section that could end there, and the first start allowed."""
    ids, offsets, vocabulary = _repeated_stems(tokens, words)
    occurrence = _occurrences(ids, vocabulary)
    log_rank = np.log(np.arange(len(ids) + 1) + _ALPHA)
    log_gamma = np.array([math.lgamma(k + max(1, vocabulary) * _ALPHA) for k in range(len(ids) + 1)])
    target = max(1.0, float(clock[-1]) / wanted)
    cues = np.array([_CUE_BONUS * _opens_topic(sentence, words.language) for sentence in sentences])
    counts = np.zeros(max(1, vocabulary), dtype=np.int64)
    scores: list[NDArray[np.float64]] = []
    first: list[int] = []
    for last in range(len(sentences)):
        np.add.at(counts, ids[offsets[last] : offsets[last + 1]], 1)
        start = int(np.searchsorted(clock[: last + 1], clock[last + 1] - longest, side="left"))
        start = min(start, last)
        window = slice(offsets[start], offsets[last + 1])
        ranks = counts[ids[window]] - occurrence[window] - 1
        reach = np.concatenate([[0.0], np.cumsum(log_rank[ranks][::-1])])
        sizes = offsets[last + 1] - offsets[start : last + 1]
        minutes = np.maximum(clock[last + 1] - clock[start : last + 1], 0.05)
        likelihood = reach[sizes] + log_gamma[0] - log_gamma[sizes]
        length = np.log(minutes / target) ** 2 + 4.0 * np.maximum(0.0, _SHORTEST_MINUTES - minutes)
        scores.append(likelihood - _LENGTH_WEIGHT * length + cues[start : last + 1])
        first.append(start)
    return scores, first


def _best_cuts(scores: Sequence[NDArray[np.float64]], first: Sequence[int], price: float) -> list[int]:
    """Starts of the sections of the best division, where every section costs `price`."""
    n = len(scores)
    best = np.zeros(n + 1)
    back = np.zeros(n + 1, dtype=np.int64)
    for last in range(n):
        values = best[first[last] : last + 1] + scores[last]
        choice = int(values.argmax())
        best[last + 1] = values[choice] - price
        back[last + 1] = first[last] + choice
    cuts: list[int] = []
    end = n
    while end > 0:
        end = int(back[end])
        cuts.append(end)
    return cuts[::-1]


def _repeated_stems(tokens: Sequence[list[str]], words: Words) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """Ids of the content stems said more than once, where each sentence's begin, and how many there are."""
    stems = [words.content_stems(sentence) for sentence in tokens]
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


def _opens_topic(sentence: Sentence, language: Language) -> bool:
    text = sentence.text.lower()
    return text.startswith(language.topic_openers) if language.topic_openers else False
