"""The shape of a language's rules from speech to writing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lectorium.notetaker.languages.patterns import Guarded, pattern


@dataclass(frozen=True, slots=True)
class Speech:
    """`framing` are openings that say what the speaker is about to do, and carry no claim: tried again until none fits.
    `asides` are cut wherever they stand. `contractions` are written out, in order, where their ending follows an
    apostrophe; then words that speech merges.
    """

    framing: tuple[re.Pattern[str], ...]
    # The first words of all framing: what starts otherwise is not tried.
    framing_starts: frozenset[str]
    asides: Guarded
    contractions: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]
    merged: tuple[tuple[re.Pattern[str], str], ...]
    numbers_of_things: Mapping[str, int]


def rule(text: str) -> re.Pattern[str]:
    """A pattern whatever the case."""
    return pattern(text, re.IGNORECASE)
