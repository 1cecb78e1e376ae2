"""Do our headings say what people's headings say, where sections begin where people let them begin?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.corpora.annotated import Passage, read_annotated
from bench.corpora.chapters import Chaptered, read_meetings, read_talks, read_timed_chapters
from bench.measures.rates import mean
from bench.quality.desk import Desk, lecture_of_paragraphs, lecture_of_sentences
from bench.tables import Cell, Table
from bench.words import weighted_stems
from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.headings import name_sections
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.outline import Span

_FEWEST_SENTENCES = 8


@dataclass(frozen=True)
class Headed:
    """A lecture, and people's headings by the sentence that opens the section."""

    lecture: Lecture
    headings: Mapping[int, str]

    def sections(self) -> Iterator[tuple[Span, str]]:
        """Sections long enough to name, with their heading."""
        starts = sorted(self.headings)
        for start, end in pairwise([*starts, len(self.lecture.sentences)]):
            if end - start >= _FEWEST_SENTENCES:
                yield Span(start, end), self.headings[start]


@dataclass(frozen=True)
class Named:
    """One section: people's heading, ours, and whether any content word of theirs was said in it."""

    lecture: str
    theirs: str
    ours: str
    said: str


def tables(desk: Desk) -> list[Table]:
    rows: list[list[Cell]] = []
    for name, documents in sets(desk).items():
        named = [section for document in documents for section in name_document(document)]
        rows.append([name, "ours", len(named), mean(_shares(s.ours, s.theirs) for s in named), _words(named)])
        first = [" ".join(section.said.split()[:6]) for section in named]
        shares = [_shares(words, section.theirs) for words, section in zip(first, named, strict=True)]
        rows.append([name, "first six words", len(named), mean(shares), 6.0])
        sayable = mean(_shares(section.said, section.theirs) for section in named)
        rows.append([name, "all that was said", len(named), sayable, None])
    return [
        Table(
            "headings",
            "Headings",
            ["set", "method", "sections", "shares a content word with people's heading %", "words"],
            rows,
            "Sections as people set them. The last row of a set is the most that words of the lecture can reach.",
        )
    ]


def sets(desk: Desk) -> dict[str, list[Headed]]:
    return {
        "annotated passages": [_annotated_document(passage) for passage in read_annotated(desk.data)],
        "talks": [_chaptered(talk) for talk in read_talks(desk.data)],
        "meetings": [_chaptered(meeting) for meeting in read_meetings(desk.data)],
        "NYU lectures": list(_timed(desk)),
    }


def name_document(document: Headed) -> list[Named]:
    sections = list(document.sections())
    ours = name_sections(analyse(document.lecture), [span for span, _ in sections])
    return [
        Named(
            document.lecture.title,
            theirs,
            name,
            " ".join(sentence.text for sentence in document.lecture.sentences[span.start : span.end]),
        )
        for (span, theirs), name in zip(sections, ours, strict=True)
    ]


def _annotated_document(passage: Passage) -> Headed:
    lecture = lecture_of_sentences([s.text for s in passage.sentences], title=passage.name)
    return Headed(lecture, {i: s.heading for i, s in enumerate(passage.sentences) if s.heading})


def _chaptered(talk: Chaptered) -> Headed:
    lecture = lecture_of_paragraphs(talk.paragraphs, title=talk.name)
    first: dict[int, int] = {}
    for position, sentence in enumerate(lecture.sentences):
        first.setdefault(sentence.segments[0], position)
    return Headed(lecture, {first[place]: heading for place, heading in talk.headings.items() if place in first})


def _timed(desk: Desk) -> Iterator[Headed]:
    for chapters in read_timed_chapters(desk.data):
        if not chapters.transcript.exists():
            continue
        lecture = desk.lecture(chapters.transcript)
        starts = [sentence.start_ms or 0 for sentence in lecture.sentences]
        headings = {
            next((i for i, start in enumerate(starts) if start >= 1000 * second), len(starts)): heading
            for second, heading in chapters.headings.items()
        }
        headings.pop(len(starts), None)
        yield Headed(lecture, headings)


def _shares(ours: str, theirs: str) -> float:
    return float(bool(set(weighted_stems(ours)) & set(weighted_stems(theirs))))


def _words(named: Sequence[Named]) -> float | None:
    return mean(float(len(section.ours.split())) for section in named)
