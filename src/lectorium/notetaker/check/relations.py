"""The language's relations by stem, made once a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lectorium.notetaker.check.passage import Phrases, by_first_word, expanded
from lectorium.notetaker.words import Words, words_of


@dataclass(frozen=True, slots=True)
class Related:
    """`opposites`, `synonyms` and words `alike` of a stem, as stems."""

    opposites: Mapping[str, frozenset[str]]
    synonyms: Mapping[str, frozenset[str]]
    # Other words of change that go the same way.
    alike: Mapping[str, frozenset[str]]
    # Things of one kind: which kind a stem is of, and which thing.
    kinds: Mapping[str, tuple[tuple[int, int], ...]]
    hedges: Phrases
    any_hedges: Phrases


NOTHING: frozenset[str] = frozenset()


@cache
def related(code: str) -> Related:
    words = words_of(code)
    relations = words.language.relations
    if relations is None:
        return Related({}, {}, {}, {}, {}, {})
    opposites: dict[str, set[str]] = {}
    for left, right in relations.opposites:
        a, b = words.stem(left), words.stem(right)
        opposites.setdefault(a, set()).add(b)
        opposites.setdefault(b, set()).add(a)
    synonyms: dict[str, set[str]] = {}
    alike: dict[str, set[str]] = {}
    for group in relations.synonyms:
        stems = {words.stem(word) for word in group}
        for stem in stems:
            synonyms.setdefault(stem, set()).update(stems)
    for up, down in relations.scales:
        for way in (up, down):
            stems = {words.stem(word) for word in way}
            for stem in stems:
                alike.setdefault(stem, set()).update(stems)
    kinds: dict[str, list[tuple[int, int]]] = {}
    for kind, things in enumerate(relations.kinds):
        for thing, forms in enumerate(things):
            for stem in {words.stem(form) for form in forms}:
                kinds.setdefault(stem, []).append((kind, thing))
    return Related(
        _frozen(opposites),
        _frozen(synonyms),
        _frozen(alike),
        {stem: tuple(found) for stem, found in kinds.items()},
        by_first_word(tuple(expanded(phrase, code) for phrase in relations.hedges)),
        by_first_word(tuple(expanded(p, code) for p in (*relations.hedges, *relations.soft_hedges))),
    )


def _frozen(table: dict[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {stem: frozenset(stems) for stem, stems in table.items()}


def related_words(words: Words) -> Related:
    return related(words.language.code)
