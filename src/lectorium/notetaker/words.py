"""Words of a text: tokens, stems, rarity, and which of them carry content."""

import re
from collections.abc import Callable, Sequence
from functools import cache

import Stemmer
import wordfreq

from lectorium.notetaker.languages import Language, language_of
from lectorium.notetaker.numbers import NUMBER_WORDS

# A word: letters and digits with inner apostrophes and dots (don't, main.py, 6.0001), C++, C#, and a few signs.
_ONE_WORD = r"[^\W_]\w*(?:['’.](?=[^\W_])\w+)*(?:\+\+|#)?|[%$€£°∂∑√π]"
_TOKEN = re.compile(_ONE_WORD)
_ASCII_TOKEN = re.compile(r"[a-z0-9]\w*(?:['.](?=[a-z0-9])\w+)*(?:\+\+|#)?|[%$]", re.ASCII)  # the same, sooner
# A term such as many-to-many or end-to-end is one word: its parts carry nothing.
_TOKEN_OR_LINKED = re.compile(rf"[^\W\d_]+-to-[^\W\d_]+(?![\w-])|{_ONE_WORD}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fr": "french",
    "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ru": "russian", "sv": "swedish",
    "tr": "turkish", "pl": "polish", "hu": "hungarian", "fi": "finnish", "ro": "romanian",
}  # fmt: skip
_ZIPF_OF_UNKNOWN = 2.5
_ZIPF_OF_COMMON = 5.6


class Words:
    """Tokens, stems and rarity in one language. `rarity` runs from 0 (*the*) to about 5 (not in the word list)."""

    def __init__(self, language: Language) -> None:
        self.language = language
        algorithm = _STEMMERS.get(language.code)
        self._stemmer = Stemmer.Stemmer(algorithm, 50_000) if algorithm else None
        self._zipf = _zipf_table(language.code)
        # A lecture asks the same of the same words again and again.
        self.stem: Callable[[str], str] = cache(self._stem)
        self.rarity: Callable[[str], float] = cache(self._rarity)
        self.is_content: Callable[[str], bool] = cache(self._is_content)

    def tokens(self, text: str) -> list[str]:
        """Lower-case words in order. Chinese and Japanese give overlapping pairs of characters."""
        lowered = text.lower().replace("’", "'")
        if "-to-" not in lowered and lowered.isascii():
            return _ASCII_TOKEN.findall(lowered)
        if not _CJK.search(lowered):
            return (_TOKEN_OR_LINKED if "-to-" in lowered else _TOKEN).findall(lowered)
        found: list[str] = []
        for token in _TOKEN.findall(_CJK.sub(lambda run: f" {run.group()} ", lowered)):
            if _CJK.match(token):
                found += [token[i : i + 2] for i in range(max(1, len(token) - 1))]
            else:
                found.append(token)
        return found

    def _stem(self, word: str) -> str:
        bare = word.removesuffix("'s")
        return self._stemmer.stemWord(bare) if self._stemmer is not None else bare

    def _rarity(self, word: str) -> float:
        """How much a word tells: 7 minus its Zipf frequency (wordfreq), within 0 and 5."""
        return min(5.0, max(0.0, 7.0 - self._zipf.get(word, _ZIPF_OF_UNKNOWN)))

    def exists(self, word: str) -> bool:
        """Whether the longest list there is of the language has the word; without such a list any may be one."""
        every = _every_word(self.language.code)
        return not every or word in every

    def _is_content(self, word: str) -> bool:
        """Whether a word can carry a topic: no function word, no number, not one of the commonest words."""
        if word in self.language.function_words or word in NUMBER_WORDS or (len(word) < 2 and not _CJK.match(word)):
            return False
        return not word[0].isdigit() and self._zipf.get(word, _ZIPF_OF_UNKNOWN) < _ZIPF_OF_COMMON

    def content_stems(self, tokens: Sequence[str]) -> list[str]:
        return [self.stem(token) for token in tokens if self.is_content(token)]


@cache
def words_of(tag: str) -> Words:
    """The words of a language, loaded once."""
    return Words(language_of(tag))


@cache
def _every_word(code: str) -> frozenset[str]:
    """Some 300,000 words: read only where a word looks misheard."""
    return frozenset(
        wordfreq.get_frequency_dict(code, "large") if code in wordfreq.available_languages("large") else ()
    )


def _zipf_table(code: str) -> dict[str, float]:
    from math import log10

    if code not in wordfreq.available_languages("small"):
        return {}
    frequencies: dict[str, float] = wordfreq.get_frequency_dict(code, "small")
    return {word: log10(frequency) + 9 for word, frequency in frequencies.items()}
