"""Short forms written out: "it's" -> "it is", "don't" -> "do not"."""

from lectorium.notetaker.languages.speech import Speech


def written_out(text: str, speech: Speech) -> str:
    if "'" not in text and "’" not in text and "nna" not in text and "cause" not in text and " got" not in text:
        return text
    for pattern, replacement in speech.contractions:
        if pattern.search(text):
            text = pattern.sub(replacement, text)
    return text
