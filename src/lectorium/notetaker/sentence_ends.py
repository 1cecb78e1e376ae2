"""Where sentences end in English that carries no punctuation: a small convolutional model, and the captions' layout.

The model (`bench/fit/sentence_ends.py`) sees words only. What the end of a cue or a pause is worth differs from file to
file; it is read off the model's own opinion of the words at such places, by a few rounds of expectation maximisation.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
SUFFIXES = 2048
_SUFFIX_LENGTH = 3
_EDGES = re.compile(r"^[^\w$€£+@#/\\]+|[^\w%°+#]+$")
_ROUNDS = 4
_FEWEST = 20  # places of a kind before its worth is estimated
_PRIOR = 0.08  # ends per word
_PRIOR_PLACES = 2.0


@dataclass(frozen=True, slots=True)
class EndModel:
    """Embeddings of words (row 0: unknown) and of their last letters, convolutions over the sum, one output a word."""

    vocabulary: dict[str, int]
    words: Floats
    suffixes: Floats
    # (width, inputs, outputs) and (outputs,)
    layers: tuple[tuple[Floats, Floats], ...]
    output: Floats
    bias: float

    def scores(self, words: Sequence[str]) -> Floats:
        """Log odds that a sentence ends after each of the words, which stand as captioned."""
        bare = [bare_word(word) for word in words]
        x: Floats = self.words[word_ids(bare, self.vocabulary)] + self.suffixes[suffix_ids(bare)]
        for weights, bias in self.layers:
            width, n = len(weights), len(x)
            padded = np.pad(x, ((width // 2, width // 2), (0, 0)))
            y = np.broadcast_to(bias, (n, len(bias))).copy()
            for k in range(width):
                y += padded[k : k + n] @ weights[k]
            np.maximum(y, 0, out=y)
            x = y + x if y.shape == x.shape else y
        scores: Floats = x @ self.output + np.float32(self.bias)
        return scores


@cache
def end_model() -> EndModel:
    """The fitted model, loaded once."""
    with (files("lectorium.notetaker") / "sentence_ends.npz").open("rb") as file, np.load(file) as stored:
        arrays = {name: stored[name] for name in stored.files}
    floats = {name: array.astype(np.float32) for name, array in arrays.items() if name != "vocabulary"}
    vocabulary = arrays["vocabulary"].tobytes().decode().split("\n")
    depth = sum(name.startswith("weights") for name in floats)
    return EndModel(
        vocabulary={word: number for number, word in enumerate(vocabulary, start=1)},
        words=floats["words"],
        suffixes=floats["suffixes"],
        layers=tuple((floats[f"weights{i}"], floats[f"bias{i}"]) for i in range(depth)),
        output=floats["output"],
        bias=float(floats["bias"][0]),
    )


def bare_word(word: str) -> str:
    return _EDGES.sub("", word).lower().replace("’", "'")


def word_ids(bare: Sequence[str], vocabulary: dict[str, int]) -> NDArray[np.int32]:
    return np.fromiter((vocabulary.get(word, 0) for word in bare), np.int32, len(bare))


def suffix_ids(bare: Sequence[str]) -> NDArray[np.int32]:
    hashes = (zlib.crc32(word[-_SUFFIX_LENGTH:].encode()) % SUFFIXES for word in bare)
    return np.fromiter(hashes, np.int32, len(bare))


def with_layout(scores: Floats, places: NDArray[np.int8]) -> Floats:
    """The scores, and what each kind of place is worth in this file (0 in a cue, 1 at its end, 2… before a pause)."""
    if not len(scores):
        return scores
    kinds = int(places.max()) + 1
    worth = np.zeros(kinds, np.float32)
    masks = [places == kind for kind in range(kinds)]
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-(scores + worth[places])))
        usual = _log_odds(float(chance.mean()))
        for kind, mask in enumerate(masks):
            count = int(mask.sum())
            if count >= _FEWEST:
                share = (float(chance[mask].sum()) + _PRIOR_PLACES * _PRIOR) / (count + _PRIOR_PLACES)
                worth[kind] = _log_odds(share) - usual
    found: Floats = scores + worth[places]
    return found


def _log_odds(share: float) -> float:
    share = min(max(share, 1e-4), 1 - 1e-4)
    return float(np.log(share / (1 - share)))
