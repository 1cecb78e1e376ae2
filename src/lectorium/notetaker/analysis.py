"""What the outline, the choice, the ledger and the check all need to know of a lecture's sentences, found once."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lectorium.notetaker.document import PointKind
from lectorium.notetaker.exact import ExactThing, find_exact
from lectorium.notetaker.languages import Language, language_of
from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.lecture import Lecture, Sentence
from lectorium.notetaker.words import Words, words_of

_MOST_IN_SMALL_TALK = 5  # content words
_NAME = re.compile(r"[A-Z]\w*[a-z]|[A-Z]{3,}$|\w+_\w|[a-z]+[A-Z]|\w+-to-\w")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, taken apart. `plain` is its text in lower case without openers; `stems` are those of its content in
    order, and `content` weighs them by rarity."""

    sentence: Sentence
    tokens: tuple[str, ...]
    stems: tuple[str, ...]
    plain: str
    content: Mapping[str, float]
    exact: tuple[ExactThing, ...]

    @property
    def word_count(self) -> int:
        return len(self.tokens)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The sentences of a lecture taken apart, and how often each content stem is said in all of it."""

    lecture: Lecture
    words: Words
    said: tuple[Said, ...]
    counts: Counter[str]

    @property
    def language(self) -> Language:
        return self.words.language

    def names(self) -> frozenset[str]:
        """Stems of names, told by a capital or a sign in a sentence: `Alembic`, `response_model`, `many-to-many`."""
        found: set[str] = set()
        for said in self.said:
            tokens = said.sentence.text.replace("’", "'").split()
            for before, token in pairwise(tokens):
                if token.islower() and "_" not in token and "-to-" not in token:
                    continue
                bare = token.strip(".,;:!?()[]\"“”'").removesuffix("'s")
                if _NAME.match(bare) and before[-1] not in '.?!:>"“' and self.words.is_content(bare.lower()):
                    found.add(self.words.stem(bare.lower()))
        return frozenset(found)


# `(air whooshing)`: what is heard and not said is no concept of the lecture.
_SOUND = re.compile(r"(?:[\[(♪][^\])♪]*[\])♪][\s.]*)+")


def analyse(lecture: Lecture) -> Analysis:
    words = words_of(lecture.language)
    said = tuple(_take_apart(sentence, words) for sentence in lecture.sentences)
    counts: Counter[str] = Counter()
    for one in said:
        if not _SOUND.fullmatch(one.sentence.text.strip()):
            counts.update(one.stems)
    return Analysis(lecture, words, said, counts)


def _take_apart(sentence: Sentence, words: Words) -> Said:
    tokens = tuple(words.tokens(sentence.text))
    plain = without_openers(sentence.text, words.language).lower()
    cues = words.language.cues
    carrying = [token for token in tokens if words.is_content(token)]
    taken_back = cues is not None and cues.taken_back.search(plain) is not None
    exact = () if taken_back else find_exact(sentence.text, plain, words)
    if exact and cues is not None and len(carrying) <= _MOST_IN_SMALL_TALK and _is_small_talk(plain, cues):
        exact = tuple(thing for thing in exact if thing.kind is not PointKind.number)
    stems = tuple(map(words.stem, carrying))
    return Said(sentence, tokens, stems, plain, dict(zip(stems, map(words.rarity, carrying), strict=True)), exact)


def _is_small_talk(plain: str, cues: Cues) -> bool:
    """ "Welcome to 6.0001" and "a break of ten minutes" state no fact."""
    return cues.greeting.match(plain) is not None or cues.housekeeping.search(plain) is not None


def without_openers(text: str, language: Language) -> str:
    """The text without the discourse words it starts with; joining words stay."""
    pattern = _openers(language.code)
    match = pattern.match(text) if pattern is not None else None
    return text if match is None else text[match.end() :]


@cache
def _openers(code: str) -> re.Pattern[str] | None:
    language = language_of(code)
    if not language.openers:
        return None
    phrases = sorted((phrase for phrase in language.openers if phrase not in language.joining), key=len, reverse=True)
    one = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    # "So far", "so that" and "look at" open nothing.
    opens_none = (
        r"so\s+(?:far|that|as\s+(?:not\s+)?to|many|much|long)\b"
        r"|(?:look|see)\s+(?:at|for|into|in|how|what|if|whether|you)\b"
    )
    one = rf"(?!{opens_none})(?:{one})"
    return re.compile(rf"(?:[-–—>\s]*(?:{one})(?:[,.!…]+\s*|\s+-*\s*|--\s*))+(?=\S)", re.IGNORECASE)
