"""Things compared by the same attributes, told by clauses that are built alike: `A takes x, and B takes y`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lectorium.notetaker.languages.english_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
)
from lectorium.notetaker.languages.english_verbs import BASE_OF_THIRD_PERSON, VERBS

_LONGEST_THING = 5  # words
_LONGEST_VALUE = 16
_BE = frozenset("is are".split())
# Verbs that are too common to say that two sentences in a row compare anything.
_LIGHT = AUXILIARIES | frozenset("goes gets makes takes gives comes says does".split())
_FINITE = frozenset("is are has have can means".split()) | (frozenset(BASE_OF_THIRD_PERSON) - {"does"})
_BETWEEN = re.compile(r"[,;]? (?:while|whereas) |[,;] (?:and |but )?", re.IGNORECASE)
_IN_PLACE = re.compile(
    r"(?:However, )?(?P<place>in|for|with|on|under) (?P<thing>(?:[\w-]+ ){0,3}[\w-]+), (?P<value>.+)", re.IGNORECASE
)
_NO_THING = (
    PRONOUNS
    | SUBJECTS
    | CONJUNCTIONS
    | ADVERBS
    | AUXILIARIES
    | (PREPOSITIONS - {"of"})
    | frozenset("there one ones you thing things something let please us its their his her our my your".split())
)
_NO_PLACE = frozenset("case fact example context words step particular general practice way question".split())
_ORDINALS = frozenset("first second third other left right".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """`thing verb value`, as `ForeignKey changes the table`; or `place thing, value`, as `in R, lists are slow`."""

    thing: str
    verb: str
    value: str
    place: str = ""

    @property
    def name(self) -> str:
        """The thing without its article."""
        words = self.thing.split()
        return " ".join(words[1:] if words[0].lower() in DETERMINERS and len(words) > 1 else words)

    @property
    def attribute(self) -> str:
        """What the value is one of: the verb, unless it only says that something is."""
        return "" if self.verb in _BE else self.verb


def comparison_within(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence that compares; none where it is not clear that it does."""
    said = text.rstrip(".")
    found = tuple(_clauses(said))
    joins = [match.group().lower() for match in _BETWEEN.finditer(said)]
    against = any("while" in join or "whereas" in join for join in joins)
    joined = any(join.strip(" ,") for join in joins) and bool(found) and found[0].verb not in _BE
    return found if (against or joined or len(found) > 2) and _are_alike(found) else ()


def comparison_of(texts: Sequence[str]) -> tuple[Clause, ...]:
    """The clauses of sentences in a row that compare, one each."""
    found: list[Clause] = []
    for text in texts:
        clause = _place(text.rstrip(".")) or _clause(text.rstrip("."))
        if clause is None or clause.verb in _LIGHT or ("," in clause.value and not clause.place):
            break
        if not _are_alike((*found, clause)) and found:
            break
        found.append(clause)
    return tuple(found) if len(found) > 1 else ()


def _are_alike(found: Sequence[Clause]) -> bool:
    """Different things, one verb or place, different values."""
    if len(found) < 2 or len({(clause.verb, clause.place) for clause in found}) > 1:
        return False
    if found[0].place and not all(_contrast(one.name, other.name) for one, other in pairwise(found)):
        return False
    names, values = {clause.name.lower() for clause in found}, {clause.value.lower() for clause in found}
    return len(names) == len(values) == len(found)


def _contrast(one: str, other: str) -> bool:
    """Two names, two of a kind, or the first and the second."""
    ours, theirs = one.split(), other.split()
    if ours[-1].lower() in _NO_PLACE or theirs[-1].lower() in _NO_PLACE:
        return False
    both_names = all(words[-1][0].isupper() for words in (ours, theirs))
    of_a_kind = ours[-1].lower() == theirs[-1].lower() and len(ours) == len(theirs) > 1
    return both_names or of_a_kind or (ours[0].lower() in _ORDINALS and theirs[0].lower() in _ORDINALS)


def _clauses(said: str) -> Iterator[Clause]:
    """The clauses that a sentence is made of; nothing where a part of it is none."""
    ends = [match.span() for match in _BETWEEN.finditer(said)]
    starts = [0, *(end for _, end in ends)]
    parts = [said[start:end] for start, end in zip(starts, [*(start for start, _ in ends), len(said)], strict=True)]
    found = [_clause(part) for part in parts]
    if all(clause is not None for clause in found):
        yield from (clause for clause in found if clause is not None)
    elif ";" in said:
        places = [_place(part) for part in re.split(r"; (?:and |but |while |whereas )?", said)]
        yield from (clause for clause in places if clause is not None and None not in places)


def _clause(text: str) -> Clause | None:
    words = text.split()
    for at, word in enumerate(words[: _LONGEST_THING + 1]):
        bare = word.lower()
        if at and bare in _FINITE:
            value = words[at + 1 :]
            if not 1 <= len(value) <= _LONGEST_VALUE or words[at - 1].lower() in DETERMINERS or _goes_on(bare, value):
                return None
            return Clause(" ".join(words[:at]), bare, " ".join(value))
        if (
            bare in _NO_THING
            or (at == 0 and bare in VERBS and words[1:2] and words[1] not in _FINITE)
            or word[-1] in ",;:.!?"
        ):
            return None
    return None


def _goes_on(verb: str, value: Sequence[str]) -> bool:
    """Another clause follows, or the verb is but the beginning of one: "have to", "is known was"."""
    if verb in _BE:
        return not AUXILIARIES.isdisjoint(value)
    return (value[0] == "to" and verb in AUXILIARIES) or verb in value or BASE_OF_THIRD_PERSON.get(verb, "") in value


def _place(text: str) -> Clause | None:
    match = _IN_PLACE.fullmatch(text)
    if match is None or not 2 <= match["value"].count(" ") + 1 <= _LONGEST_VALUE:
        return None
    words = match["thing"].lower().split()
    if not _NO_THING.isdisjoint(words[1:] if words[0] in DETERMINERS else words):
        return None
    return Clause(match["thing"], "", match["value"], match["place"].lower())
