"""Denials put in or left out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lectorium.notetaker.check.alignment import edits, stretch_repeated
from lectorium.notetaker.check.correspondence import Correspondence
from lectorium.notetaker.check.passage import LONGEST_CLAUSE, REACH, Passage
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.languages.english_classes import is_adverb

_NEXT = 3
_RUN = 4  # words that are the same after a denial
_FLANKS = 5  # words that must be the same around an edit
_MOST_HELD = 0.6  # share of a clause's words
_NEARLY = 0.7


def negation_signs(claim: Passage, source: Passage) -> Iterator[Sign]:
    repeated = stretch_repeated(claim, source)
    if repeated is not None:
        yield from _counted(claim, source, repeated)
        return
    edited = list(_edited(claim, source))
    if edited:
        yield from edited
        return
    yield from _added(claim, source)
    yield from _dropped(claim, source)
    yield from _verb_denied(claim, source)
    yield from _same_words_denied(claim, source)


def _counted(claim: Passage, source: Passage, stretch: range) -> Iterator[Sign]:
    """A statement that repeats a stretch of the source denies as often as that does."""
    here = [start for start, _ in claim.all_denials if not _said_twice(claim, start)]
    there = [start for start, _ in source.all_denials if start in stretch and not _said_twice(source, start)]
    # A sentence turned round denies before what it repeats: "we do not draw the graph" -> "the graph is not drawn".
    before = range(max(0, stretch.start - REACH), stretch.start)
    if len(here) > len(there) + sum(start in before for start, _ in source.all_denials):
        yield Sign(FindingKind.negation_added, _around(claim, here[0]))
    elif len(here) < len(there):
        yield Sign(FindingKind.negation_dropped, _around(source, there[0]))


def _said_twice(passage: Passage, at: int) -> bool:
    """`isn't isn't`: a denial that is said again right after; "no lake, no river" are two."""
    word = passage.tokens[at].word
    return any(word == token.word for token in passage.tokens[at + 1 : at + (2 if word == "no" else 3)])


def _edited(claim: Passage, source: Passage) -> Iterator[Sign]:
    """Where the statement repeats the source word by word but for a denial."""
    there = dict(source.denials)
    here = dict(claim.denials)
    for edit in edits(claim, source, leading=True):
        if edit.same < _FLANKS:
            continue
        added = [at for at in edit.here if at in here]
        dropped = [at for at in edit.there if at in there]
        # A sentence turned round denies a few words off.
        turned = _denied_near(source, edit.there.start)
        if added and not dropped and not turned and not _denied_there(source, _scope(claim, here[added[0]])):
            yield Sign(FindingKind.negation_added, _around(claim, added[0]))
        elif (
            dropped
            and not added
            and not _denied_there(claim, _scope(source, there[dropped[0]]))
            and not _denied_near(claim, edit.here.start)
        ):
            yield Sign(FindingKind.negation_dropped, _around(source, dropped[0]))


def _denied_near(passage: Passage, at: int) -> bool:
    return any(abs(start - at) < REACH for start, _ in passage.denials)


def _denied_there(passage: Passage, scope: list[str]) -> bool:
    return any(_denied(passage, at) for stem in scope[:2] for at in passage.places.get(stem, ()))


def _added(claim: Passage, source: Passage) -> Iterator[Sign]:
    for start, end in claim.denials:
        subject, scope = _subject(claim, start), _scope(claim, end)
        known = [stem for stem in scope[:2] if stem in source.places]
        if (
            not known
            or scope[0] not in source.places
            or any(_denied(source, at) for stem in known for at in source.places[stem])
        ):
            continue
        if any(_together(source, known[0], other) for other in [*subject, *scope] if other != known[0]):
            yield Sign(FindingKind.negation_added, _around(claim, end - 1))


def _dropped(claim: Passage, source: Passage) -> Iterator[Sign]:
    for start, end in source.denials:
        subject, scope = _subject(source, start), _scope(source, end)
        known = [stem for stem in scope[:2] if stem in claim.places]
        if (
            not known
            or scope[0] not in claim.places
            or any(_denied(claim, at) for stem in known for at in claim.places[stem])
        ):
            continue
        denied = sum(_denied(source, at) for at in source.places[known[0]])
        if 2 * denied <= len(source.places[known[0]]):
            continue
        others = [stem for stem in [*subject, *scope] if stem != known[0]]
        if not others or any(_together(claim, known[0], other) for other in others):
            yield Sign(FindingKind.negation_dropped, _around(source, end - 1))


def _verb_denied(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`Newton did not think so`, and the statement says what he thought."""
    there = _subjects_and_verbs(source)
    for said, denied in _subjects_and_verbs(claim).items():
        if denied == {False} and there.get(said) == {True} and not claim.all_denials:
            yield Sign(FindingKind.negation_dropped, _around(source, source.places[said[1]][0]))
            return


