"""Who says what: sentences that are taken back, questions that are answered with no, and who speaks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lectorium.notetaker.check.cover import cover
from lectorium.notetaker.check.passage import Passage, expanded
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.sign import Sign
from lectorium.notetaker.lecture import Sentence
from lectorium.notetaker.words import Words

_BETTER_BY = 0.25
_ANSWERED = re.compile(r"\?\W{0,6}(?:A(?:nswer)?: *)?(\w+)\b")
_OPENING = 6  # words of an answer
_ASKED = 0.5  # share of a statement's words that a question holds


class Turns:
    """Who speaks in a lecture, as far as its captions tell."""

    def __init__(self, sentences: Sequence[Sentence], words: Words) -> None:
        self._sentences = sentences
        self._words = words
        self._relations = words.language.relations
        speakers = Counter(sentence.speaker for sentence in sentences if sentence.speaker)
        self.lecturer = speakers.most_common(1)[0][0] if len(speakers) > 1 else None
        parts = Counter(part for speaker in speakers for part in set(speaker.lower().split()))
        # What names one speaker and no other.
        self._names = {
            speaker: names
            for speaker in speakers
            if (names := {part for part in speaker.lower().split() if parts[part] == 1}) and " " in speaker
        }

    def by_audience(self, position: int) -> bool:
        speaker = self._sentences[position].speaker
        return self.lecturer is not None and speaker is not None and speaker != self.lecturer

    def signs(self, claim: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        if claim.text.rstrip().endswith("?") or self._relations is None:
            return
        yield from self._only_asked(claim, positions)
        yield from self._never_speaks(claim, positions)
        yield from self._said_by_others(claim, positions)
        yield from self._never_answered(claim, positions)

    def _only_asked(self, claim: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        """A statement that is a question there, answered with no."""
        for before, after in pairwise(positions):
            if not self._asks(before) or self._asks(after) or claim.denials:
                continue
            asked, answer = self._sentences[before], self._sentences[after]
            denied = any(start < _OPENING for start, _ in Passage(answer.text, self._words).denials)
            if denied and cover(claim, Passage(asked.text, self._words)) >= _ASKED:
                yield Sign(FindingKind.question, f"asked, and answered: {answer.text}")

    def _never_speaks(self, claim: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        """Someone who speaks in the lecture, but not here, and whom nobody names here."""
        cited = [self._sentences[position] for position in positions]
        heard = {sentence.speaker for sentence in cited}
        if not cited or None in heard:
            return
        text = {word for sentence in cited for word in self._words.tokens(sentence.text)}
        for speaker, names in self._names.items():
            named = [token.word for token in claim.tokens if token.word in names]
            if named and speaker not in heard and not text & names:
                yield Sign(FindingKind.speaker, f"“{named[0]}” does not speak in what is cited")

    def _said_by_others(self, claim: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        """`A student's idea: …`, which is the lecturer's, and the other way round."""
        relations = self._relations
        named = [token.word for token in claim.tokens]
        if relations is None or self.lecturer is None:
            return
        learner, teacher = (any(word in kind for word in named) for kind in (relations.learners, relations.teachers))
        by_audience = [position for position in positions if self.by_audience(position)]
        by_lecturer = [position for position in positions if not self.by_audience(position)]
        if learner == teacher or not by_audience or not by_lecturer:
            return
        audience, lecturer = (cover(claim, self._passage(heard)) for heard in (by_audience, by_lecturer))
        own, other = (audience, lecturer) if learner else (lecturer, audience)
        if other >= own + _BETTER_BY and other >= _ASKED:
            told = "the lecturer says this" if learner else "someone else than the lecturer says this"
            yield Sign(FindingKind.speaker, told)

    def _never_answered(self, claim: Passage, positions: Sequence[int]) -> Iterator[Sign]:
        """`…? – No`, where nobody says no."""
        relations = self._relations
        answer = _ANSWERED.search(claim.plain)
        if relations is None or answer is None:
            return
        given = answer[1].lower()
        spoken = {word for position in positions for word in self._words.tokens(self._sentences[position].text)}
        for words in (relations.noes, relations.yeses):
            if given in words and spoken.isdisjoint(words):
                yield Sign(FindingKind.speaker, f"nobody answers {answer[1].lower()}")

    def _passage(self, positions: Sequence[int]) -> Passage:
        return Passage(" ".join(self._sentences[position].text for position in positions), self._words)

    def standing(self, positions: Sequence[int]) -> tuple[int, ...]:
        """The cited sentences without those that are taken back within them."""
        gone: set[int] = set()
        for before, after in pairwise(positions):
            if after != before + 1 or self._relations is None:
                continue
            if self.by_audience(before) and not self.by_audience(after):
                if self._opens(after, self._relations.rejections):
                    gone.add(before)
                    gone.update({after} if self._asks(after) else ())
            elif self._opens(after, self._relations.refutations) or (
                self._opens(after, self._relations.retractions) and self._share_words(before, after)
            ):
                gone.add(before)
        return tuple(position for position in positions if position not in gone) or tuple(positions)

    def _asks(self, position: int) -> bool:
        return self._sentences[position].text.rstrip().endswith("?")

    def _opens(self, position: int, cues: Sequence[str]) -> bool:
        text = expanded(self._sentences[position].text, self._words.language.code)
        opening = " ".join(self._words.tokens(text)[:_OPENING]) + " "
        return any(opening.startswith(f"{cue} ") for cue in cues)

    def _share_words(self, one: int, other: int) -> bool:
        stems = (self._words.content_stems(self._words.tokens(self._sentences[p].text)) for p in (one, other))
        return bool(set.intersection(*map(set, stems)))
