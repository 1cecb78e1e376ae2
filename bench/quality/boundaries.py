"""Do sections begin where people put a heading, or where another lecture begins?"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.baselines.tiling import even_splits, text_tiling
from bench.corpora.chapters import Chaptered, read_meetings, read_talks, read_timed_chapters
from bench.measures.boundaries import boundaries_within, pk, window_diff
from bench.measures.rates import NOTHING, mean
from bench.quality.desk import Desk, lecture_of_paragraphs, lecture_of_sentences
from bench.tables import Cell, Table
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.outline import find_sections

_TOLERANCE = 3
_STITCHED = 40
_EXCERPTS = 8


@dataclass(frozen=True)
class Document:
    """A lecture and the indices of the sentences that open a section of the reference."""

    lecture: Lecture
    starts: tuple[int, ...]


def tables(desk: Desk) -> list[Table]:
    sets: dict[str, list[Document]] = {
        "NYU lectures, scribes' headings": list(timed_documents(desk)),
        "talks, headings of the transcript": [_chaptered(talk) for talk in read_talks(desk.data)],
        "meetings, topics": [_chaptered(meeting) for meeting in read_meetings(desk.data)],
        "stitched of eight lectures": list(stitched_documents(desk)),
    }
    rows = [row for name, documents in sets.items() for row in boundary_rows(name, documents)]
    return [
        Table(
            "boundaries",
            "Section boundaries",
            [
                "set",
                "method",
                "sections",
                "Pk",
                "WindowDiff",
                f"recall within {_TOLERANCE} %",
                f"F1 within {_TOLERANCE} %",
            ],
            rows,
            "Pk and WindowDiff: lower is better. Sections: mean number found in a document.",
        )
    ]


def boundary_rows(name: str, documents: list[Document]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for method, find in _METHODS.items():
        found = [find(document) for document in documents]
        lengths = [len(document.lecture.sentences) for document in documents]
        triples = [(f, document.starts, n) for f, document, n in zip(found, documents, lengths, strict=True)]
        rates = sum((boundaries_within(f, starts, _TOLERANCE) for f, starts, _ in triples), NOTHING)
        rows.append(
            [
                f"{name} ({len(documents)})",
                method,
                mean(len(set(f) - {0}) + 1 for f in found),
                mean(pk(*triple) for triple in triples),
                mean(window_diff(*triple) for triple in triples),
                rates.recall,
                rates.f1,
            ]
        )
    return rows


def timed_documents(desk: Desk) -> Iterator[Document]:
    for chapters in read_timed_chapters(desk.data):
        lecture = desk.lecture(chapters.transcript)
        starts = {_sentence_at(lecture, 1000 * second) for second in chapters.starts_s}
        yield Document(lecture, tuple(sorted(starts - {0})))


def stitched_documents(desk: Desk, seed: int = 1) -> Iterator[Document]:
    """Excerpts of 20 to 70 sentences, each of another lecture, put one after the other (after Choi 2000)."""
    chance = random.Random(seed)
    lectures = [desk.lecture(path) for path in desk.captions(punctuated=True, course="MIT")]
    for _ in range(_STITCHED):
        texts: list[str] = []
        starts = []
        for lecture in chance.sample(lectures, _EXCERPTS):
            length = chance.randint(20, 70)
            first = chance.randrange(len(lecture.sentences) - length)
            starts.append(len(texts))
            texts += [sentence.text for sentence in lecture.sentences[first : first + length]]
        yield Document(lecture_of_sentences(texts), tuple(starts[1:]))


def _chaptered(talk: Chaptered) -> Document:
    lecture = lecture_of_paragraphs(talk.paragraphs, title=talk.name)
    opening = set(talk.starts)
    starts, seen = [], 0
    for i, sentence in enumerate(lecture.sentences):
        if any(seen < start <= sentence.segments[0] for start in opening):
            starts.append(i)
        seen = sentence.segments[0]
    return Document(lecture, tuple(starts))


def _sentence_at(lecture: Lecture, time_ms: int) -> int:
    """The sentence whose start is nearest to the time."""
    timed = [(abs(s.start_ms - time_ms), i) for i, s in enumerate(lecture.sentences) if s.start_ms is not None]
    return min(timed)[1]


def _ours(document: Document) -> list[int]:
    return [span.start for span in find_sections(document.lecture)]


def _ours_with_parts(document: Document) -> list[int]:
    return [part.start for span in find_sections(document.lecture) for part in (span, *span.parts)]


def _tiling(document: Document) -> list[int]:
    return text_tiling([sentence.text for sentence in document.lecture.sentences])


def _even(document: Document) -> list[int]:
    return even_splits(len(document.lecture.sentences), len(_ours(document)))


def _even_true_number(document: Document) -> list[int]:
    return even_splits(len(document.lecture.sentences), len(document.starts) + 1)


def _none(_: Document) -> list[int]:
    return []


_METHODS: dict[str, Callable[[Document], list[int]]] = {
    "ours": _ours,
    "ours, with parts": _ours_with_parts,
    "TextTiling": _tiling,
    "even, as many as ours": _even,
    "even, true number": _even_true_number,
    "no boundary": _none,
}
