"""Which words of what is cited say a word of a statement."""

from collections import defaultdict
from collections.abc import Mapping

from lectorium.notetaker.check.names import is_spelled_alike, sound
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.relations import NOTHING, related_words


class Correspondence:
    """The tokens of a statement with their places in what is cited, found when they are asked for.

    A word is said by its own stem; else by one that sounds alike, is spelled alike or says nearly the same.
    """

    def __init__(self, claim: Passage, source: Passage) -> None:
        self.claim = claim
        self.source = source
        self._related = related_words(claim.words)
        self._known: dict[str, tuple[int, ...]] = {}

    def places(self, position: int) -> tuple[int, ...]:
        """Where the source says the claim's token, empty where it does not."""
        token = self.claim.tokens[position]
        if token.word not in self._known:
            self._known[token.word] = self._find(token.word, token.stem)
        return self._known[token.word]

    def shares(self, clause: int) -> Mapping[int, float]:
        """The share of a clause of the statement, by rarity, that each clause of the source holds."""
        own = {t.stem: at for at, t in enumerate(self.claim.tokens) if t.weight and t.clause == clause}
        held: dict[int, float] = defaultdict(float)
        for at in own.values():
            for other in {self.source.tokens[place].clause for place in self.places(at)}:
                held[other] += self.claim.tokens[at].weight
        total = sum(self.claim.tokens[at].weight for at in own.values())
        return {other: weight / total for other, weight in held.items()}

    def best_clause(self, clause: int, least: float) -> int | None:
        """The clause of the source that holds most of one of the statement, and at least so much."""
        shares = self.shares(clause)
        best = max(shares, key=lambda other: shares[other], default=None)
        return best if best is not None and shares[best] >= least else None

    def _find(self, word: str, stem: str) -> tuple[int, ...]:
        found = self.source.places.get(stem)
        if found is not None:
            return found
        found = tuple(
            at for other in self._related.synonyms.get(stem, NOTHING) for at in self.source.places.get(other, ())
        )
        if found or len(word) < 3:
            return found
        heard = sound(word) if len(word) > 3 else None
        return tuple(
            at
            for at, token in enumerate(self.source.tokens)
            if sound(token.word) == heard or is_spelled_alike(word, token.word)
        )
