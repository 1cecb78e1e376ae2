"""Persons that are no subject, what belongs to them, and words that point at what was shown."""

import re

from lectorium.notetaker.languages.english_classes import AUXILIARIES, CLOSED, is_adverb
from lectorium.notetaker.languages.english_verbs import (
    BASE_OF_PAST,
    BASE_OF_THIRD_PERSON,
    FINITE_FORMS,
    VERBS,
    gerund,
    third_person,
)
from lectorium.notetaker.languages.patterns import one_of

_STEP_WORDS = r"(?:just |now |first |then |also |actually )*"
_GIVING = one_of(
    """
    give gives gave giving given tell tells told telling show shows showed showing teach teaches offer offers cost costs
    save saves saving bring brings buy buys get gets help helps helping remind reminds reminded provide provides leave
    leaves take takes took ask asks
    """.split()
)
_GIVEN = (
    r"a|an|the|that|how|what|why|where|when|if|whether|some|any|more|all|this|these|something|exactly|about|to|back|one|two"
    r"|three|\d+|enough|information|access|no"
)
_PEOPLE = (
    r"own|wife|husband|son|daughter|mother|father|mom|dad|brother|sister|friends?|colleagues?|students?|name|life"
    r"|opinion|mind|choice"
)
_OBJECTS = frozenset({"you", "us", "me", "one"})
_NOT_THINGS = frozenset("he she who you i we people one somebody someone everybody everyone".split())
_DROPPED_OBJECT = re.compile(rf"\b({_GIVING}) (?:you|us|me) (?=(?:{_GIVEN})\b)", re.IGNORECASE)
_ALLOWED = re.compile(
    r"\b(allow(?:s|ed|ing)?|enable(?:s|d)?|require(?:s|d)?|permit(?:s|ted)?) (?:you|us|me|one) to (\w+)\b",
    re.IGNORECASE,
)
_LET = re.compile(rf"\b(lets?) (?:you|us|me) {_STEP_WORDS}(\w+)\b", re.IGNORECASE)
_LET_US = re.compile(
    rf"(?:^|(?<=[,.;] )|(?<=\band )|(?<=\bso )|(?<=\bthen ))let (?:us|me) {_STEP_WORDS}(\w+)\b", re.IGNORECASE
)
_DONE_TOGETHER = VERBS | {"figure", "dive", "zoom", "jump"}
_LETTING = AUXILIARIES | {"to", "that", "which", "it", "they", "these", "this"}
_OF_ONE = frozenset({"that", "which", "it", "this"})  # "it let us see": in the past
_FOR_PERSON = re.compile(r"\b(?:in order )?for (?:you|us|me) to (?=\w)", re.IGNORECASE)
_OWN = re.compile(rf"\b(our|my|your)(?= \w)(?! (?:{_PEOPLE})\b)", re.IGNORECASE)
_GOING = re.compile(r"\b(is|are|was|were|am)( not)? going to (be\b|\w+)", re.IGNORECASE)
_THIS_NOUN = re.compile(r"^(?:This|These|That|Those) (?=(\w[\w-]*)\b)")
_HERE = re.compile(
    r"^(?:Here,? |So )(?=that (?:is|was|means|would|gives|makes)\b|as (?:long|soon)\b)"
    r"|^Here,? (?!(?:is|are|was|were|comes?|goes|in|at|on|to|and|you go)\b)(?=\w)"
)
_THAT_CLAUSE = re.compile(
    r"^That (?=(?:the|a|an|these|those|this|it|they|we|you|there|if|because|every|each|some|all|no|almost|most|both"
    r"|many|its|their|his|her|our)\b)"
)
_SAYS = re.compile(
    r"\b(\w+) (?:says?|is going to say),? (?:(?:ok|okay|well|oh|hey|all right|alright|hmm),? )?"
    r"i (?:am going to|will|need to|have to) (?:go )?(?:and )?(\w+)\b",
    re.IGNORECASE,
)


def without_indirect_persons(text: str) -> str:
    """ "us", "you" and "me" as objects, and what is theirs: `it gives you the sum` -> `it gives the sum`."""
    lowered = text.lower()
    words = lowered.split()
    if "i" in words:
        text = _SAYS.sub(_done, text)
    if _OBJECTS.isdisjoint(words):
        return text
    text = _DROPPED_OBJECT.sub(r"\1 ", text)
    text = _ALLOWED.sub(lambda m: f"{m[1]} {gerund(m[2])}" if m[2] in VERBS else m.group(), text)
    if "let" in lowered:
        text = _LET_US.sub(lambda m: m[1] if m[1].lower() in _DONE_TOGETHER else m.group(), text)
        text = _LET.sub(_letting, text)
    return _FOR_PERSON.sub("to ", text)


def _done(match: re.Match[str]) -> str:
    who, verb = match[1].lower(), match[2].lower()
    if verb not in VERBS or who in _NOT_THINGS:
        return match.group()
    return f"{match[1]} {verb if who in {'they', 'these', 'those'} else third_person(verb)}"


def _letting(match: re.Match[str]) -> str:
    verb = match[2].lower()
    if match.start() == 0 or verb not in VERBS:
        return match.group()
    before = match.string[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
    if match[1].lower() == "let" and before not in _LETTING:
        return match[2]  # "but let me plot it", "to begin let's plot it": nobody is allowed anything
    if match[1].lower() == "lets":
        return f"allows {gerund(verb)}"
    return f"{'allowed' if before in _OF_ONE else 'allow'} {gerund(verb)}"


def without_owners(text: str) -> str:
    """`our model` -> `the model`; "your" stays where "you" stays."""

    def the(match: re.Match[str]) -> str:
        return "The" if match[1][0].isupper() else "the"

    return _OWN.sub(the, text)


def in_present(text: str) -> str:
    """`this is going to be the sum` -> `this is the sum`."""

    def now(match: re.Match[str]) -> str:
        be, no, verb = match[1].lower(), match[2] or "", match[3].lower()
        if verb == "be":
            return f"{match[1]}{no}"
        if be not in {"is", "are"} or verb not in VERBS:
            return match.group()
        if no:
            return f"{'does' if be == 'is' else 'do'} not {verb}"
        return third_person(verb) if be == "is" else verb

    return _GOING.sub(now, text)


def _has_its_verb(text: str) -> bool:
    """ "That linear system can …", "that constant looks …": nouns, and then a verb that is theirs."""
    words = [word.strip(",").lower() for word in text.split(" ", 5)[1:5]]
    for n, word in enumerate(words):
        if word in AUXILIARIES or word in FINITE_FORMS:
            return n > 0
        if word in CLOSED:
            return is_adverb(word) and n > 0
    return False


def without_pointing(text: str) -> str:
    """`This approach is …` -> `The approach is …`: a noun follows, no verb; `Here the sum is …` -> `The sum is …`."""
    if match := _HERE.match(text) or _THAT_CLAUSE.match(text):
        text = text[match.end()].upper() + text[match.end() + 1 :]
    match = _THIS_NOUN.match(text)
    if match is None:
        return text
    noun = match[1].lower()
    singular = text.startswith(("This", "That"))
    if (
        noun in CLOSED
        or is_adverb(noun)
        or (singular and noun in BASE_OF_THIRD_PERSON)
        or noun in BASE_OF_PAST
        or noun == "one"
        or noun == "ones"
    ):
        return text
    if text.startswith("That ") and not _has_its_verb(text):
        return text
    if not singular and noun in VERBS:
        return text
    return "The " + text[match.end() :]
