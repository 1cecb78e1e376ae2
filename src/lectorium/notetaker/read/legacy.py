"""Which encoding, where it is none of Unicode's.

The encodings of Chinese, Japanese and Korean betray themselves by their bytes (charset-normalizer). Those of one byte a
letter can read anything, and a few captions are too little for statistics of letters; so the one is taken whose words
are found in a list of words (wordfreq).
"""

import re
from collections.abc import Iterator

import wordfreq
from charset_normalizer import from_bytes

ASIAN = ("gb18030", "big5", "cp932", "euc_jp", "cp949")
# Each encoding with the languages written in it; the most used first, for it wins a tie.
ONE_BYTE = {
    "cp1252": ("en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi"),
    "cp1251": ("ru", "uk", "bg"),
    "cp1250": ("pl", "cs", "hu", "ro", "sl", "sk"),
    "cp1254": ("tr",),
    "cp1256": ("ar", "fa"),
    "cp1253": ("el",),
    "cp1255": ("he",),
    "cp1257": ("lt", "lv"),
    "cp1258": ("vi",),
    "iso8859_2": ("pl", "cs", "hu"),
    "koi8_r": ("ru",),
}
SAMPLE_BYTES = 64_000
SAMPLE_WORDS = 300
# This share of the words known, and no other encoding is tried; below the other, nothing is known.
SURE, HOPELESS = 0.95, 0.2
WORD = re.compile(r"[^\W\d_]+")


def legacy_encoding(data: bytes) -> str:
    """The encoding of bytes that are not UTF-8: one of those above."""
    # Digits and times would drown the letters, so only the lines that say something are weighed.
    lines = [line for line in data[: 10 * SAMPLE_BYTES].splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:SAMPLE_BYTES]
    best = from_bytes(sample, cp_isolation=[*ASIAN, *ONE_BYTE]).best()
    guess = best.encoding if best else "cp1252"
    if guess in ASIAN and sum(byte > 127 for byte in sample) * 3 > len(sample):
        return guess
    return _by_words(sample) or guess


def _by_words(sample: bytes) -> str | None:
    best, best_share = None, HOPELESS
    for encoding, languages in ONE_BYTE.items():
        words = set(_words(sample, encoding))
        for language in languages if words else ():
            known = wordfreq.get_frequency_dict(language, "small")
            share = sum(word in known for word in words) / len(words)
            if share > best_share:
                best, best_share = encoding, share
        if best_share >= SURE:
            break
    return best


def _words(sample: bytes, encoding: str) -> Iterator[str]:
    """The first words that hold a letter beyond ASCII: on the others all encodings agree."""
    words = (word.lower() for word in WORD.findall(sample.decode(encoding, errors="replace")) if not word.isascii())
    for _, word in zip(range(SAMPLE_WORDS), words, strict=False):
        yield word
