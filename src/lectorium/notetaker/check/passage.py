"""A statement and what it cites, taken apart alike: clauses, words, and which of them are denied."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import cache, cached_property

from lectorium.notetaker.check.plain import plain_of
from lectorium.notetaker.languages import language_of
from lectorium.notetaker.languages.patterns import holds_one
from lectorium.notetaker.words import Words

_BREAK = re.compile(r"[.!?…]+(?=[\s\"')\]*]|$)|[;:→⇒\n—–|]|--|,(?=\s)|(?<=\s)[(]|[)](?=[\s.,]|$)|\$\$?")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_JOINS = re.compile(
    r"\b(?:but|while|whereas|because|although|though|since|unless|so that|which|whilst|hence|therefore)\b",
    re.IGNORECASE,
)
# `is not because …` denies the reason that follows, `does not, because …` does not.
_DENIES_REASON = re.compile(r"\b(?:is|was|are|were) not $", re.IGNORECASE)
_KNOWN = 4.5  # rarity of a word that the word list has
# How far a denial reaches, in words.
REACH = 7
LONGEST_CLAUSE = 20  # words; a longer one is speech without punctuation


@dataclass(frozen=True, slots=True)
class Token:
    word: str
    stem: str
    clause: int
    # Rarity; 0 for a word that carries no topic.
    weight: float


class Passage:
    """A text taken apart."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.words = words
        self._blocks: tuple[Passage, Sequence[Match]] | None = None

    @cached_property
    def plain(self) -> str:
        return plain_of(self.text)

    @cached_property
    def expanded(self) -> str:
        return expanded(self.plain, self.words.language.code)

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return tuple(_tokens(self.expanded, self.words))

    def blocks_in(self, source: "Passage") -> Sequence[Match]:
        """The runs of words that are the same in a source (`a`) and here (`b`), in order, an empty one at the end."""
        if self._blocks is None or self._blocks[0] is not source:
            theirs, ours = [token.word for token in source.tokens], [token.word for token in self.tokens]
            matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
            self._blocks = source, matcher.get_matching_blocks()
        return self._blocks[1]

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """Where each stem stands."""
        found: dict[str, list[int]] = {}
        for position, token in enumerate(self.tokens):
            found.setdefault(token.stem, []).append(position)
        return {stem: tuple(at) for stem, at in found.items()}

    @cached_property
    def content(self) -> Mapping[str, float]:
        """Content stems by rarity."""
        return {token.stem: token.weight for token in self.tokens if token.weight}

    @cached_property
    def clauses(self) -> Sequence[Sequence[Token]]:
        found: list[list[Token]] = []
        for token in self.tokens:
            while len(found) <= token.clause:
                found.append([])
            found[token.clause].append(token)
        return [clause for clause in found if clause]

    @cached_property
    def denials(self) -> tuple[tuple[int, int], ...]:
        """Spans of tokens that deny."""
        said = [token.word for token in self.tokens]
        denials, _, none = _denials(self.words.language.code)
        spared = {start for start, _ in phrase_spans(said, none)}
        return tuple(span for span in phrase_spans(said, denials) if span[0] not in spared)

    @cached_property
    def all_denials(self) -> tuple[tuple[int, int], ...]:
        """Denials, also those within a phrase that denies nothing by itself: `not only`."""
        return tuple(phrase_spans([token.word for token in self.tokens], _denials(self.words.language.code)[0]))

    @cached_property
    def denying_clauses(self) -> frozenset[int]:
        """Clauses with a denial or another way of saying one, also where it ends the clause before."""
        said = [token.word for token in self.tokens]
        _, near, none = _denials(self.words.language.code)
        found: set[int] = set()
        for start, end in [*self.denials, *phrase_spans(said, near), *phrase_spans(said, none)]:
            found.add(self.tokens[start].clause)
            found.update(token.clause for token in self.tokens[end : end + 2])
        return frozenset(found | {token.clause for token in self.tokens if _is_negative(token, self.words)})

    @cached_property
    def asking_clauses(self) -> frozenset[int]:
        """Clauses of questions."""
        asked: set[int] = set()
        count = 0
        for sentence in _SENTENCE.split(self.expanded):
            first, count = count, count + len(split_clauses(sentence))
            if sentence.rstrip().endswith("?"):
                asked.update(range(first, count))
        return frozenset(asked)

    @cached_property
    def joined(self) -> str:
        """The words with one blank between, and around."""
        return " " + " ".join(token.word for token in self.tokens) + " "

    @cached_property
    def run_together(self) -> str:
        return "".join(token.word for token in self.tokens).replace("'", "")

    def says_one_of(self, phrases: Iterable[str], idioms: Iterable[str] = ()) -> str | None:
        """The first of the phrases that is said, outside of the idioms, and not denied right before."""
        joined = self.joined
        for idiom in idioms:
            joined = joined.replace(f" {idiom} ", " … ")
        return next((p for p in phrases if joined.count(f" {p} ") > joined.count(f" not {p} ")), None)


def expanded(plain: str, code: str) -> str:
    """`it isn't` as `it is not`, so that spoken and written forms compare equal."""
    if not holds_one(plain, ("'", "’", "cannot", "you know")):
        return plain
    plain = plain.replace("’", "'")
    for pattern, words in _contractions(code):
        plain = pattern.sub(words, plain)
    return plain


@cache
def _contractions(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    relations = language_of(code).relations
    found = relations.contractions if relations else ()
    return tuple((re.compile(pattern, re.IGNORECASE), words) for pattern, words in found)


def _is_negative(token: Token, words: Words) -> bool:
    """`unknown`, not `unified`: what is left without the prefix is a word."""
    if token.word.startswith("non"):
        return True
    prefixed = token.weight and len(token.word) > 6 and token.word[:2] in {"un", "in", "im"}
    return bool(prefixed) and words.rarity(token.word[2:]) < _KNOWN


def _tokens(plain: str, words: Words) -> Iterable[Token]:
    relations = words.language.relations
    connectives = relations.connectives if relations else frozenset()
    bases = relations.bases if relations else {}
    for number, clause in enumerate(split_clauses(plain)):
        for word in words.tokens(clause):
            weight = words.rarity(word) if words.is_content(word) and word not in connectives else 0.0
            yield Token(word, words.stem(bases.get(word, word)), number, weight)


def split_clauses(plain: str) -> list[str]:
    parts = [part for piece in _BREAK.split(plain) for part in _before_joins(piece)]
    return [part for part in parts if part.strip()]


def _before_joins(piece: str) -> Iterable[str]:
    start = 0
    for found in _JOINS.finditer(piece):
        if _DENIES_REASON.search(piece, 0, found.start()):
            continue
        yield piece[start : found.start()]
        start = found.start()
    yield piece[start:]


Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def by_first_word(phrases: tuple[str, ...]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in found.items()}


def phrase_spans(said: Sequence[str], phrases: Phrases) -> Iterable[tuple[int, int]]:
    for start, word in enumerate(said):
        for phrase in phrases.get(word, ()):
            end = start + len(phrase)
            if len(phrase) == 1 or tuple(said[start:end]) == phrase:
                yield start, end
                break


@cache
def _denials(code: str) -> tuple[Phrases, Phrases, Phrases]:
    """What denies, what says a denial in another way, and what only looks like one."""
    language = language_of(code)
    relations = language.relations
    if relations is None:
        return by_first_word(language.negations), {}, {}
    return (
        by_first_word(relations.denials),
        by_first_word(relations.near_denials),
        by_first_word(relations.no_denials),
    )
