"""What something is called, by a name that what is cited does not say."""

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_LONGEST_NAME = 3


def naming_signs(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    relations = claim.words.language.relations
    naming = relations.naming if relations else frozenset()
    for at, token in enumerate(claim.tokens):
        if token.word not in naming:
            continue
        name = [own for own in _name_after(claim, at) if claim.tokens[own].weight]
        unsaid = [
            claim.tokens[own].word
            for own in name
            if not said.places(own) and claim.tokens[own].word not in said.source.run_together
        ]
        if unsaid and 2 * len(unsaid) >= len(name):
            yield Sign(FindingKind.name, f"called “{' '.join(unsaid)}”, which is not in what is cited")


def _name_after(claim: Passage, at: int) -> list[int]:
    """The tokens of a name: the first run of content words in the clause."""
    rest = [own for own in range(at + 1, len(claim.tokens)) if claim.tokens[own].clause == claim.tokens[at].clause]
    run = dropwhile(lambda own: not claim.tokens[own].weight, rest)
    return list(islice(takewhile(lambda own: claim.tokens[own].weight > 0, run), _LONGEST_NAME))
