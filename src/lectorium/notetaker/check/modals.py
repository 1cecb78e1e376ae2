"""What must, can or should be, where what is cited says that it need not, cannot or should not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from lectorium.notetaker.check.passage import Passage, Phrases, by_first_word, phrase_spans
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.languages import language_of
from lectorium.notetaker.languages.english_classes import is_adverb

_NEAR = 4  # words from a modal verb to what it is said of
_BEFORE = 2  # words from the denial to the modal verb
_TO_COME = frozenset({"going", "gonna", "to", "be"})  # "is not going to be able"

# Of a kind of modal verb and the stem it is said of, whether it is denied.
Said = Mapping[tuple[int, str], set[bool]]


def modal_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    here = _modals(claim)
    if not here:
        return
    there = _modals(source)
    for (kind, stem), denied in here.items():
        if len(denied) == 1 and there.get((kind, stem)) == {not flag for flag in denied}:
            finding = FindingKind.negation_added if True in denied else FindingKind.negation_dropped
            word = source.tokens[source.places[stem][0]].word
            yield Sign(finding, f"“{word}”: what is cited {'allows or asks' if True in denied else 'denies'} it")
            return


def _modals(passage: Passage) -> Said:
    said = [token.word for token in passage.tokens]
    found: dict[tuple[int, str], set[bool]] = defaultdict(set)
    for kind, phrases in enumerate(_kinds(passage.words.language.code)):
        for start, end in phrase_spans(said, phrases):
            stem = _object(passage, end)
            if stem is not None:
                found[kind, stem].add(_is_denied(passage, start, end))
    return found


def _object(passage: Passage, end: int) -> str | None:
    """The first content word after a modal verb, in its clause."""
    clause = passage.tokens[end - 1].clause
    near = passage.tokens[end : end + _NEAR]
    found = [token for token in near if token.weight and token.clause == clause]
    return next((token.stem for token in found if not is_adverb(token.word)), found[0].stem if found else None)


def _is_denied(passage: Passage, start: int, end: int) -> bool:
    clause = passage.tokens[start].clause
    while start and passage.tokens[start - 1].word in _TO_COME:
        start -= 1
    beside = [denial for denial, _ in passage.all_denials if start - _BEFORE <= denial <= end]
    return any(passage.tokens[denial].clause == clause for denial in beside)


@cache
def _kinds(code: str) -> Sequence[Phrases]:
    relations = language_of(code).relations
    return tuple(by_first_word(phrases) for phrases in relations.modals) if relations else ()
