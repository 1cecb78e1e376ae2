"""Names that nobody said, and in a line that repeats the lecture any telling word."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from lectorium.notetaker.check.alignment import stretch_repeated
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_ALIKE = 0.8
_SHORTEST_SHORT = 3  # letters
_TELLING = 2.5  # rarity of a word that cannot slip in by the way
_NAME = re.compile(r"(?<![.!?:]\s)(?<![\w\"“*_`$\\])(?:[A-Z][\w’'-]*[a-zA-Z0-9]|[A-Z]{2,}\w*)")
_SOUNDS = {
    letter: digit
    for digit, letters in enumerate(("aeiouyhw", "bfpv", "cgjkqsxz", "dt", "l", "mn", "r"))
    for letter in letters
}


def name_signs(claim: Passage, source: Passage, lecture_stems: frozenset[str]) -> Iterator[Sign]:
    heard = {sound(token.word) for token in source.tokens}
    if stretch_repeated(claim, source) is not None:
        for token in claim.tokens:
            new = (
                token.weight >= _TELLING and token.stem not in lecture_stems and not is_said(token.word, source, heard)
            )
            if new and not token.word[0].isdigit() and not _is_short_for(token.word.upper(), claim, source):
                yield Sign(FindingKind.name, f"“{token.word}” in a line that else repeats what is cited")
        return
    for found in _NAME.finditer(claim.plain):
        if found.start() == 0 or not claim.plain[: found.start()].strip():
            continue
        for word in claim.words.tokens(_singular(found[0])):
            if (
                is_said(word, source, heard)
                or word in claim.words.language.function_words
                or not claim.words.is_content(word)
            ):
                continue
            stem = claim.words.stem(word)
            if stem in lecture_stems or _is_short_for(_singular(found[0]), claim, source):
                continue
            yield Sign(FindingKind.name, f"“{found[0]}” is not in what is cited")


def _is_short_for(name: str, claim: Passage, source: Passage) -> bool:
    """`NLP` where what is cited says natural language processing."""
    if len(name) < _SHORTEST_SHORT or not name.isupper() or name not in claim.text:
        return False
    return name.lower() in "".join(token.word[0] for token in source.tokens)


def _singular(name: str) -> str:
    """`ReLUs` is one of several ReLU."""
    return name[:-1] if name.endswith("s") and name[-2:-1].isupper() else name


def is_said(word: str, source: Passage, heard: set[str]) -> bool:
    """Whether a word stands in the source, misheard or in another spelling of it."""
    if source.words.stem(word) in source.places or (len(word) > 3 and sound(word) in heard):
        return True
    bare = word.replace("-", "").replace("'", "")
    if len(bare) >= 3 and (bare in source.run_together or source.words.stem(bare) in source.run_together):
        return True
    return any(is_spelled_alike(bare, token.word) for token in source.tokens)


def is_spelled_alike(word: str, said: str) -> bool:
    """Whether one may be the other misspelled, or its abbreviation."""
    if word[:1] != said[:1]:
        return False
    if len(word) > 5:
        return bool(get_close_matches(word, (said,), 1, _ALIKE))
    return _abbreviates(word, said) or _abbreviates(word.removesuffix("s"), said)


def _abbreviates(short: str, long: str) -> bool:
    """`ctrl` control, `gb` gigabyte: its letters in their order, the first in front."""
    if len(short) < 2 or len(long) < len(short) + 2 or long[0] != short[0]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


@cache
def sound(word: str) -> str:
    """The consonants of a word by where the mouth makes them, so that what is misheard may compare equal."""
    codes = [_SOUNDS.get(letter, 0) for letter in word.lower() if letter.isalpha()]
    kept = [code for before, code in zip([-1, *codes], codes, strict=False) if code and code != before]
    return (word[:1].lower() if word[:1].lower() in "aeiou" else "") + "".join(map(str, kept))
