"""Sentences with "we", "you" or "I" as their subject, said without them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from lectorium.notetaker.languages.english_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DETERMINERS_OF_ONE,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    is_adverb,
)
from lectorium.notetaker.languages.english_verbs import (
    BASE_OF_PAST,
    BASE_OF_THIRD_PERSON,
    INTRANSITIVE,
    TRANSITIVE,
    VERBS,
    gerund,
    participle,
)
from lectorium.notetaker.wording.voice.objects import noun_phrase, object_at
from lectorium.notetaker.wording.voice.tokens import Token, join, split
from lectorium.notetaker.wording.voice.verbs import Verb, verb_after

_PERSONS = frozenset({"we", "you", "i"})
_A_PERSON = re.compile(r"\b(?:we|you|i)\b", re.IGNORECASE)
# Not said as a passive or an imperative: what one is or has rather than does.
_STATES = frozenset(
    """
    be have get need know want like mean understand think end see happen become exist care wait seem tend feel believe
    realize prefer hear
    """.split()
)
_STATES_OF_MIND = frozenset(
    "able unable interested willing indifferent sure unsure stuck used allowed free ready likely unlikely aware".split()
)
# "I play the drums" tells of the speaker, and tells nobody to do it.
_OF_A_LIFE = frozenset("play study work live teach love like enjoy hate major own drive listen".split())
_PASSIVE_TOO = frozenset({"need", "see", "know", "do"})
_NO_PASSIVE = frozenset({"let", "spend", "start", "stop", "try", "view", "wait", "want"})
_TWO_OBJECTS = frozenset({"give", "tell", "ask", "teach", "show", "call", "make", "send", "offer", "name"})
_PERIODS = frozenset({"time", "week", "year", "semester"})
_EQUATION_WITHIN = 8  # words
_WITH_PARTICLE = {"talk": "about", "speak": "about", "look": "at", "hear": "about"}
_OPENS_PHRASE = frozenset("in within for at from with on during under by".split())
_LONGEST_OPENING = 8  # words
_BEFORE_GERUND = frozenset("when while before after by without".split())
_INTRODUCES = frozenset(
    "to if when in for with given once by after before at on from as since because here using".split()
)


def impersonal(text: str) -> str:
    """The sentence with its persons gone where the words allow it. Questions stay as they were asked."""
    if text.endswith("?") or not _A_PERSON.search(text):
        return text
    tokens = split(text)
    at, rounds = 0, 0
    while at < len(tokens) and rounds < 40:
        rounds += 1
        if tokens[at].core in _PERSONS and not tokens[at].ends_clause and tokens[at].raw.lower() in _PERSONS:
            written = _without_person(tokens, at)
            if written is not None:
                tokens = written
                at = max(at - 1, 0)
        at += 1
    return join(tokens)


def _without_person(tokens: list[Token], at: int) -> list[Token] | None:
    if _is_one_of_two(tokens, at):
        return None
    verb = verb_after(tokens, at + 1)
    if verb is None:
        return _state(tokens, at)
    for rule in _RULES:
        written = rule(tokens, at, verb)
        if written is not None:
            return written
    return None


def _state(tokens: list[Token], at: int) -> list[Token] | None:
    """`because we are able to` -> `because one is able to`."""
    if tokens[at].core != "we" or not _opens_clause(tokens, at) or at + 2 >= len(tokens):
        return None
    if tokens[at + 1].core != "are" or tokens[at + 1].ends_clause or tokens[at + 2].core not in _STATES_OF_MIND:
        return None
    return _replaced(tokens, at, at + 2, "one is")


def _is_one_of_two(tokens: Sequence[Token], at: int) -> bool:
    """ "Keith and I": the person shares the verb with somebody."""
    if tokens[at].core != "i" or _previous(tokens, at) != "and" or at < 2 or tokens[at - 2].ends_clause:
        return False
    return at == 2 or tokens[at - 3].ends_clause or tokens[at - 3].core in CONJUNCTIONS | PREPOSITIONS


def _previous(tokens: Sequence[Token], at: int) -> str:
    return tokens[at - 1].core if at and not tokens[at - 1].ends_clause else ""


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    previous = _previous(tokens, at)
    return (
        not previous
        or previous in CONJUNCTIONS
        or previous in {"once", "as", "since", "until", "than", "before", "after", "now", "here"}
        or is_adverb(previous)
        or _follows_opening_phrase(tokens, at)
    )


def _follows_opening_phrase(tokens: Sequence[Token], at: int) -> bool:
    """ "In this class we can talk about …": a clause of its own, and no part of the phrase ("in the class we saw")."""
    if not 2 <= at <= _LONGEST_OPENING or tokens[0].core not in _OPENS_PHRASE:
        return False
    if any(t.ends_clause or t.core in AUXILIARIES or t.core in CONJUNCTIONS for t in tokens[:at]):
        return False
    verb = verb_after(tokens, at + 1)
    if verb is None or _gap_follows(tokens, verb.after):
        return False
    rest = tokens[verb.after :]
    end = next((n for n, token in enumerate(rest) if token.ends_clause or token.core in CONJUNCTIONS), len(rest))
    return not any(token.core in AUXILIARIES or token.core in BASE_OF_THIRD_PERSON for token in rest[:end])


def _opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """At the start, or after a phrase that only introduces ("To train it, we …")."""
    if at == 0 or tokens[at - 1].closes[:1] in {".", ";", ":", "–"}:
        return True
    start = at - 1
    while start > 0 and tokens[start - 1].closes[:1] not in {".", ";", ":", "–"}:
        start -= 1
    if tokens[at - 1].closes[:1] == ",":
        return tokens[start].core in _INTRODUCES or at - start <= 2
    return tokens[at - 1].core in {"then", "now", "so", "first"} and at - start <= 2


def _replaced(tokens: list[Token], start: int, end: int, written: str) -> list[Token]:
    """`tokens[start:end]` replaced by words; the marks of the last one stay."""
    new = split(written)
    marks = tokens[end - 1].closes if end > start else ""
    if new and marks and not new[-1].closes:
        new[-1] = Token(new[-1].raw + marks)
    return [*tokens[:start], *new, *tokens[end:]]


def _infinitive(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`how we can train it` -> `how to train it`; `if you want to train it` -> `to train it`."""
    previous = _previous(tokens, at)
    no = "not " if verb.negated else ""
    does = " ".join([*verb.adverbs, verb.base])
    if previous in {"how", "where", "whether"} and verb.mood in {"can", "should", "must", "need", "future", "could"}:
        return _replaced(tokens, at, verb.after, f"{no}to {does}")
    if previous == "how" and verb.mood in {"present", "progressive"} and verb.base not in _STATES:
        return _replaced(tokens, at, verb.after, f"{no}to {does}")
    if previous in {"way", "ways", "time", "place"} and verb.mood in {"present", "can"} and verb.base not in _STATES:
        return _replaced(tokens, at, verb.after, f"{no}to {does}")
    if previous in {"is", "was"} and verb.is_plain and not verb.negated and verb.base not in _STATES:
        return _replaced(tokens, at, verb.after, f"to {does}")
    if previous == "if" and verb.mood == "want" and not verb.negated:
        return _replaced(tokens, at - 1, verb.after, f"to {does}")
    if (
        previous == "that"
        and at > 1
        and tokens[at - 2].core == "so"
        and verb.mood in {"can", "could", "present"}
        and verb.base not in _STATES - {"know", "see", "get"}
    ):
        return _replaced(tokens, at - 2, verb.after, f"{'so as not' if no else 'so as'} to {does}")
    return None


