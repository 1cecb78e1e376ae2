"""Ends of sentences inferred from the words on both sides, pauses and ends of cues, where no punctuation tells them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from lectorium.notetaker.languages import Language
from lectorium.notetaker.sentence_ends import Floats, end_model, with_layout

_END = re.compile(r"[.?!…。！？।؟][\"'”’)\]»]*$")
_LONGEST = 40  # words in a sentence whose end is inferred
_PREFERRED = 14
_MODELLED = "en"
# Log odds from which an end of the model is taken: best F1 on the documents held out, where words are too few to tell.
_LIKELY = -0.4
_ENOUGH_WORDS = 500
_MORE_ENDS = 0.3
_SHORTEST_PIECE = 4
_PAUSES_MS = (300, 1_200)


class Word(NamedTuple):
    """A word of a segment; a lecture has so many that they are plain tuples."""

    text: str
    segment: int
    start_ms: int | None
    end_ms: int | None
    last_of_segment: bool


def end_scores(words: Sequence[Word], language: Language) -> list[float]:
    """For each word, how much speaks for a sentence end after it: of the model in English, of rules elsewhere.

    An end of the model is one above 0.
    """
    if language.code != _MODELLED:
        return [_rule(word, after, language) for word, after in pairwise(words)] + [0.0] * bool(words)
    scores = end_model().scores([word.text for word in words])
    places = [_place(word, after) for word, after in pairwise(words)] + [0] * bool(words)
    marks = [_marks(word, after, language) for word, after in pairwise(words)] + [0.0] * bool(words)
    odds = with_layout(scores, np.array(places, np.int8)) + np.array(marks, np.float32)
    found: list[float] = (odds - _least(odds)).tolist()
    return found


def divide(words: list[Word], scores: Sequence[float], language: Language) -> list[list[Word]]:
    """The sentences of a stretch, none longer than `_LONGEST` words."""
    if len(words) <= _SHORTEST_PIECE:
        return [words]
    if language.code != _MODELLED:
        return _by_best_sum(words, scores)
    ends = [i + 1 for i, score in enumerate(scores[:-1]) if score > 0]
    return [
        words[start:end]
        for first, last in pairwise([0, *ends, len(words)])
        for start, end in _short_enough(first, last, scores)
    ]


def _least(odds: Floats) -> float:
    """The log odds from which a word is an end: where the expected F1 of the file is best, and somewhat below.

    Speakers differ in how often they end a sentence, and in how sure the model is of them. Expected F1 after Nan et al.
    (2012), "Optimizing F-measure: a tale of two approaches".
    """
    if len(odds) < _ENOUGH_WORDS:
        return _LIKELY
    falling = np.sort(odds)[::-1]
    chances = 1 / (1 + np.exp(-falling))
    expected = 2 * np.cumsum(chances) / (np.arange(1, len(odds) + 1) + chances.sum())
    return float(falling[int(expected.argmax())]) - _MORE_ENDS


def _short_enough(start: int, end: int, scores: Sequence[float]) -> list[tuple[int, int]]:
    """A sentence that is too long, ended at its likeliest places."""
    if end - start <= _LONGEST:
        return [(start, end)]
    inner = range(start + _SHORTEST_PIECE, end - _SHORTEST_PIECE + 1)
    cut = max(inner, key=lambda i: scores[i - 1])
    return _short_enough(start, cut, scores) + _short_enough(cut, end, scores)


def _place(word: Word, after: Word) -> int:
    """0 within a cue, 1 at its end, 2 and 3 before a pause."""
    if word.end_ms is not None and after.start_ms is not None:
        pause = after.start_ms - word.end_ms
        if pause > _PAUSES_MS[0]:
            return 3 if pause > _PAUSES_MS[1] else 2
    return int(word.last_of_segment)


def _marks(word: Word, after: Word, language: Language) -> float:
    """What little punctuation and capitals tell."""
    score = 4.0 if _END.search(word.text) else -1.0 if word.text.endswith(",") else 0.0
    if after.text[:1].isupper() and after.text.lower() not in language.first_person:
        score += 1.0 if word.last_of_segment else 0.4
    return score


def _by_best_sum(words: list[Word], scores: Sequence[float]) -> list[list[Word]]:
    """The division whose ends and lengths score best."""
    n = len(words)
    scores = [*scores[:-1], 0.0]
    best = [0.0] + [float("-inf")] * n
    back = [0] * (n + 1)
    for end in range(1, n + 1):
        for start in range(max(0, end - _LONGEST), end):
            value = best[start] + scores[end - 1] + _length_score(end - start)
            if value > best[end]:
                best[end], back[end] = value, start
    groups: list[list[Word]] = []
    end = n
    while end > 0:
        groups.append(words[back[end] : end])
        end = back[end]
    return groups[::-1]


def _length_score(words: int) -> float:
    if words < 4:
        return -3.0
    return -0.5 if words < 7 else -0.012 * max(0, words - _PREFERRED)


def _rule(word: Word, after: Word, language: Language) -> float:
    """How much speaks for a sentence end between two words; below 0, against it."""
    last, first = word.text.lower().strip(",;:"), after.text.lower().strip(",;:")
    score = -1.6
    if _END.search(word.text):
        score += 4.0
    elif word.text.endswith(","):
        score += 0.3
    if last in language.never_last:
        score -= 3.0
    if first in language.openers and first not in {"and", "see", "look", "right"}:
        score += 1.5
    elif first in language.sentence_starts:
        score += 0.9
    if after.text[:1].isupper() and first not in language.first_person:
        score += 1.5 if word.last_of_segment else 0.4
    if last in {"okay", "ok"}:
        score -= 1.5
    elif last in {"right", "yeah", "yes"}:
        score += 0.8
    if word.last_of_segment:
        score += 0.25
    if word.end_ms is not None and after.start_ms is not None:
        pause = after.start_ms - word.end_ms
        score += 2.0 if pause > 1_200 else 1.0 if pause > 500 else 0.0
    return score
