"""Noun phrases of a lecture, told without a tagger: by closed lists and by what the lecture sets around a word."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.languages.topics import Topics
from lectorium.notetaker.words import Words

Stems = tuple[str, ...]
_LONGEST = 4
_MODIFYING = tuple("ly ous ful less able ible ish est ic al ive ary ar ent ant ory ose erse ite".split())
_SHORTEST_STEM = 3  # letters before an ending
_EDGES = ".,;:!?()[]{}<>\"“”„»«'-–—*_`"
_ARTICLES = frozenset("the a an la le les l el los las der die das".split())
_CLAUSE_ENDS = frozenset(".,;:!?—–)")
_CJK_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")


class Mention(NamedTuple):
    """A noun phrase where it was said. `stems` are its content; `announced`: words before it introduce a topic."""

    stems: Stems
    text: str
    announced: bool = False


class _Token(NamedTuple):
    text: str
    lower: str
    content: bool
    ends_clause: bool


def find_phrases(analysis: Analysis) -> list[list[Mention]]:
    """For each sentence the noun phrases that could name a topic, inner ones included."""
    words = analysis.words
    if words.language.spaceless:
        return [_character_runs(said.sentence.text, words) for said in analysis.said]
    cues = words.language.cues
    known: dict[str, _Token] = {}
    sentences = [
        [] if cues is not None and cues.not_speech.search(said.plain) else _tokens(said.sentence.text, words, known)
        for said in analysis.said
    ]
    nouns = _Nouns(sentences, words)
    return [list(_mentions(tokens, nouns, words)) for tokens in sentences]


def _tokens(text: str, words: Words, known: dict[str, _Token]) -> list[_Token]:
    found = []
    for raw in text.replace("’", "'").split():
        token = known.get(raw)
        if token is None:
            token = known[raw] = _token(raw, words)
        found.append(token)
    return found


def _token(raw: str, words: Words) -> _Token:
    text = raw.strip(_EDGES)
    if text[-2:] in {"'s", "'S"}:
        text = text[:-2]
    lower = text.lower()
    can_name = lower.replace("-", "").isalnum() and lower not in words.language.topics.never
    content = can_name and words.is_content(lower) and (len(lower) > 2 or text.isupper())
    return _Token(text, lower, content, raw[-1] in _CLAUSE_ENDS or raw.endswith("--"))


class _Nouns:
    """Which words are nouns: how often each ends a phrase after a determiner, and how often it follows "to" or "we"."""

    def __init__(self, sentences: Sequence[Sequence[_Token]], words: Words) -> None:
        self.topics = words.language.topics
        self._before_a_noun = self.topics.before_a_noun or words.language.function_words
        self._closing: Counter[str] = Counter()
        self._modifying: Counter[str] = Counter()
        self._verbal: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        for tokens in sentences:
            self._count(tokens)
        self.is_noun = cache(self._is_noun)
        self.can_modify = cache(self._can_modify)

    def _count(self, tokens: Sequence[_Token]) -> None:
        led = False
        before: _Token | None = None
        for position, token in enumerate(tokens):
            if not token.content:
                led = token.lower in self._before_a_noun and not token.ends_clause
            else:
                following = tokens[position + 1] if position + 1 < len(tokens) else None
                closes = token.ends_clause or following is None or not following.content
                if led and closes:
                    self._closing[token.lower] += 1
                elif not closes:
                    self._modifying[token.lower] += 1
                if before is not None and not before.ends_clause and before.lower in self.topics.before_a_verb:
                    self._verbal[token.lower] += 1
                if position and token.text[0].isupper() and before is not None and not before.ends_clause:
                    self._named[token.lower] += 1
                led = led and not token.ends_clause
            before = token

    def _is_noun(self, word: str) -> bool:
        if word in self.topics.adjectives:
            return False
        closing = self._closing[word] + 2 * (self._named[word] >= 2)
        if closing <= self._verbal[word]:
            return False
        ending = word[_SHORTEST_STEM:]
        if ending.endswith(_MODIFYING):
            return closing >= 3 and closing > self._modifying[word]
        if ending.endswith("ing") or word[_SHORTEST_STEM - 1 :].endswith("ed"):
            return closing >= 3
        return closing >= 1

    def _can_modify(self, word: str) -> bool:
        """Whether a word can stand before a noun within a phrase."""
        if word in self.topics.adjectives or self.is_noun(word):
            return True
        return self._verbal[word] <= self._modifying[word] and not word[_SHORTEST_STEM:].endswith("ly")


def _mentions(tokens: Sequence[_Token], nouns: _Nouns, words: Words) -> Iterator[Mention]:
    linking = words.language.topics.linking
    for start, end, linked in _runs(tokens, words.language.topics):
        announced = None
        for first in range(start, end):
            for last in range(first, min(end, first + _LONGEST)):
                lower = tokens[last].lower
                if nouns.is_noun(lower) and lower not in linking:
                    parts = tokens[first : last + 1]
                    stems = tuple([words.stem(part.lower) for part in parts])
                    if first == start and announced is None:
                        announced = start > 0 and _is_announced(tokens, start, words)
                    if len(stems) == 1 or len(set(stems)) == len(stems):
                        text = " ".join([part.text for part in parts])
                        yield Mention(stems, text, first == start and bool(announced))
                if not nouns.can_modify(lower):
                    break
        if linked is not None:
            yield from _linked(tokens, end, linked, nouns, words)
    yield from _of_code(tokens, words)


def _runs(tokens: Sequence[_Token], topics: Topics) -> Iterator[tuple[int, int, int | None]]:
    """Runs of content words within a clause; and where another follows a linking word, the place of that word."""
    start = 0
    n = len(tokens)
    while start < n:
        if not tokens[start].content:
            start += 1
            continue
        end = start + 1
        while end < n and tokens[end].content and not tokens[end - 1].ends_clause:
            end += 1
        linked = end if end < n and tokens[end].lower in topics.linking and not tokens[end - 1].ends_clause else None
        yield start, end, linked
        start = end


def _linked(tokens: Sequence[_Token], end: int, link: int, nouns: _Nouns, words: Words) -> Iterator[Mention]:
    """ "rate of change", "slope of the tangent line": the last noun, the link, and the run after it."""
    head = tokens[end - 1]
    if not nouns.is_noun(head.lower):
        return
    after = link + 1
    if after < len(tokens) and tokens[after].lower in _ARTICLES:
        after += 1
    stop = after
    while stop < len(tokens) and stop < after + 2 and tokens[stop].content:
        stop += 1
        if tokens[stop - 1].ends_clause:
            break
    while stop > after and (tokens[stop - 1].lower.endswith("ing") or not nouns.is_noun(tokens[stop - 1].lower)):
        stop -= 1  # "the idea of using" goes on
    tail = tokens[after:stop]
    if not tail or not all(nouns.can_modify(token.lower) for token in tail):
        return
    stems = (words.stem(head.lower), *(words.stem(token.lower) for token in tail))
    if len(set(stems)) == len(stems):
        text = " ".join([head.text, *(token.text for token in tokens[link:after]), *(token.text for token in tail)])
        yield Mention(stems, text)


def _of_code(tokens: Sequence[_Token], words: Words) -> Iterator[Mention]:
    topics = words.language.topics
    for before, token in pairwise(tokens):
        if token.lower in topics.nouns_of_code and before.lower in topics.keywords_of_code:
            yield Mention((before.lower, words.stem(token.lower)), f"{before.lower} {token.lower}")


def _is_announced(tokens: Sequence[_Token], start: int, words: Words) -> bool:
    before = " ".join(token.lower for token in tokens[max(0, start - 6) : start]) + " "
    return words.language.topics.announcements.search(before) is not None


def _character_runs(text: str, words: Words) -> list[Mention]:
    """Scripts without spaces: every run of two to five characters between function words."""
    found = []
    known = words.language.function_words
    for run in _CJK_RUN.findall(text):
        for size in range(2, 6):
            for start in range(len(run) - size + 1):
                part = run[start : start + size]
                if not any(word in part for word in known):
                    found.append(Mention((part,), part))
    return found


def best_forms(mentions: Sequence[Sequence[Mention]]) -> dict[Stems, str]:
    """The commonest spelling of each phrase; a capital that only began a sentence is lowered."""
    forms: dict[Stems, Counter[str]] = defaultdict(Counter)
    for sentence in mentions:
        for mention in sentence:
            forms[mention.stems][mention.text] += 1
    return {key: _best_form(counted) for key, counted in forms.items()}


def _best_form(forms: Counter[str]) -> str:
    best = max(forms, key=lambda form: (forms[form], form))
    lowered = best[0].lower() + best[1:]
    return lowered if lowered in forms else best
