"""Segments to sentences: what captions cut is rejoined, what runs on is ended, and every word keeps its place.

Where captions carry punctuation, it decides. Where they do not, ends are inferred.
"""

import re
from collections.abc import Iterator, Sequence

from lectorium.notetaker.inferred_ends import Word, divide, end_scores
from lectorium.notetaker.languages import Language, language_of
from lectorium.notetaker.lecture import Segment, Sentence

_END = re.compile(r"[.!?…。！？।؟][\"'”’)\]»]*$")
_WORD_END = re.compile(r"[.!?…。！？।؟][\"'”’)\]»]*(?!\S)")
_CJK_PIECE = re.compile(r"[^。！？!?；;]*[。！？!?；;]+[”’」』）)]*|[^。！？!?；;]+$")
_NOT_SPEECH = re.compile(r"^[\[({♪<][^\])}>]*[\])}>♪]?$")
_INITIALS = re.compile(r"^(?:[A-Z]\.)+$")
_NUMBERED = re.compile(r"^\d+[.)]$")
# Fewer ends than this per word, and the captions count as unpunctuated.
_ENDS_PER_WORD = 1 / 28
_LONG_SILENCE_MS = 3_000
_LONGEST = 70  # words in a sentence with punctuation; a longer one is ended at its best place


def split_sentences(segments: Sequence[Segment], language: str) -> tuple[Sentence, ...]:
    """The sentences of a lecture, with ids `s1`, `s2` … Each word of the segments stands in exactly one.

    A sentence's start is that of its first word: as given, or by its share of the segment's characters.
    """
    known = language_of(language)
    runs = [[word for index in run for word in _words(index, segments[index], known)] for run in _runs(segments)]
    groups: list[list[Word]] = []
    if is_punctuated(segments):
        for group in (group for run in runs for group in _split_at_punctuation(run, known)):
            groups += divide(group, end_scores(group, known), known) if len(group) > _LONGEST else [group]
    else:
        scores = end_scores([word for run in runs for word in run], known)
        at = 0
        for group in (group for run in runs for group in _split_at_punctuation(run, known)):
            groups += divide(group, scores[at : at + len(group)], known)
            at += len(group)
    return tuple(
        _sentence(f"s{number}", group, segments, known) for number, group in enumerate(filter(None, groups), start=1)
    )


def is_punctuated(segments: Sequence[Segment]) -> bool:
    """Whether the captions carry enough sentence punctuation to go by."""
    words = sum(len(segment.text.split()) for segment in segments)
    ends = sum(len(_WORD_END.findall(segment.text)) for segment in segments)
    return words == 0 or ends / words >= _ENDS_PER_WORD


def _runs(segments: Sequence[Segment]) -> Iterator[list[int]]:
    """Stretches that no sentence crosses: one speaker, one file, one paragraph, no long silence."""
    run: list[int] = []
    for index, segment in enumerate(segments):
        if run and _breaks(segments[run[-1]], segment):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _breaks(before: Segment, after: Segment) -> bool:
    if after.starts_paragraph or after.source != before.source or after.speaker != before.speaker:
        return True
    if _NOT_SPEECH.match(before.text) or _NOT_SPEECH.match(after.text):
        return True
    if before.end_ms is None or after.start_ms is None or after.start_ms - before.end_ms < _LONG_SILENCE_MS:
        return False
    return not after.text[:1].islower()


def _words(index: int, segment: Segment, language: Language) -> list[Word]:
    if language.spaceless:
        texts = [text for text in map(str.strip, _CJK_PIECE.findall(segment.text)) if text]
    else:
        texts = segment.text.split()
    starts = _word_starts(segment, texts)
    ends = [*starts[1:], segment.end_ms]
    last = len(texts) - 1
    return [Word(text, index, starts[i], ends[i], i == last) for i, text in enumerate(texts)]


def _word_starts(segment: Segment, texts: Sequence[str]) -> list[int | None]:
    if segment.word_starts_ms is not None and len(segment.word_starts_ms) == len(texts):
        return list(segment.word_starts_ms)
    if segment.start_ms is None:
        return [None] * len(texts)
    span = max(0, (segment.end_ms or segment.start_ms) - segment.start_ms)
    total = sum(len(text) + 1 for text in texts)
    starts: list[int | None] = []
    passed = 0
    for text in texts:
        starts.append(segment.start_ms + span * passed // total)
        passed += len(text) + 1
    return starts


def _split_at_punctuation(words: Sequence[Word], language: Language) -> Iterator[list[Word]]:
    group: list[Word] = []
    for position, word in enumerate(words):
        group.append(word)
        after = words[position + 1].text if position + 1 < len(words) else None
        # Most words end in a letter, and nothing else need be looked at.
        if after is not None and word.text[-1].isalnum():
            continue
        if after is None or _ends_sentence(word.text, after, language, opens=len(group) == 1):
            yield group
            group = []


def _ends_sentence(word: str, after: str, language: Language, *, opens: bool) -> bool:
    if not _END.search(word):
        return False
    if language.spaceless:
        return True
    bare = word.rstrip("\"'”’)]»").lower()
    if bare.endswith(("!", "?", "…")) and not bare.endswith(("...", "…")):
        return True
    stem = bare.rstrip(".")
    if _INITIALS.match(word):
        return after.lower() in language.sentence_starts
    if opens and _NUMBERED.match(bare):
        return False
    if stem in language.abbreviations:
        return stem in language.ending_abbreviations and after[:1].isupper()
    if bare.endswith(("...", "…")):
        return not after[:1].islower()
    # A full stop that a recogniser put after "the" or before a small letter ends nothing.
    return not (after[:1].islower() and stem in language.never_last)


def _sentence(id_: str, words: Sequence[Word], segments: Sequence[Segment], language: Language) -> Sentence:
    first = segments[words[0].segment]
    return Sentence(
        id=id_,
        text=_join(words, language),
        segments=tuple(dict.fromkeys(word.segment for word in words)),
        source=first.source,
        start_ms=words[0].start_ms,
        end_ms=words[-1].end_ms,
        speaker=first.speaker,
    )


def _join(words: Sequence[Word], language: Language) -> str:
    if not language.spaceless:
        return " ".join(word.text for word in words)
    text = ""
    for word in words:
        gap = " " if text and text[-1].isascii() and word.text[0].isascii() else ""
        text += gap + word.text
    return text