def _subjects_and_verbs(passage: Passage) -> Mapping[tuple[str, str], set[bool]]:
    """Verbs with the content word before them, and whether a denial stands between."""
    relations = passage.words.language.relations
    denials = {start for start, _ in passage.all_denials}
    found: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for at, token in enumerate(passage.tokens):
        if relations is None or token.word not in relations.verbs or token.word in relations.tells:
            continue
        before = [n for n in range(max(0, at - REACH), at) if passage.tokens[n].clause == token.clause]
        own = [n for n in before if passage.tokens[n].weight and not is_adverb(passage.tokens[n].word)]
        if own:
            found[passage.tokens[own[-1]].stem, token.stem].add(not denials.isdisjoint(range(own[-1] + 1, at)))
    return found


def _same_words_denied(claim: Passage, source: Passage) -> Iterator[Sign]:
    """`It has nothing to do with gardens` where what is cited says `to do with gardens`, and denies nothing there."""
    words = [token.word for token in source.tokens]
    denied = {start for start, _ in source.all_denials}
    for _, end in claim.denials:
        run = [token.word for token in claim.tokens[end : end + _RUN]]
        if len(run) < _RUN or claim.joined.count(f" {' '.join(run)} ") > 1:
            continue
        starts = [at for at in range(len(words) - _RUN + 1) if words[at : at + _RUN] == run]
        if any(denied.isdisjoint(range(at - REACH, at + _RUN)) for at in starts):
            yield Sign(FindingKind.negation_added, f"what is cited says “{' '.join(run)}”")
            return


def clause_signs(claim: Passage, said: Correspondence) -> Iterator[Sign]:
    """A clause and the one of the source that holds most of it: one denies and the other does not."""
    source = said.source
    if stretch_repeated(claim, source) is not None:  # its denials are counted
        return
    for clause in sorted({token.clause for token in claim.tokens}):
        best, rivals = _best_clauses(claim, said, clause)
        if best is None:
            continue
        if clause not in claim.denying_clauses:
            reached = _reached(source, best)
            if reached is not None and rivals <= source.denying_clauses and _hold_one(claim, said, clause, reached):
                yield Sign(FindingKind.negation_dropped, _words(source, best))
        elif best not in source.denying_clauses and not rivals & source.denying_clauses:
            denied = _reached(claim, clause)
            if denied and any(source.tokens[at].clause == best for at in said.places(denied[0])):
                yield Sign(FindingKind.negation_added, _words(source, best))


def _best_clauses(claim: Passage, said: Correspondence, clause: int) -> tuple[int | None, frozenset[int]]:
    """The clause of the source that holds most of one of the statement, and those that hold nearly as much."""
    shares = said.shares(clause)
    best = said.best_clause(clause, _MOST_HELD)
    if best is None:
        return None, frozenset()
    held = {t.stem for at, t in enumerate(claim.tokens) if t.clause == clause and _stands_in(said, at, best)}
    long = sum(token.clause == best for token in said.source.tokens) > LONGEST_CLAUSE
    if len(held) < 2 or long:
        return None, frozenset()
    return best, frozenset(other for other, share in shares.items() if share >= _NEARLY * shares[best])


def _stands_in(said: Correspondence, at: int, clause: int) -> bool:
    weight = said.claim.tokens[at].weight
    return bool(weight) and any(said.source.tokens[place].clause == clause for place in said.places(at))


def _reached(passage: Passage, clause: int) -> list[int] | None:
    """The first content tokens that the denial of a clause reaches, None where it has none."""
    end = next((end for start, end in passage.denials if passage.tokens[start].clause == clause), None)
    if end is None:
        return None
    reach = range(end, min(len(passage.tokens), end + REACH))
    found = [at for at in reach if passage.tokens[at].weight and passage.tokens[at].clause == clause]
    return ([at for at in found if not is_adverb(passage.tokens[at].word)] or found)[:2]


def _hold_one(claim: Passage, said: Correspondence, clause: int, places: list[int]) -> bool:
    own = [at for at, token in enumerate(claim.tokens) if token.weight and token.clause == clause]
    return any(place in said.places(at) for at in own for place in places)


def _words(passage: Passage, clause: int) -> str:
    return "… " + " ".join(token.word for token in passage.tokens if token.clause == clause) + " …"


def _scope(passage: Passage, end: int) -> list[str]:
    """The first content stems that a denial reaches."""
    if end >= len(passage.tokens):
        return []
    clause = passage.tokens[end - 1].clause
    found = [t for t in passage.tokens[end : end + REACH] if t.weight and t.clause == clause]
    return [t.stem for t in [t for t in found if not is_adverb(t.word)] or found][:_NEXT]


def _subject(passage: Passage, start: int) -> list[str]:
    """The last content stems before a denial."""
    clause = passage.tokens[start].clause
    return [t.stem for t in passage.tokens[max(0, start - REACH) : start] if t.weight and t.clause == clause][-2:]


def _together(passage: Passage, one: str, other: str) -> bool:
    """Whether two stems stand in one clause."""
    clauses = {passage.tokens[at].clause for at in passage.places.get(one, ())}
    return any(passage.tokens[at].clause in clauses for at in passage.places.get(other, ()))


def _denied(passage: Passage, at: int) -> bool:
    return passage.tokens[at].clause in passage.denying_clauses


def _around(passage: Passage, at: int) -> str:
    return "… " + " ".join(token.word for token in passage.tokens[max(0, at - 3) : at + 5]) + " …"
