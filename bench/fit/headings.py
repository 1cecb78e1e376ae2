"""Fit the weights of `lectorium.notetaker.headings`: python -m bench.fit.headings DATA_FOLDER.

Maximises the expected overlap (Jaccard, content stems) of a phrase drawn by softmax with people's heading, over talks,
meetings and the annotated passages. It prints the weights; rounded, they stand in the module.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.quality.desk import Desk
from bench.quality.headings import sets
from bench.words import weighted_stems
from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.headings import SIGNS, Names

FITTED_ON = ("annotated passages", "talks", "meetings")
_FOLDS = 5
_STEPS = 400
_DECAY = 0.002
_SCALE = 2.5  # what the weights are divided by: headings are compared with penalties on that scale


@dataclass(frozen=True)
class Choice:
    """The phrases of one section (a row of signs each) and how much each overlaps with people's heading."""

    document: int
    signs: NDArray[np.float64]
    overlap: NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.fit.headings", description=__doc__)
    parser.add_argument("data", type=Path)
    choices = _choices(Desk(parser.parse_args().data))
    held_out = []
    for fold in range(_FOLDS):
        weights = _fit([choice for choice in choices if choice.document % _FOLDS != fold])
        held_out += [_first_overlaps(choice, weights) for choice in choices if choice.document % _FOLDS == fold]
    print(f"first phrase overlaps, documents held out: {100 * float(np.mean(held_out)):.1f} % of {len(held_out)}")
    for name, weight in zip(SIGNS, _fit(choices) / _SCALE, strict=True):
        print(f"{weight:6.2f}  {name}")


def _choices(desk: Desk) -> list[Choice]:
    found = []
    documents = [document for name, documents in sets(desk).items() if name in FITTED_ON for document in documents]
    for number, document in enumerate(documents):
        names = Names(analyse(document.lecture))
        for span, heading in document.sections():
            wanted = frozenset(weighted_stems(heading))
            phrases = names.candidates(span, 2)
            if phrases and wanted:
                overlap = np.array([_overlap(frozenset(weighted_stems(phrase.text)), wanted) for phrase in phrases])
                found.append(Choice(number, np.array([phrase.signs for phrase in phrases]), overlap))
    return found


def _overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(ours & theirs) / len(ours | theirs)


def _first_overlaps(choice: Choice, weights: NDArray[np.float64]) -> bool:
    return bool(choice.overlap[int(np.argmax(choice.signs @ weights))] > 0)


def _fit(choices: list[Choice]) -> NDArray[np.float64]:
    """Adam on the expected overlap; half of it relative to the best phrase of the section."""
    choices = [choice for choice in choices if choice.overlap.max() > 0]
    signs = np.concatenate([choice.signs for choice in choices])
    gain = np.concatenate([choice.overlap * (0.5 / choice.overlap.max() + 0.5) for choice in choices])
    sizes = [len(choice.overlap) for choice in choices]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    section = np.repeat(np.arange(len(choices)), sizes)
    spread = signs.std(axis=0) + 1e-9
    scaled = (signs - signs.mean(axis=0)) / spread
    weights, mean, square = (np.zeros(signs.shape[1]) for _ in range(3))
    for step in range(1, _STEPS + 1):
        scores = scaled @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[section])
        chance = odds / np.add.reduceat(odds, starts)[section]
        expected = np.add.reduceat(chance * gain, starts)
        slope = scaled.T @ (chance * (gain - expected[section])) / len(choices) - _DECAY * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights = weights + 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    fitted: NDArray[np.float64] = weights / spread
    return fitted


if __name__ == "__main__":
    main()
