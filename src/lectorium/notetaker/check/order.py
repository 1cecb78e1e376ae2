"""What comes first and what then: `begin with p, then q` where what is cited says q and then p."""

from collections.abc import Iterator, Mapping, Sequence

from lectorium.notetaker.check.alignment import stretch_repeated
from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign

_WAY = 9  # words from "from" to "to"
_NEXT = 4  # words from there to what is reached


def order_signs(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    yield from _from_to(claim, said.source)
    yield from _first_and_then(claim, said)


def _from_to(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`From the largest to the smallest` where what is cited says from the smallest to the largest."""
    there = _ways(source)
    for start, end in _ways(claim):
        if (end, start) in there and (start, end) not in there:
            words = (claim.tokens[claim.places[stem][0]].word for stem in (start, end))
            yield Sign(FindingKind.order, "from “{}” to “{}”: the other way round in what is cited".format(*words))


def _ways(passage: Passage) -> set[tuple[str, str]]:
    relations = passage.words.language.relations
    found: set[tuple[str, str]] = set()
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if relations is None or token.word not in relations.sources:
            continue
        to = next((n for n in range(at + 2, min(at + _WAY, len(tokens))) if tokens[n].word in relations.goals), None)
        start = next((t.stem for t in tokens[at + 1 : to] if t.weight), None)
        end = next((t.stem for t in tokens[to + 1 : to + _NEXT] if t.weight), None) if to is not None else None
        if start is not None and end is not None and start != end:
            found.add((start, end))
    return found


def _first_and_then(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    relations = claim.words.language.relations
    if relations is None or stretch_repeated(claim, said.source) is not None:
        return
    first = _cue(claim.joined, relations.firsts, 0)
    then = _cue(claim.joined, relations.thens, first[1]) if first else None
    if first is None or then is None:
        return
    start, end = then[0], _clause_end(claim, then[1])
    if end <= then[1]:  # `… and the train at the end`
        start = max((at for at in range(first[1], then[0]) if claim.tokens[at].word in relations.joins), default=start)
    before = _said(said, range(first[1], start))
    after = _said(said, range(start, end))
    pairs = [(p, q) for w, p in before.items() if w not in after for v, q in after.items() if v not in before]
    # `a hardness box … a color box`: what stands in one place there is what the order is of.
    parallel = [(p, q) for p, q in pairs if _neighbours(claim, p) & _neighbours(claim, q)]
    pairs = parallel or pairs
    turned = [(p, q) for p, q in pairs if said.places(q)[0] < said.places(p)[0]]
    if turned and 2 * len(turned) > len(pairs):
        p, q = (claim.tokens[at].word for at in turned[0])
        yield Sign(FindingKind.order, f"“{p}” comes after “{q}” in what is cited")


def _cue(joined: str, cues: Sequence[str], start: int) -> tuple[int, int] | None:
    """The first and the end token of the first cue from a token on."""
    starts = joined.split(" ")[1:-1]
    for at in range(start, len(starts)):
        for cue in cues:
            parts = cue.split()
            if starts[at : at + len(parts)] == parts:
                return at, at + len(parts)
    return None


def _said(said: Correspondence, positions: range) -> Mapping[str, int]:
    """The words among these that the source says, each with its last position."""
    tokens = said.claim.tokens
    return {tokens[at].word: at for at in positions if tokens[at].weight and said.places(at)}


def _clause_end(claim: Passage, start: int) -> int:
    if start >= len(claim.tokens):
        return start
    clause = claim.tokens[start].clause
    return next((at for at in range(start, len(claim.tokens)) if claim.tokens[at].clause != clause), len(claim.tokens))


def _neighbours(claim: Passage, at: int) -> set[str]:
    return {
        token.stem for token in (*claim.tokens[max(0, at - 1) : at], *claim.tokens[at + 1 : at + 2]) if token.weight
    }
