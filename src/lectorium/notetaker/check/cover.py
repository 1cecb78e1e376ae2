"""How much of a statement's words what is cited holds."""

from lectorium.notetaker.check.names import is_said, sound
from lectorium.notetaker.check.passage import Passage
from lectorium.notetaker.check.relations import NOTHING, related_words


def cover(claim: Passage, source: Passage) -> float:
    related = related_words(claim.words)
    heard = {sound(token.word) for token in source.tokens}
    total = held = 0.0
    # Who speaks is told by the captions, not by what is said.
    relations = claim.words.language.relations
    speakers = relations.learners | relations.teachers if relations else NOTHING
    seen: set[str] = set()
    for token in claim.tokens:
        if not token.weight or token.stem in seen or token.word in speakers:
            continue
        seen.add(token.stem)
        total += token.weight
        if token.stem in source.places or is_said(token.word, source, heard):
            held += token.weight
        elif any(s in source.places for s in related.synonyms.get(token.stem, NOTHING)):
            held += 0.8 * token.weight
    return held / total if total else 1.0
