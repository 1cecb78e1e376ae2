"""The language of a text, told by its script and its function words."""

import re
from collections import Counter
from collections.abc import Iterable

from lectorium.notetaker.languages.function_words import FUNCTION_WORDS

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_ENOUGH = 20_000  # characters
_SPACELESS = frozenset({"zh", "ja"})


def detect_language(texts: Iterable[str]) -> str:
    """A BCP 47 primary tag, or `und` where the text is too short or too strange to tell."""
    sample = _sample(texts)
    letters = sum(map(str.isalpha, sample))
    if letters < 8:
        return "und"
    for code, pattern in () if sample.isascii() else _SCRIPTS:
        share = len(pattern.findall(sample)) / letters
        if share > (0.05 if code == "ja" else 0.3):
            return code
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    total = sum(words.values())
    shares = {
        code: sum(words[word] for word in known) / total
        for code, known in FUNCTION_WORDS.items()
        if code not in _SPACELESS
    }
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= 0.15 else "und"


def _sample(texts: Iterable[str]) -> str:
    parts: list[str] = []
    size = 0
    for text in texts:
        parts.append(text)
        size += len(text)
        if size > _ENOUGH:
            break
    return " ".join(parts)
