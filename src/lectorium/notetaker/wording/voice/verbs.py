"""The verb of a person: which auxiliaries stand before it, and how the same is said without the person."""

from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.languages.english_classes import is_adverb
from lectorium.notetaker.languages.english_verbs import (
    BASE_OF_GERUND,
    BASE_OF_PARTICIPLE,
    BASE_OF_PAST,
    VERBS,
    gerund,
    participle,
    past,
    third_person,
)
from lectorium.notetaker.wording.voice.tokens import Token

# What is said of a person, longest first, and its mood.
_MOODS: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(entry.split(": ")[0].split()), entry.split(": ")[1])
    for entry in (
        "will be able to: can, would be able to: could, will be: progressive, are still going to: future, "
        "am not going to: future, are not going to: future, do not have to: must, do not need to: need, "
        "do not want to: want, would like to: want, are going to: future, am going to: future, were going to: future, "
        "are able to: can, were able to: could, have to: must, need to: need, "
        "want to: want, do not: present, did not: past, cannot: can, can: can, could: could, may: may, "
        "might: might, should: should, must: must_be, will: future, shall: future, would: would, do: present, "
        "did: past, have: perfect, had: pluperfect, are: progressive, am: progressive, were: past_progressive"
    ).split(", ")
)
_MOODS_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _phrase, _mood in _MOODS:
    _MOODS_BY_FIRST.setdefault(_phrase[0], []).append((_phrase, _mood))
_NEGATIVE = frozenset(phrase for phrase, _ in _MOODS if "not" in phrase or "cannot" in phrase)
_ADVERBS_DROPPED = frozenset(
    {"also", "just", "actually", "really", "basically", "now", "then", "simply", "kind", "sort"}
)


@dataclass(frozen=True)
class Verb:
    """`after` is the index behind the verb."""

    base: str
    mood: str
    negated: bool
    adverbs: tuple[str, ...]
    after: int

    @property
    def is_plain(self) -> bool:
        """Said as what is done: present or about to be."""
        return self.mood in {"present", "future", "progressive"}

    def passive(self, plural: bool) -> str:
        be, have, was = ("are", "have", "were") if plural else ("is", "has", "was")
        do = "do" if plural else "does"
        no = ["not"] if self.negated else []
        leads = {
            "present": [be, *no],
            "future": [be, *no],
            "progressive": [be, *no],
            "past": [was, *no],
            "past_progressive": [was, *no],
            "perfect": [have, *no, "been"],
            "pluperfect": ["had", *no, "been"],
            "can": ["cannot" if self.negated else "can", "be"],
            "want": [be, *no, "to", "be"],
            "must": [*([do, "not", "have"] if self.negated else [have]), "to", "be"],
            "need": [*([do, "not", "need"] if self.negated else ["need" if plural else "needs"]), "to", "be"],
            "must_be": ["must", *no, "be"],
        }
        first, *rest = leads.get(self.mood, [self.mood, *no, "be"])
        return " ".join([first, *self.adverbs, *rest, participle(self.base)])

    def imperative(self) -> str:
        adverbs = [adverb for adverb in self.adverbs if adverb not in _ADVERBS_DROPPED]
        return " ".join([*(["do", "not"] if self.negated else []), *adverbs, self.base])

    def of_one(self) -> str | None:
        """Said of "one": `one can take`, `one has to take`; None of what was once and is over."""
        no = ["not"] if self.negated else []
        leads = {
            "present": ["does", "not"] if self.negated else [],
            "future": ["will", *no],
            "can": ["cannot" if self.negated else "can"],
            "must": ["does", "not", "have", "to"] if self.negated else ["has", "to"],
            "need": ["does", "not", "need", "to"] if self.negated else ["needs", "to"],
            "want": ["does", "not", "want", "to"] if self.negated else ["wants", "to"],
            "must_be": ["must", *no],
            "progressive": ["is", *no],
            "past": ["did", "not"] if self.negated else [],
            **{mood: [mood, *no] for mood in ("could", "may", "might", "should", "would")},
        }
        if self.mood not in leads:
            return None
        lead = leads[self.mood]
        if self.mood == "progressive":
            verb = gerund(self.base)
        elif lead:
            verb = self.base
        else:
            verb = past(self.base) if self.mood == "past" else third_person(self.base)
        return " ".join(["one", *lead, *self.adverbs, verb])


def verb_after(tokens: Sequence[Token], at: int) -> Verb | None:
    """The verb whose subject stands right before `at`; None where it is not known for sure."""
    adverbs: list[str] = []
    at = _adverbs(tokens, at, adverbs)
    mood, negated = "plain", False
    for phrase, name in _MOODS_BY_FIRST.get(tokens[at].core, ()) if at < len(tokens) else ():
        if _says(tokens, at, phrase) and not _is_main_verb(tokens, at, phrase):
            mood, negated = name, phrase in _NEGATIVE
            at += len(phrase)
            break
    if at < len(tokens) and tokens[at].core == "not":
        negated, at = True, at + 1
    at = _adverbs(tokens, at, adverbs)
    if (
        at < len(tokens)
        and tokens[at].core in {"have", "need"}
        and mood not in {"plain", "perfect", "progressive"}
        and _says(tokens, at + 1, ("to",))
    ):
        mood, at = "must" if tokens[at].core == "have" else "need", at + 2
        if negated:
            return None
    if at >= len(tokens) or any(token.ends_clause for token in tokens[at - 1 : at]):
        return None
    found = _base(tokens[at].core, mood)
    if found is None:
        return None
    base, mood = found
    if negated and {"just", "only", "clearly", "really"} & set(adverbs):
        return None
    if base == "go" and mood == "progressive" and _says(tokens, at + 1, ("to",)):
        return None
    return Verb(base, mood, negated, tuple(adverbs), at + 1)


def _is_main_verb(tokens: Sequence[Token], at: int, phrase: Sequence[str]) -> bool:
    """ "have" and "do" with an object of their own: "we have a function"."""
    if phrase not in {("have",), ("had",), ("do",), ("did",)}:
        return False
    after = at + 1
    while after < len(tokens) and (is_adverb(tokens[after].core) or tokens[after].core == "not"):
        after += 1
    forms = BASE_OF_PARTICIPLE if phrase in {("have",), ("had",)} else VERBS
    return after >= len(tokens) or tokens[after].core not in forms


def _base(word: str, mood: str) -> tuple[str, str] | None:
    if mood == "plain":
        if word in VERBS:
            return word, "present"
        base = BASE_OF_PAST.get(word)
        return (base, "past") if base else None
    if mood in {"perfect", "pluperfect"}:
        base = BASE_OF_PARTICIPLE.get(word)
        return (base, mood) if base else None
    if mood in {"progressive", "past_progressive"}:
        base = BASE_OF_GERUND.get(word)
        return (base, mood) if base else None
    return (word, mood) if word in VERBS else None


def _says(tokens: Sequence[Token], at: int, phrase: Sequence[str]) -> bool:
    part = tokens[at : at + len(phrase)]
    return len(part) == len(phrase) and all(
        token.core == word and not (token.ends_clause and n < len(phrase))
        for n, (token, word) in enumerate(zip(part, phrase, strict=True))
    )


def _adverbs(tokens: Sequence[Token], at: int, found: list[str]) -> int:
    while at < len(tokens) and is_adverb(tokens[at].core) and not tokens[at].ends_clause and tokens[at].core != "not":
        found.append(tokens[at].core)
        at += 1
    return at
