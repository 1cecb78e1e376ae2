"""What is told of one thing, told of another: two definitions that changed places."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lectorium.notetaker.check.alignment import stretch_repeated
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_LONGEST = 6  # words of a subject
_HEAD = 3  # content words of it
_MORE = 2  # words told of the other thing, over those told of this one

# The stems of a subject, and those of what is told of it.
Told = Mapping[frozenset[str], set[str]]


def subject_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    if stretch_repeated(claim, source) is not None:
        return
    there = _told(source)
    for subject, ours in _told(claim).items():
        same = [other for other in there if subject <= other or other <= subject]
        if not same:
            continue
        own = set().union(*(there[other] for other in same))
        for other, theirs in there.items():
            if other in same or (other - subject).isdisjoint(claim.places):
                continue
            if len((ours & theirs) - own) >= _MORE and len(ours & theirs) >= len(ours & own) + _MORE:
                name = " ".join(token.word for token in source.tokens if token.stem in other - subject)
                yield Sign(FindingKind.swapped, f"what is cited says this of “{name.split()[0]}”")
                return


def _told(passage: Passage) -> Told:
    relations = passage.words.language.relations
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for clause in passage.clauses if relations else ():
        at = next((n for n, token in enumerate(clause) if token.word in relations.tells), None) if relations else None
        if at is None or at > _LONGEST:
            continue
        head = frozenset([token.stem for token in clause[:at] if token.weight][-_HEAD:])
        if head:
            found[head] |= {token.stem for token in clause[at + 1 :] if token.weight}
    return found