def _gerund(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`when you index into it` -> `when indexing into it`."""
    if _previous(tokens, at) == "as" and verb.mood == "progressive" and not verb.negated:
        return _replaced(tokens, at - 1, verb.after, " ".join(["when", *verb.adverbs, gerund(verb.base)]))
    if _previous(tokens, at) not in _BEFORE_GERUND or verb.negated or verb.base in {"be", "mean", "want"}:
        return None
    if verb.after + 1 < len(tokens) and tokens[verb.after].core == "and" and tokens[verb.after + 1].core in VERBS:
        return None  # "when you go and measure it": both verbs are the person's
    if verb.mood not in {"present", "past", "future", "progressive", "past_progressive"}:
        return None
    return _replaced(tokens, at, verb.after, " ".join([*verb.adverbs, gerund(verb.base)]))


def _possession(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`if we have a function` -> `with a function`; `because we have two layers` -> `because there are two layers`."""
    if verb.base != "have" or verb.mood not in {"present", "past", "future"} or not _opens_clause(tokens, at):
        return None
    previous = _previous(tokens, at)
    if previous in {"what", "that", "which", "how", "who", "where", "than", "as"} and not (
        previous == "that" and _previous(tokens, at - 1) in {"now", "given"}
    ):
        return None
    start = verb.after
    if start >= len(tokens) or tokens[start].core in {"no", "any"}:
        return None
    if not (tokens[start].core in DETERMINERS or tokens[start].core[0].isdigit()) and not (
        tokens[at].core == "we" and verb.mood == "present" and _are_things(tokens, start)
    ):
        return None
    if previous == "if" and not verb.negated:
        return _replaced(tokens, at - 1, verb.after, "with")
    plural = _many(tokens, start)
    be = ("were" if plural else "was") if verb.mood == "past" else ("are" if plural else "is")
    if verb.negated and tokens[start].core in {"a", "an"}:
        return _replaced(tokens, at, start + 1, " ".join(["there", be, *verb.adverbs, "no"]))
    no = " not" if verb.negated else ""
    return _replaced(tokens, at, verb.after, " ".join(["there", be + no, *verb.adverbs]))


def _are_things(tokens: Sequence[Token], start: int) -> bool:
    """ "we have ways to …": more than one, and no determiner says so."""
    found = noun_phrase(tokens, start)
    return found is not None and found.plural


def _many(tokens: Sequence[Token], start: int) -> bool:
    if tokens[start].core in DETERMINERS_OF_ONE:
        return False
    found = object_at(tokens, start) or noun_phrase(tokens, start)
    if found is not None:
        return found.plural
    return tokens[start].core in {
        "two",
        "three",
        "four",
        "five",
        "many",
        "several",
        "these",
        "those",
        "all",
        "both",
        "multiple",
    }


def _outcome(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`and we get a vector` -> `which gives a vector`; `you get a vector` -> `the result is a vector`."""
    if verb.base != "get" or verb.negated or not verb.is_plain or not _opens_clause(tokens, at):
        return None
    start = verb.after
    if start >= len(tokens) or not (
        tokens[start].core in DETERMINERS
        or tokens[start].core[0].isdigit()
        or any("=" in token.raw for token in tokens[start : start + _EQUATION_WITHIN])
    ):
        return None
    got = noun_phrase(tokens, start)
    if got is not None and got.after < len(tokens) and tokens[got.after].core in AUXILIARIES:
        return None  # "you get the truck is stuck"
    previous = _previous(tokens, at)
    if previous in {"and", "so", "then"} and at >= 4:
        first = at - 2 if at >= 2 and tokens[at - 2].core in {"and", "so"} and previous in {"then", "so"} else at - 1
        before = tokens[first - 1]
        head = [*tokens[: first - 1], before if before.ends_clause else Token(before.raw + ",")]
        return [*head, *split("which gives"), *tokens[verb.after :]]
    if previous in {"what", "that", "which", "if", "when", "where"}:
        return None
    return _replaced(tokens, at, verb.after, "the result is" if at else "Result:")


def _wish(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`we want the model to understand` -> `the model should understand`."""
    if verb.base != "want" or verb.negated or verb.mood != "present" or not _opens_clause(tokens, at):
        return None
    for end in range(verb.after + 1, min(verb.after + 7, len(tokens) - 1)):
        if tokens[end].core == "to":
            middle = tokens[verb.after : end]
            if any(t.ends_clause or t.core in CONJUNCTIONS for t in middle):
                return None
            subject = {"it": "it", "them": "they", "us": "one"}.get(middle[0].core, join(middle)) if middle else ""
            return [*tokens[:at], *split(f"{subject} should"), *tokens[end + 1 :]] if middle else None
        if tokens[end].ends_clause:
            return None
    return None


def _naming(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`we call it the loss` -> `it is called the loss`."""
    if verb.base != "call" or not _opens_clause(tokens, at) or verb.after >= len(tokens):
        return None
    named = tokens[verb.after].core
    subject = {"it": "it", "this": "this", "that": "that", "them": "they", "these": "these", "those": "those"}.get(
        named
    )
    if subject is None or tokens[verb.after].ends_clause:
        return None
    written = f"{subject} {verb.passive(plural=named in {'them', 'these', 'those'})}"
    return _replaced(tokens, at, verb.after + 1, written)


def _relative(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`the function (that) we defined in` -> `the function defined in`."""
    previous = _previous(tokens, at)
    linked = previous in {"that", "which"}
    head = tokens[at - 2].core if linked and at >= 2 else previous
    if (
        not head
        or head in CONJUNCTIONS | PREPOSITIONS | AUXILIARIES | DETERMINERS
        or is_adverb(head)
        or head in _PERSONS
    ):
        return None
    if linked and tokens[at - 2].ends_clause:
        return None
    if any(token.core in {"whatever", "whichever"} for token in tokens[max(0, at - 4) : at]):
        return None  # "whatever type you want" leaves the choice to somebody
    if _ends_condition(tokens, at):
        return None  # "whenever you hit an edge you want to stop": what follows from it
    if not _is_noun_head(tokens, at - 1 - linked):
        return None
    particle = _WITH_PARTICLE.get(verb.base)
    after = verb.after
    if particle is not None and after < len(tokens) and tokens[after].core == particle:
        after += 1
    if verb.negated or not _gap_follows(tokens, after):
        return None
    start = at - linked
    if verb.base == "have" and verb.mood == "present":
        dropped = tokens[verb.after - 1].closes
        before = Token(tokens[start - 1].raw + dropped) if dropped else tokens[start - 1]
        return [*tokens[: start - 1], before, *tokens[verb.after :]]
    if (
        verb.base not in TRANSITIVE
        and verb.base not in {"need", "want", "know", "see", "give", "buy"}
        and after == verb.after
    ):
        return None
    adverbs = " ".join(a for a in verb.adverbs if a != "just")
    if verb.mood in {"present", "past", "perfect", "progressive", "future"}:
        return _replaced(tokens, start, verb.after, f"{adverbs} {participle(verb.base)}")
    if verb.mood in {"can", "could", "may", "might", "should", "would", "must_be"}:
        return _replaced(tokens, start, verb.after, f"that {verb.passive(plural=False)}")
    if verb.mood in {"must", "need", "want"}:
        return _replaced(tokens, start, verb.after, f"to be {participle(verb.base)}")
    return None


def _ends_condition(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before is a clause of condition or time, with a person as its subject."""
    start = at
    while start > 0 and not tokens[start - 1].ends_clause and tokens[start - 1].core not in {"and", "but", "or"}:
        start -= 1
    return (
        at - start > 2
        and tokens[start].core in {"if", "when", "whenever", "once", "while"}
        and tokens[start + 1].core in _PERSONS
    )


def _is_noun_head(tokens: Sequence[Token], at: int) -> bool:
    """A determiner opens a phrase that ends here, and the word is no form of a verb."""
    if tokens[at].core in {"way", "ways", "time", "reason", "place", "moment", "case"}:
        return False
    if tokens[at].core in BASE_OF_THIRD_PERSON or tokens[at].core in BASE_OF_PAST:
        return False
    for n in range(at - 1, max(at - 5, -1), -1):
        if tokens[n].ends_clause or tokens[n].core in CONJUNCTIONS | AUXILIARIES:
            return False
        if tokens[n].core in DETERMINERS:
            return True
    return False


def _gap_follows(tokens: Sequence[Token], at: int) -> bool:
    """Nothing that could be an object follows the verb."""
    if at >= len(tokens) or tokens[at - 1].ends_clause:
        return True
    following = tokens[at].core
    return (
        following in {"last", "next", "earlier", "yesterday"}
        or following in (PREPOSITIONS | AUXILIARIES | CONJUNCTIONS) - {"that", "to", "about"}
        or is_adverb(following)
    )


def _opens_subject(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].core in DETERMINERS | PRONOUNS | SUBJECTS


def _is_one_by_one(tokens: Sequence[Token], after: int) -> bool:
    """ "a list page by page", "the rows one by one": the last word belongs to what follows."""
    return after + 1 < len(tokens) and tokens[after].core == "by" and tokens[after - 1].core == tokens[after + 1].core


def _passive(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`you can use negative numbers to index` -> `negative numbers can be used to index`."""
    if not _opens_clause(tokens, at) or verb.base in _NO_PASSIVE or verb.base in _TWO_OBJECTS:
        return None
    if verb.base not in TRANSITIVE and verb.base not in _PASSIVE_TOO:
        return None
    if _previous(tokens, at) in {"what", "which", "how", "who"} or verb.mood == "would":
        return None
    if _previous(tokens, at) == "that" and at >= 2 and _is_noun_head(tokens, at - 2):
        return None
    found = object_at(tokens, verb.after)
    if found is None or (found.after == verb.after + 1 and tokens[verb.after].core.isdigit() and verb.is_plain):
        return None  # "we divide 4 by 5" reads better as an imperative
    if (
        verb.mood in {"present", "progressive", "future"}
        and _opens_sentence(tokens, at)
        and found.after - verb.after > 4
    ):
        return None  # A long object reads better after its verb: the imperative.
    if any(token.core in _PERSONS for token in tokens[verb.after : found.after]):
        return None
    if tokens[at].core == "you" and verb.mood in {"must", "need", "should", "must_be"}:
        return None
    if at == 0 and verb.is_plain and tokens[verb.after].core in PRONOUNS:
        return None
    if tokens[verb.after].core in {"something", "anything", "nothing"} or (verb.mood == "want" and at):
        return None
    if tokens[verb.after].core == "that" and _opens_subject(tokens, verb.after + 1):
        return None  # "we checked that a function is continuous": a clause
    if verb.negated and tokens[verb.after].core == "any":
        return None  # "any expression is not evaluated" would say something else
    if _previous(tokens, at) in {"and", "or"} and any(token.core in _PERSONS for token in tokens[:at]):
        return None
    thing = tokens[verb.after : found.after]
    if _is_one_by_one(tokens, found.after):
        return None
    if thing[-1].raw == "–":
        return None  # The speaker breaks off, and the sentence goes on elsewhere.
    if thing[-1].closes[-1:] in {'"', "”", ")"}:
        return None  # The mark belongs to the object and to the clause.
    if thing[-1].closes == "," and found.after < len(tokens) and tokens[found.after].core not in CONJUNCTIONS:
        return None  # "some giant, huge laser": the object goes on behind the comma
    if any(token.core in {"last", "next"} for token in thing[:2]) or thing[-1].core in _PERIODS:
        return None  # when, and not what
    if thing[-1].core in {"look", "step", "note", "moment"} and verb.base in {"take", "make"}:
        return None
    marks = thing[-1].closes
    subject = [*thing[:-1], thing[-1].without_marks()]
    if len(subject) == 1 and subject[0].core == "them":
        subject = [Token("they")]
    said = split(verb.passive(found.plural))
    if marks:
        said[-1] = Token(said[-1].raw + marks)
    return [*tokens[:at], *subject, *said, *tokens[found.after :]]


def _imperative(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`we multiply it by the weight` -> `multiply it by the weight`."""
    if not _opens_sentence(tokens, at) or verb.base in _STATES or not verb.is_plain:
        return None
    if tokens[at].core == "i" and verb.mood == "present" and verb.base in _OF_A_LIFE:
        return None
    return _replaced(tokens, at, verb.after, verb.imperative())


def _coordinated(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`take x and then we add it` -> `take x and then add it`."""
    if tokens[0].core not in TRANSITIVE | INTRANSITIVE or verb.base in _STATES or not verb.is_plain:
        return None
    previous = _previous(tokens, at)
    if previous in {"and", "or"} or (previous == "then" and at >= 2):
        return _replaced(tokens, at, verb.after, verb.imperative())
    return None


def _goal(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`we want to estimate …` -> `the aim is to estimate …`."""
    if verb.mood != "want" or verb.negated or tokens[at].core == "you":
        return None
    if _previous(tokens, at) in {"and", "or"} and [token.core for token in tokens[:4]] == ["the", "aim", "is", "to"]:
        return _replaced(tokens, at, verb.after, f"to {verb.base}")
    if not _opens_sentence(tokens, at):
        return None
    return _replaced(tokens, at, verb.after, f"the aim is to {verb.base}")


_SUPPOSING = frozenset({"if", "when", "whenever", "where", "unless"})
_DONE_BY_ANYONE = frozenset("present can must need must_be progressive could may might should".split())


def _one(tokens: list[Token], at: int, verb: Verb) -> list[Token] | None:
    """`since we can index into it` -> `since one can index into it`; "you" stays, as in a tip or an obligation."""
    if tokens[at].core == "you" or not _opens_clause(tokens, at):
        return None
    supposed = _previous(tokens, at) in _SUPPOSING
    if supposed and verb.mood == "future":
        verb = replace(verb, mood="present")  # "if we will print it"
    said = verb.of_one()
    if (
        said is None
        or verb.base in {"be", "think"}
        or (verb.mood == "past" and _previous(tokens, at) not in CONJUNCTIONS)
    ):
        return None
    if tokens[at].core == "i" and verb.base in _OF_A_LIFE and not _previous(tokens, at):
        return None
    if tokens[at].core == "i" and not supposed and not (verb.base in TRANSITIVE and verb.mood in _DONE_BY_ANYONE):
        return None
    return _replaced(tokens, at, verb.after, said)


_RULES: tuple[Callable[[list[Token], int, Verb], list[Token] | None], ...] = (
    _infinitive,
    _gerund,
    _possession,
    _outcome,
    _wish,
    _naming,
    _relative,
    _passive,
    _imperative,
    _coordinated,
    _goal,
    _one,
)
