"""The words of a text as they are looked for and put in order: case, accents and width tell none apart.

A text is found where each word of the question begins one of its words.
"""

import re
import unicodedata

LONGEST = 64  # letters: more of a word is not looked at, and no database's index would take it
# Written without spaces (Thai to Burmese, kana, Chinese characters): there, each two letters count as a word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED += "\U00020000-\U0003ffff"
_RUNS = re.compile(f"[{_UNSPACED}]+|[^\\W_{_UNSPACED}]+")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")


def folded(text: str) -> str:
    """The text as it is compared."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(*texts: str | None) -> list[str]:
    """The different words of the texts, sorted."""
    found: set[str] = set()
    for run in (run for text in texts if text for run in _RUNS.findall(folded(text))):
        if _IS_UNSPACED.match(run):
            found.update(run[start : start + 2] for start in range(len(run)))
        else:
            found.add(run[:LONGEST])
    return sorted(found)


def sought(text: str) -> list[str]:
    """The words of a question, without those that begin another of them."""
    words = words_of(text)
    return [word for word, following in zip(words, [*words[1:], ""], strict=True) if not following.startswith(word)]
