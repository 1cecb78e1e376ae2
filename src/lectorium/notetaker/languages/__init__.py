"""What the note-taker knows of each language: word lists and phrases, as plain data."""

from functools import cache

from lectorium.notetaker.languages.english import ENGLISH
from lectorium.notetaker.languages.french import FRENCH
from lectorium.notetaker.languages.function_words import FUNCTION_WORDS
from lectorium.notetaker.languages.german import GERMAN
from lectorium.notetaker.languages.language import Language
from lectorium.notetaker.languages.spanish import SPANISH

__all__ = ["Language", "fillers_of", "language_of", "primary_subtag"]

_WITH_PHRASES = {language.code: language for language in (ENGLISH, FRENCH, GERMAN, SPANISH)}


def primary_subtag(tag: str) -> str:
    """`pt` of `pt-BR`; `und` of nothing."""
    return tag.split("-", 1)[0].split("_", 1)[0].lower() or "und"


@cache
def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag. One without phrase lists of its own has its function words, or nothing."""
    code = primary_subtag(tag)
    if code in _WITH_PHRASES:
        return _WITH_PHRASES[code]
    return Language(code=code, function_words=FUNCTION_WORDS.get(code, frozenset()))


@cache
def fillers_of(code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The fillers of one word, and those of several."""
    fillers = language_of(code).fillers
    return frozenset(f for f in fillers if " " not in f), tuple(f for f in fillers if " " in f)
