"""Marks of captioners and transcribers that stand for no word, and blanks where none belong."""

import re

_MARKS = re.compile(
    r"\{[a-z]+\}|\[(?:LAUGHTER|LAUGHING|APPLAUSE|MUSIC[^\]]*|COUGHING|CLEARS THROAT|SNEEZES|PAUSE)\]|@ ?@"
    r"|\((?:screen|page|sticker|music|audience|applause|laughter|laughs|upbeat|gentle)[^)]*\)|^\s*(?:-|>>|–)\s+",
    re.IGNORECASE,
)
_MAY_BE_MARK = re.compile(r"[{\[(@]|^\s*[->–]")
_BROKEN = re.compile(r"\s*(?:--+|—)\s*")
# Transcripts that were cut into tokens: `it 's`, `M - three - L`, `do n't`.
_SPLIT_CLITIC = re.compile(r" (?<=\w )(?=(?:['’](?:s|re|ve|ll|d|m|t)|n['’]t)\b)", re.IGNORECASE)
_SPACED_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
_LOOSE = re.compile(r"[\s,;:–][,.;:?!–]")
_TWO_COMMAS = re.compile(r",(?:\s*[,–])+")
_MARK_BEFORE_END = re.compile(r"[,;:–]\s*([.?!])(?!\w)")
# A minus before a number stays.
_EDGES = re.compile(r"^(?:[ ,;–]|-(?!\d))+|[ ,;–-]+$")
_BEFORE_MARK = re.compile(r"\s+([,.;:?!])(?!\w)")


def without_marks(text: str) -> str:
    bare = _MARKS.sub(" ", text) if _MAY_BE_MARK.search(text) else text
    if _SPLIT_CLITIC.search(bare) or " ." in bare:
        bare = _SPACED_HYPHEN.sub("-", _SPLIT_CLITIC.sub("", bare))
    return tidy(_BROKEN.sub(" – ", bare) if "--" in bare or "—" in bare else bare)


def tidy(text: str) -> str:
    """One blank between words, none before a mark, no mark twice."""
    text = " ".join(text.split())
    if _LOOSE.search(text):
        text = _BEFORE_MARK.sub(r"\1", text)
        text = _TWO_COMMAS.sub(",", text)
        text = _MARK_BEFORE_END.sub(r"\1", text)
    bare = text.strip(" ,;–-")
    return bare if bare == text else _EDGES.sub("", text)
