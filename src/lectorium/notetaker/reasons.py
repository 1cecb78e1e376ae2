"""Why a sentence that no point holds was left out; `length` when it says something, and when in doubt."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lectorium.notetaker.analysis import Analysis, Said
from lectorium.notetaker.document import PointKind, Reason
from lectorium.notetaker.languages import Language, language_of
from lectorium.notetaker.matching import rarest, share_held, union
from lectorium.notetaker.numbers import NUMBER_WORDS

# What a captioner adds is short; a longer parenthesis was said.
_BRACKETED = re.compile(r"[\[{♪<][^\]}>♪]*[\]}>♪]|\([^)]{0,30}\)")
_BRACKET = re.compile(r"[\[{♪<(]")
_INAUDIBLE = re.compile(
    r"\[\s*(?:inaudible|unintelligible|unverständlich|inaudibile|crosstalk)[^\]]*\]|\(inaudible\)", re.IGNORECASE
)
_AUDIENCE_SPEAKS = re.compile(
    r"^\W*(?:audience|audience member|student|speaker)s? (?:speaks?|talks?|asks?)\b.{0,12}$", re.IGNORECASE
)
_BROKEN_OFF = re.compile(r"(?:--|–|—|\.\.\.|…|\{disfmarker\})\W*$")
_SAME = 0.88
_SAME_SOON_AFTER = 0.8
_MOST_IN_FILLER = 8  # content words
_LONGEST_OF_NOTHING = 45  # words; a longer sentence says something besides
_SOON = 12  # sentences
_LONGEST_ECHO = 8  # words
_ECHO_REACHES = 4  # sentences
_NEAR = 15  # how many sentences with the same rare stem are looked at


@dataclass(frozen=True, slots=True)
class Cause:
    """`repeats` is the id of the sentence that a repetition repeats."""

    reason: Reason
    repeats: str | None = None


_CAUSES = {reason: Cause(reason) for reason in Reason}


def reasons(analysis: Analysis) -> tuple[Cause, ...]:
    """For each sentence, the reason it would be left out for."""
    repeated = _repetitions(analysis)
    found: list[Cause] = []
    for position, said in enumerate(analysis.said):
        reason = _reason(said, analysis.language)
        earlier = repeated.get(position) if reason is None else None
        # What must stay is left to a sentence that can stay.
        if earlier is not None and (not said.exact or found[earlier].reason is Reason.length):
            found.append(Cause(Reason.repetition, analysis.said[earlier].sentence.id))
        else:
            found.append(_CAUSES[reason or Reason.length])
    return tuple(found)


def _reason(said: Said, language: Language) -> Reason | None:
    text = said.sentence.text
    bracketed = _BRACKET.search(text) is not None
    bare = (_BRACKETED.sub(" ", text) if bracketed else text).strip(" .,;:-–—>\"'")
    if _AUDIENCE_SPEAKS.match(text) or (bracketed and _INAUDIBLE.search(text) and len(bare.split()) <= 6):
        return Reason.inaudible
    if not any(character.isalnum() for character in bare):
        if said.exact:
            return None
        return Reason.not_speech if any(character.isalnum() for character in text) else Reason.inaudible
    cues = language.cues
    if cues is not None and cues.not_speech.search(text.lower()):
        return Reason.not_speech
    if cues is not None and cues.taken_back.search(said.plain):
        return Reason.false_start
    if said.exact:
        return None
    plain = (_BRACKETED.sub(" ", said.plain) if bracketed else said.plain).strip(" ,;:-–—>")
    plain = plain.replace(" '", "'").replace(" .", ".").replace(" ,", ",").replace(" ?", "?")
    plain = " ".join(plain.split())
    if _is_empty(plain, said, language):
        return Reason.false_start if _BROKEN_OFF.search(text) and len(bare.split()) > 2 else Reason.filler
    if _BROKEN_OFF.search(text) and len(said.content) <= 2 and said.word_count <= 10:
        return Reason.false_start
    if cues is None or said.word_count > _LONGEST_OF_NOTHING:
        return None
    if len(said.content) <= 5 and cues.greeting.search(plain):
        return Reason.greeting
    if len(said.content) <= _MOST_IN_FILLER and cues.filler.search(plain):
        return Reason.filler
    # "Look at the link below": an opener can be part of what is asked.
    lowered = text.lower()
    if cues.housekeeping.search(plain) or (len(lowered) > len(plain) and cues.housekeeping.search(lowered)):
        return Reason.housekeeping
    return Reason.aside if cues.aside.search(plain) else None


def _is_empty(plain: str, said: Said, language: Language) -> bool:
    """Nothing but openers, fillers and function words, in a handful of words."""
    if len(said.content) > 3 or said.word_count > 12 or not language.function_words:
        return False
    if any(token[0].isdigit() for token in said.tokens):
        return False
    left = _fillers(language.code).sub(" ", plain)
    known = language.function_words
    carrying = [token for token in re.findall(r"\w+-to-\w+|[^\W_](?:[\w'])*", left) if token not in known]
    carrying = [token for token in carrying if token not in _words_of_openers(language.code)]
    return not carrying and len(left.split()) <= 6


@cache
def _words_of_openers(code: str) -> frozenset[str]:
    return frozenset(word for phrase in language_of(code).openers for word in phrase.split())


@cache
def _fillers(code: str) -> re.Pattern[str]:
    fillers = language_of(code).fillers or ("uh",)
    return re.compile(rf"\b(?:{'|'.join(re.escape(filler) for filler in fillers)})\b")


def _repetitions(analysis: Analysis) -> Mapping[int, int]:
    """Sentences whose content an earlier one holds: position -> position of the earlier."""
    with_stem: dict[str, list[int]] = defaultdict(list)
    found: dict[int, int] = {}
    stems = [frozenset(said.content) for said in analysis.said]
    for position, said in enumerate(analysis.said):
        if len(said.content) >= 3:
            earlier = _earlier(position, said, with_stem, stems)
        else:
            earlier = _echoed(position, said, stems)
        if earlier is not None and _says_the_same(analysis, position, earlier):
            found[position] = earlier
        for stem in stems[position]:
            with_stem[stem].append(position)
    return found


def _earlier(
    position: int, said: Said, with_stem: Mapping[str, Sequence[int]], stems: Sequence[frozenset[str]]
) -> int | None:
    candidates = {near for stem in rarest(said.content) for near in with_stem.get(stem, ())[-_NEAR:]}
    if not candidates:
        return None
    share, best = max((share_held(said.content, stems[near]), near) for near in candidates)
    soon = position - best <= _SOON
    return best if share >= (_SAME_SOON_AFTER if soon else _SAME) else None


def _echoed(position: int, said: Said, stems: Sequence[frozenset[str]]) -> int | None:
    """A handful of words whose little content was just said: "Just one sheet." after "This is one sheet, right?"."""
    if not said.content or said.word_count > _LONGEST_ECHO or said.exact or said.sentence.text.rstrip().endswith("?"):
        return None
    if any(token in NUMBER_WORDS for token in said.tokens):
        return None
    near = range(position - 1, max(-1, position - 1 - _ECHO_REACHES), -1)
    return next((earlier for earlier in near if said.content.keys() <= stems[earlier]), None)


def _says_the_same(analysis: Analysis, position: int, earlier: int) -> bool:
    """No number, exact thing or negation that the earlier sentence does not have."""
    one, other = analysis.said[position], analysis.said[earlier]
    negations = analysis.language.negations
    known = union(thing.needs for thing in other.exact)
    # The same words in another order are other code.
    code = {thing.text for thing in other.exact}
    return (
        {token for token in one.tokens if token[0].isdigit()} <= set(other.tokens)
        and all(
            thing.needs and thing.needs <= known and (thing.kind is not PointKind.code or thing.text in code)
            for thing in one.exact
        )
        and any(token in negations for token in one.tokens) == any(token in negations for token in other.tokens)
    )
