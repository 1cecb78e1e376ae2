"""Which sentences were chosen: top k against labels, and choices of equal length."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class TopK:
    """Precision and recall averaged over clips, and the F1 of these averages: the scale of VT-SSum's published figures
    (inferred from their ratio; the authors' script is not public)."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def top_k(clips: Sequence[tuple[Sequence[float], Sequence[bool]]], k: int) -> TopK:
    """`clips` are pairs of scores and labels, one of each per sentence; clips without a positive are skipped."""
    precisions, recalls = [], []
    for scores, labels in clips:
        positives = sum(labels)
        if not positives:
            continue
        order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))[:k]
        hits = sum(labels[i] for i in order)
        precisions.append(hits / min(k, len(labels)))
        recalls.append(hits / positives)
    count = len(precisions) or 1
    return TopK(sum(precisions) / count, sum(recalls) / count)


def take_words(ranked: Sequence[int], lengths: Sequence[int], budget: int) -> list[int]:
    """The best sentences, in order of the lecture, until the next best no longer fits the words allowed."""
    taken: list[int] = []
    used = 0
    for index in ranked:
        if used + lengths[index] > budget:
            break
        taken.append(index)
        used += lengths[index]
    return sorted(taken)


def share_of_words(chosen: Collection[int], wanted: Collection[int], lengths: Sequence[int]) -> float:
    """F1 in words: a long sentence missed weighs more than a short one."""
    hits = sum(lengths[i] for i in set(chosen) & set(wanted))
    total = sum(lengths[i] for i in chosen) + sum(lengths[i] for i in wanted)
    return 2 * hits / total if total else 0.0
