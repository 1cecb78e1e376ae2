"""What a speaker takes back: words said twice, and starts that are corrected at once.

After Shriberg (1994), "Preliminaries to a theory of speech disfluencies": reparandum, edit term, repair. The repair
must begin with the word that the part taken back began with; without an edit term, with the same two words.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from lectorium.notetaker.languages.patterns import holds_one

_REPEATED = re.compile(r"\b(\w+(?:[’']\w+)?)(?:(?:,|\s*–|\s*-)?\s+\1\b)+", re.IGNORECASE)
_MAY_REPEAT = frozenset(
    "dash equals slash had that very really much many long far no bye zero one two three four five".split()
)
_CLOSE_AND_OPEN = frozenset({"it", "this", "that", "them", "you"})
_OPENED = re.compile(r"^(?:\w+ ){0,2}(?:if|when|once|since|while|as|after|before|because)\b[^,]*$", re.IGNORECASE)
_BE = frozenset({"is", "are", "was", "were"})
_WHAT = re.compile(r"\b(?:what|all|where|who|how)\b[^,]*$", re.IGNORECASE)
_EDIT_TERM = re.compile(
    r"(?:^|[\s,–]+)(?:I mean|sorry|or rather|or sorry|excuse me|no wait|I should say|well no)\b[\s,–]*", re.IGNORECASE
)
# "if you – you can", and a word or two that lead nowhere: "that – so using it", "when the loss – as long as it".
_BEGUN_AGAIN = re.compile(r"\b(?:if|when|so|because|that) (\w+)\s*–\s*\1\b", re.IGNORECASE)
_BROKEN_OFF = re.compile(
    r"^(?:and |so |but )?(?:(?:that|this|it|the|an?|if|when|in)\s*–\s*(?=\w)"
    r"|(?:if|when|once|as) (?:\w+ ){0,2}\w+\s*–\s*(?=(?:if|when|once|as long as|while)\b))",
    re.IGNORECASE,
)
_IN_EDIT_TERMS = ("mean", "orry", "ather", "xcuse", "wait", "should say", "ell no")
_WORD = re.compile(r"[\w'’]+")
_FURTHEST = 6  # words between a start that is taken back and its edit term
_STARTERS = frozenset(
    """
    a an the this that these those my your our its to of in on at for with from by as is are was were it we you i they
    he she there what how if when because and can will would should do does have has
    """.split()
)


def without_repairs(text: str) -> str:
    if "–" in text:
        text = _BROKEN_OFF.sub("", _BEGUN_AGAIN.sub(r"\1", text))
    words = [word.strip(",-–") for word in text.lower().split()]
    repeats = any(one == other for one, other in pairwise(word for word in words if word))
    said = _REPEATED.sub(_once, text) if repeats else text
    said = _cut_back(said)
    return _without_restarts(said)


def _once(match: re.Match[str]) -> str:
    """A word said twice is said once, but for those that mean something when repeated: "dash dash", "very, very"."""
    word = match[1].lower()
    if (
        word in _CLOSE_AND_OPEN
        and "," in match.group()
        and match.start()
        and _OPENED.search(match.string[: match.start()])
    ):
        return match.group()  # "if you print it, it is long"
    if word in _BE and "," in match.group() and _WHAT.search(match.string, 0, match.start()):
        return match.group()  # "what these are, are limits"
    if word in _MAY_REPEAT or word[0].isdigit() or (len(word) == 1 and word not in {"a", "i"}):
        return match.group()
    return match[1]


def _cut_back(text: str) -> str:
    """`the gradient of, I mean, the derivative of` -> `the derivative of`: back to the word the repair begins with."""
    if not holds_one(text, _IN_EDIT_TERMS):
        return text
    for match in reversed(list(_EDIT_TERM.finditer(text))):
        after = _WORD.match(text, match.end())
        if after is None or after.group().lower() not in _STARTERS:
            continue
        before = list(_WORD.finditer(text, 0, match.start()))[-_FURTHEST:]
        same = [word for word in before if word.group().lower() == after.group().lower()]
        if same and not re.search(r"\d|\bn[o']t\b|n't", text[same[-1].start() : match.start()]):
            text = text[: same[-1].start()] + text[match.end() :]
    return text


def _without_restarts(text: str) -> str:
    """`we can take the, we can use the sum` -> `we can use the sum`: two words begin again within five."""
    lowered = _WORD.findall(text.lower())
    if len(set(pairwise(lowered))) == max(0, len(lowered) - 1):
        return text
    words = list(_WORD.finditer(text))
    lowered = [word.group().lower() for word in words]
    for size in (4, 3, 2):
        for at in range(len(words) - size):
            found = _restart(lowered, at, size)
            if found is not None and _is_abandoned(text, words, lowered, at, found, size):
                return _without_restarts(text[: words[at].start()] + text[words[found].start() :])
    return text


def _restart(lowered: Sequence[str], at: int, size: int) -> int | None:
    """Where the `size` words at `at` are said again, at once or after at most two more words."""
    if size == 2 and not (lowered[at] in _STARTERS and lowered[at + 1] in _STARTERS):
        return None
    for start in range(at + size, min(at + size + 3, len(lowered) - size + 1)):
        if lowered[start : start + size] == lowered[at : at + size]:
            return start
    return None


def _is_abandoned(
    text: str, words: Sequence[re.Match[str]], lowered: Sequence[str], at: int, found: int, size: int
) -> bool:
    """Nothing that counts stands between the two starts: no number, negation, "and" or end of a clause."""
    between = lowered[at + size : found]
    # What is denied first and said then was meant both times: "you don't say it's one, you can say it's one if …".
    if between and any(word in {"not", "no", "never"} or "n't" in word for word in lowered[max(0, at - 3) : at]):
        return False
    if any(
        word in {"and", "or", "not", "but", "than", "to", "of", "no"} or word[0].isdigit() or "n't" in word
        for word in between
    ):
        return False
    span = text[words[at].start() : words[found].start()]
    if re.search(r"[.;:?!\"]", span):
        return False
    # With words between, the break must be audible, or the first start ends in a word that nothing can follow.
    return not between or "–" in span or between[-1] in _STARTERS
