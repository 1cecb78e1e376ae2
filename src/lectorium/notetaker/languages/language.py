"""The shape of a language's data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.languages.relations import Relations
from lectorium.notetaker.languages.speech import Speech
from lectorium.notetaker.languages.topics import Topics

# Scripts written without spaces between words: their units are characters.
SPACELESS = frozenset({"zh", "ja", "th", "lo", "km", "my"})


def words(text: str) -> frozenset[str]:
    """The words of a text, separated by white space."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, separated by commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


@dataclass(frozen=True, slots=True)
class Language:
    """Lower-case words and phrases of one language; an empty set where nothing is known.

    `openers` are discourse words that start a spoken sentence and carry no claim. `fillers` are words and phrases that
    can be cut anywhere. `joining` are openers that relate a sentence to the one before and stay. `never_last` are words
    after which no sentence ends.
    """

    code: str
    function_words: frozenset[str] = frozenset()
    openers: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    joining: frozenset[str] = frozenset()
    # Words after which what looks like a filler means something: "the thing you know", "what I mean".
    before_meaning: tuple[str, ...] = ()
    # Phrases that announce another topic.
    topic_openers: tuple[str, ...] = ()
    never_last: frozenset[str] = frozenset()
    sentence_starts: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    second_person: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    question_words: frozenset[str] = frozenset()
    # Without their last dot; those of the second set can also end a sentence.
    abbreviations: frozenset[str] = frozenset()
    ending_abbreviations: frozenset[str] = frozenset()
    cues: Cues | None = None
    # From speech to writing; None where nothing but openers and fillers is known.
    speech: Speech | None = None
    # Irregular forms, each with the word it is a form of.
    irregular: Mapping[str, str] = field(default_factory=dict)
    topics: Topics = field(default_factory=Topics)
    # Between two topics of a heading.
    joiner: str = ", "
    relations: Relations | None = None
    # What the notes say in words of their own.
    covers: str = "This lecture covers:"
    not_summed_up: str = "No summing up was said; these are the main statements of the sections."

    @property
    def spaceless(self) -> bool:
        return self.code in SPACELESS
