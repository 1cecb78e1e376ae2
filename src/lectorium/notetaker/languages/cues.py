"""The shape of a language's cues: patterns that tell what a sentence does."""

import re
from dataclasses import dataclass

from lectorium.notetaker.languages.patterns import Guarded


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns over a lower-case sentence without its openers, unless said otherwise.

    Each pattern of `definitions` names the group `term`.
    """

    greeting: re.Pattern[str]
    housekeeping: re.Pattern[str] | Guarded
    filler: re.Pattern[str]
    aside: re.Pattern[str] | Guarded
    not_speech: re.Pattern[str] | Guarded
    deadline: re.Pattern[str] | Guarded
    exam: re.Pattern[str] | Guarded
    # A sentence that its speaker breaks off and takes back.
    taken_back: re.Pattern[str] | Guarded
    example: re.Pattern[str]
    definitions: tuple[re.Pattern[str] | Guarded, ...]
    direct_answer: re.Pattern[str]
    summing_up: re.Pattern[str]
    announcement: re.Pattern[str]
    meta: re.Pattern[str]
    audience: re.Pattern[str]
    # Has the form of a definition and is none: "the output is a list of …", "x is one of the most …".
    defines_nothing: re.Pattern[str] = re.compile(r"(?!)")
    # Asks by its words alone, where captions leave out the question mark.
    asks: re.Pattern[str] = re.compile(r"(?!)")
