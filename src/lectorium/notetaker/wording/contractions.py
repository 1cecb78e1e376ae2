"""Short forms written out: "it's" -> "it is", "don't" -> "do not"."""

import re

from lectorium.notetaker.languages.speech import Speech

_ENDING = re.compile(r"['’](\w+)")
_MERGED = ("nna", "otta", "cause", "cuz", " got ")


def written_out(text: str, speech: Speech) -> str:
    endings = {ending.lower() for ending in _ENDING.findall(text)}
    for ending, rules in speech.contractions.items():
        if ending in endings:
            for pattern, replacement in rules:
                text = pattern.sub(replacement, text)
    if any(part in text for part in _MERGED):
        for pattern, replacement in speech.merged:
            text = pattern.sub(replacement, text)
    return text
