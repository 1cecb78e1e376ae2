"""Fit the model of sentence ends: python -m bench.fit.sentence_ends DATA_FOLDER [--held-out].

With `--held-out` every fifth document is kept apart and measured, and nothing is written; without, the model is fitted
on all and written into the package.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import lectorium.notetaker
from bench.fit.spoken import Spoken, read_spoken
from bench.measures.rates import NOTHING, rates_of
from bench.quality.desk import Desk
from lectorium.notetaker.sentence_ends import SUFFIXES, EndModel, suffix_ids, word_ids

_EMBEDDED = 32
_HIDDEN = (64, 64)
_WIDTH = 7
_EPOCHS = 9
_STRETCH = 256  # words
_BATCH = 16
_RATE = 4e-3
_DROPPED = 0.2
_DROPPED_WORDS = 0.15
_FREQUENT = 400  # a word said as often is never dropped
_FEWEST = 4  # times that a word of the vocabulary is said, in two documents or more
_THRESHOLD = -0.4
Array = NDArray[Any]


@dataclass
class Trainer:
    """The network of `EndModel` with its gradients, by Adam on the log loss."""

    parameters: dict[str, Array]
    chance: np.random.Generator
    rate: float = _RATE
    _means: dict[str, Array] = field(default_factory=dict)
    _squares: dict[str, Array] = field(default_factory=dict)
    _steps: int = 0

    def step(self, words: Array, suffixes: Array, ends: Array) -> float:
        """One batch (stretches, words a stretch); the mean loss."""
        p = self.parameters
        x: Array = p["words"][words] + p["suffixes"][suffixes]
        kept: list[tuple[Array, Array, Array]] = []
        for i in range(len(_HIDDEN)):
            padded = np.pad(x, ((0, 0), (_WIDTH // 2, _WIDTH // 2), (0, 0)))
            mask = (self.chance.random(padded.shape, dtype=np.float32) > _DROPPED) / np.float32(1 - _DROPPED)
            padded = padded * mask
            y = p[f"bias{i}"] + sum(padded[:, k : k + x.shape[1]] @ p[f"weights{i}"][k] for k in range(_WIDTH))
            kept.append((padded, mask, y))
            y = np.maximum(y, 0)
            x = y + x if x.shape == y.shape else y
        odds = 1 / (1 + np.exp(-(x @ p["output"] + p["bias"][0])))
        slope: Array = ((odds - ends) / ends.size).astype(np.float32)
        gradients = {"output": np.tensordot(slope, x, axes=2), "bias": slope.sum(keepdims=True).reshape(1)}
        back: Array = slope[..., None] * p["output"]
        for i in reversed(range(len(_HIDDEN))):
            padded, mask, y = kept[i]
            n = y.shape[1]
            through = back * (y > 0)
            flat = through.reshape(-1, through.shape[-1])
            down = np.zeros_like(padded)
            weights = p[f"weights{i}"]
            gradient = np.empty_like(weights)
            for k in range(_WIDTH):
                window = padded[:, k : k + n]
                gradient[k] = np.ascontiguousarray(window).reshape(-1, window.shape[-1]).T @ flat
                down[:, k : k + n] += through @ weights[k].T
            gradients |= {f"weights{i}": gradient, f"bias{i}": flat.sum(axis=0)}
            below = (down * mask)[:, _WIDTH // 2 : _WIDTH // 2 + n]
            back = below + back if below.shape == back.shape else below
        self._steps += 1
        for name, gradient in gradients.items():
            self._move(name, slice(None), gradient)
        flat = back.reshape(-1, back.shape[-1])
        for name, ids in (("words", words), ("suffixes", suffixes)):
            order = np.argsort(ids, axis=None, kind="stable")
            rows, starts = np.unique(ids.ravel()[order], return_index=True)
            self._move(name, rows, np.add.reduceat(flat[order], starts))
        return float(-np.log(np.where(ends > 0, odds, 1 - odds) + 1e-7).mean())

    def _move(self, name: str, rows: slice | Array, gradient: Array) -> None:
        mean = self._means.setdefault(name, np.zeros_like(self.parameters[name]))
        square = self._squares.setdefault(name, np.zeros_like(self.parameters[name]))
        mean[rows] = 0.9 * mean[rows] + 0.1 * gradient
        square[rows] = 0.99 * square[rows] + 0.01 * gradient**2
        size = mean[rows] / (1 - 0.9**self._steps) / (np.sqrt(square[rows] / (1 - 0.99**self._steps)) + 1e-8)
        self.parameters[name][rows] -= self.rate * size


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.fit.sentence_ends", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--held-out", action="store_true")
    arguments = parser.parse_args()
    documents = list(read_spoken(Desk(arguments.data)))
    if not arguments.held_out:
        _write(_fit(documents), Path(lectorium.notetaker.__file__).parent / "sentence_ends.npz")
        return
    model = _fit([document for i, document in enumerate(documents) if i % 5])
    held_out = documents[::5]
    for kind in dict.fromkeys(document.kind for document in held_out):
        rates = NOTHING
        for document in held_out:
            if document.kind == kind:
                found = np.flatnonzero(model.scores(document.words) > _THRESHOLD).tolist()
                rates += rates_of(found, [i for i, end in enumerate(document.ends) if end])
        print(f"{kind}: precision {rates.precision:.3f}, recall {rates.recall:.3f}, F1 {rates.f1:.3f}")


def _fit(documents: Sequence[Spoken]) -> EndModel:
    chance = np.random.default_rng(0)
    counts = Counter(word for document in documents for word in document.words)
    spread = Counter(word for document in documents for word in set(document.words))
    known = [word for word, count in counts.most_common() if count >= _FEWEST and spread[word] > 1]
    vocabulary = {word: number for number, word in enumerate(known, start=1)}
    words = np.concatenate([word_ids(document.words, vocabulary) for document in documents])
    suffixes = np.concatenate([suffix_ids(document.words) for document in documents])
    ends = np.concatenate([np.array(document.ends, np.float32) for document in documents])
    rare = np.array([True, *(counts[word] <= _FREQUENT for word in known)])
    trainer = Trainer(_parameters(len(known), chance), chance)
    steps = _EPOCHS * (len(words) // (_STRETCH * _BATCH))
    done = 0
    for epoch in range(_EPOCHS):
        losses = []
        for places in _batches(len(words), chance):
            seen = np.where((chance.random(places.shape) < _DROPPED_WORDS) & rare[words[places]], 0, words[places])
            trainer.rate = _RATE * max(0.0, 1 - done / steps) + 1e-5
            losses.append(trainer.step(seen, suffixes[places], ends[places]))
            done += 1
        print(f"epoch {epoch + 1} of {_EPOCHS}: loss {np.mean(losses):.4f}", flush=True)
    fitted = trainer.parameters
    layers = tuple((fitted[f"weights{i}"], fitted[f"bias{i}"]) for i in range(len(_HIDDEN)))
    bias = float(fitted["bias"][0])
    return EndModel(vocabulary, fitted["words"], fitted["suffixes"], layers, fitted["output"], bias)


def _parameters(vocabulary: int, chance: np.random.Generator) -> dict[str, Array]:
    def drawn(spread: float, *shape: int) -> Array:
        return chance.normal(0, spread, shape).astype(np.float32)

    found = {"words": drawn(0.1, vocabulary + 1, _EMBEDDED), "suffixes": drawn(0.1, SUFFIXES, _EMBEDDED)}
    below = _EMBEDDED
    for i, size in enumerate(_HIDDEN):
        found[f"weights{i}"] = drawn((2 / (below * _WIDTH)) ** 0.5, _WIDTH, below, size)
        found[f"bias{i}"] = np.zeros(size, np.float32)
        below = size
    return found | {"output": drawn(0.1, below), "bias": np.full(1, -2.5, np.float32)}


def _batches(words: int, chance: np.random.Generator) -> Iterator[Array]:
    """Places of the words of stretches, in random order from a random start."""
    starts = np.arange(int(chance.integers(_STRETCH)), words - _STRETCH, _STRETCH)
    chance.shuffle(starts)
    for first in range(0, len(starts) - _BATCH, _BATCH):
        yield starts[first : first + _BATCH, None] + np.arange(_STRETCH)


def _write(model: EndModel, path: Path) -> None:
    half = np.float16
    arrays = {"words": model.words, "suffixes": model.suffixes, "output": model.output}
    for i, (weights, bias) in enumerate(model.layers):
        arrays |= {f"weights{i}": weights, f"bias{i}": bias}
    stored: dict[str, Array] = {name: array.astype(half) for name, array in arrays.items()}
    vocabulary = np.frombuffer("\n".join(model.vocabulary).encode(), np.uint8)
    stored |= {"vocabulary": vocabulary, "bias": np.array([model.bias], half)}
    np.savez_compressed(path, allow_pickle=False, **stored)
    print(f"wrote {path.name}, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
