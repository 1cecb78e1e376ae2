"""Lines that tools add to a transcript. They stay in it (the ledger calls them not speech), but nobody said them."""

import re

ADDED = re.compile(
    r"(?:(?:meeting|transcription) ended after \d"
    r"|this editable transcript was computer[ -]generated"
    r"|transcribed by (?:https?://|otter|rev\b|descript)"
    r"|transcript (?:provided|generated|created) by "
    r"|subtitles (?:by|created by) )",
    re.IGNORECASE,
)


def is_boilerplate(text: str) -> bool:
    return ADDED.match(text) is not None
