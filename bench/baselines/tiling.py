"""TextTiling (Hearst 1997) over sentences, and even splits."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from statistics import mean, pstdev

from bench.words import is_content, stem, tokens

_BLOCK = 10  # sentences on each side of a gap
_SMOOTHING = 2  # gaps on each side


def text_tiling(texts: Sequence[str], block: int = _BLOCK) -> list[int]:
    """Boundaries where two neighbouring blocks share least: depth of the valley over the mean plus half a deviation."""
    counts = [Counter(stem(word) for word in tokens(text) if is_content(word)) for text in texts]
    gaps = range(1, len(texts))
    raw = [_cosine(counts[max(0, gap - block) : gap], counts[gap : gap + block]) for gap in gaps]
    scores = [mean(raw[max(0, i - _SMOOTHING) : i + _SMOOTHING + 1]) for i in range(len(raw))]
    depths = [_depth(scores, i) if _is_valley(scores, i) else 0.0 for i in range(len(scores))]
    if not depths:
        return []
    cutoff = mean(depths) + pstdev(depths) / 2
    return [i + 1 for i, depth in enumerate(depths) if depth > cutoff]


def even_splits(length: int, sections: int) -> list[int]:
    return [round(length * i / sections) for i in range(1, sections)]


def _is_valley(scores: Sequence[float], gap: int) -> bool:
    """No neighbour is lower; of a flat bottom, its first gap."""
    falls = gap > 0 and scores[gap - 1] > scores[gap]
    end = gap
    while end < len(scores) - 1 and scores[end + 1] == scores[gap]:
        end += 1
    return falls and end < len(scores) - 1 and scores[end + 1] > scores[gap]


def _depth(scores: Sequence[float], gap: int) -> float:
    left = right = gap
    while left > 0 and scores[left - 1] >= scores[left]:
        left -= 1
    while right < len(scores) - 1 and scores[right + 1] >= scores[right]:
        right += 1
    return scores[left] + scores[right] - 2 * scores[gap]


def _cosine(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> float:
    a: Counter[str] = Counter()
    b: Counter[str] = Counter()
    for counter in left:
        a.update(counter)
    for counter in right:
        b.update(counter)
    norm = sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
    return sum(n * b[word] for word, n in a.items()) / norm if norm else 0.0
