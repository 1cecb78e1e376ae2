"""Languages as transcription tools name them."""

import re

# Whisper's verbose JSON writes the name of the language out.
TAGS = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "polish": "pl", "russian": "ru", "ukrainian": "uk", "chinese": "zh", "mandarin": "zh",
    "cantonese": "yue", "japanese": "ja", "korean": "ko", "arabic": "ar", "hebrew": "he", "hindi": "hi",
    "turkish": "tr", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs",
    "greek": "el", "hungarian": "hu", "romanian": "ro", "vietnamese": "vi", "thai": "th", "indonesian": "id",
    "persian": "fa", "catalan": "ca", "bengali": "bn", "urdu": "ur", "tamil": "ta",
}  # fmt: skip
TAG = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)")


def language_tag(value: object) -> str | None:
    """`English` -> `en`, `pt_BR` -> `pt-BR`; None for what is no language."""
    if not isinstance(value, str):
        return None
    word = value.strip()
    if word.lower() in TAGS:
        return TAGS[word.lower()]
    found = TAG.fullmatch(word)
    return found[1].lower() + found[2].replace("_", "-") if found else None
