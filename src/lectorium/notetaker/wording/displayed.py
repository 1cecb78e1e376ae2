"""A formula that its sentence only leads to, set apart: `One gets $y = 2 x$.` -> `One gets:` and `$$y = 2 x$$`."""

import re

_LAST = re.compile(r"(?P<lead>[^$]*(?:\$[^$=]*\$[^$]*)*)\$(?P<formula>[^$]* = [^$]*)\$\.?")
_OPERATES = re.compile(r"\\(?:frac|cdot|sqrt|sum)\b| [+-] ")
_COUNTS_UP = re.compile(r"(?P<name>\w+) = (?P=name) ")  # `x = x + 1` is a program's
_TIE = re.compile(r"(?:,? which (?:is|was)(?: just| simply)?)?(?:(?:,| is)?(?: just| simply)? that)?[ ,;–]*$")
_COPULA = re.compile(r" (?:is|are|was|were)(?: just| simply| now| then)?$")
_DETERMINED = re.compile(r"(?:The|An?|Its|Their|This|That|Another|One) (?:[\w'’-]+ ){1,7}$")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|do|does|did|can|will|would|should|that|which|not|if|when)\b")
_LEADS_IN = re.compile(
    r"\b(?:functions?|equations?|formulas?|constraints?|rules?|laws?|identity|relation|condition|expression|definition"
    r"|gets?|gives?|gave|given|writes?|written|obtains?|obtained|becomes?|yields?|follows|following|remembered|known"
    r"|says?|namely|idea|words|form|results?|shown|found|derived)\b[^\w]*$",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(r"(?:If|When|Where|Since|Suppose|Whenever|Because|Unless)\b")


def displayed(written: str) -> str:
    """The Markdown of a sentence, its last formula as a block where the words before only lead to it.

    Small equations stay in their line, and so does one that the sentence says more of, or that it denies.
    """
    match = _LAST.fullmatch(written)
    if match is None or _COUNTS_UP.match(match["formula"]):
        return written
    block = f"$${match['formula']}$$"
    if not match["lead"]:
        return block
    if not _OPERATES.search(match["formula"]):
        return written
    lead = _lead(match["lead"].rstrip(" "))
    return written if lead is None else f"{lead}:\n{block}"


def _lead(words: str) -> str | None:
    """The words with nothing left open at their end; None where they do more than lead to what follows."""
    if words.endswith(":"):
        return words[:-1]
    if _SUBORDINATE.match(words) and "," not in words:
        return None
    bare = _TIE.sub("", words).removesuffix(" as").rstrip(" ,;:–")
    copula = _COPULA.search(bare)
    if copula is not None:
        subject = bare[: copula.start()]
        return subject if _DETERMINED.match(f"{subject} ") and not _VERB.search(subject) else None
    return bare if _LEADS_IN.search(bare) else None
