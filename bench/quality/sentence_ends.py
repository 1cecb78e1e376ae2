"""Are the ends of sentences found where captions carry no punctuation?"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bench.measures.ends import ends_of, ends_of_sentences, strip_punctuation
from bench.measures.rates import NOTHING, Rates, rates_of
from bench.quality.desk import Desk
from bench.tables import Cell, Table
from lectorium.notetaker.lecture import Segment
from lectorium.notetaker.sentences import split_sentences

_SETS = {"MIT OpenCourseWare": "MIT", "Hugging Face clips": "HF"}


def tables(desk: Desk) -> list[Table]:
    rows: list[list[Cell]] = []
    for name, course in _SETS.items():
        lectures = [desk.lecture(path).segments for path in desk.captions(punctuated=True, course=course)]
        wanted = [ends_of([word for segment in segments for word in segment.text.split()]) for segments in lectures]
        for system, find_ends in _SYSTEMS.items():
            rates = sum(
                (rates_of(find_ends(segments), ends) for segments, ends in zip(lectures, wanted, strict=True)), NOTHING
            )
            rows.append([name, system, len(lectures), *_cells(rates)])
    return [
        Table(
            "sentence-ends",
            "Sentence ends",
            ["captions", "method", "lectures", "ends", "precision %", "recall %", "F1 %"],
            rows,
            "Punctuation, capitals and speakers taken away; the ends sought are those that the captioner punctuated.",
        )
    ]


def _stripped(segments: Sequence[Segment]) -> list[Segment]:
    return [
        replace(segment, text=strip_punctuation(segment.text), speaker=None, starts_paragraph=False)
        for segment in segments
    ]


def _ours(segments: Sequence[Segment]) -> set[int]:
    return ends_of_sentences(sentence.text for sentence in split_sentences(_stripped(segments), "en"))


def _ours_intact(segments: Sequence[Segment]) -> set[int]:
    return ends_of_sentences(sentence.text for sentence in split_sentences(segments, "en"))


def _cue_ends(segments: Sequence[Segment]) -> set[int]:
    return ends_of_sentences(segment.text for segment in segments)


_SYSTEMS: dict[str, Callable[[Sequence[Segment]], set[int]]] = {
    "ours": _ours,
    "each cue a sentence": _cue_ends,
    "ours, punctuation left in": _ours_intact,
}


def _cells(rates: Rates) -> list[Cell]:
    return [rates.wanted, rates.precision, rates.recall, rates.f1]
