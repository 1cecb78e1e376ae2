"""Are the sentences that people found worth a note ranked first in their section?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.baselines.ranking import RANKINGS
from bench.corpora.pairs import STUDENT_NOTES, Pair, read_pairs
from bench.corpora.vtssum import LabelledLecture, read_vtssum
from bench.measures.cover import Units, spoken_statement
from bench.measures.selection import top_k
from bench.quality.completeness import SPOKEN
from bench.quality.desk import Desk, lecture_of_sentences
from bench.quality.notes import point_texts
from bench.tables import Cell, Table
from bench.words import count_words, weighted_stems
from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Detail
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.outline import Span
from lectorium.notetaker.salience import score_section

_DEPTHS = (3, 5)
_MARGIN_S = 60  # scribes put a heading's time near, not at, where its subject begins
_COLUMNS = ["ranking", "clips", *(f"{what}@{k} %" for k in _DEPTHS for what in ("precision", "recall", "F1"))]


@dataclass(frozen=True)
class Clip:
    """The sentences `start` to `stop` of a lecture, and which of them are worth a note."""

    lecture: Lecture
    start: int
    stop: int
    labels: tuple[bool, ...]

    @property
    def texts(self) -> list[str]:
        return [sentence.text for sentence in self.lecture.sentences[self.start : self.stop]]


def tables(desk: Desk) -> list[Table]:
    pairs = list(read_pairs(desk.data, STUDENT_NOTES))
    by_pair = [list(labelled_sections(desk, pair)) for pair in pairs]
    clips = [clip for found in by_pair for clip in found]
    return [
        Table(
            "concepts",
            "Concepts of the sentences that students took a note of, held by the notes",
            ["detail", "words %", "concepts %"],
            [[detail, *_concepts_held(desk, pairs, by_pair, detail)] for detail in Detail],
            "Concepts: the content words of these sentences, by rarity, each once a lecture. Words: of the notes, as a "
            "share of those spoken.",
        ),
        Table(
            "salient",
            "Sentences that students took a note of, ranked in their section",
            _COLUMNS,
            ranking_rows(clips),
            "A sentence is worth a note where it holds most of a scribe's statement. Precision and recall are averaged "
            "over sections.",
        ),
    ]


def _concepts_held(
    desk: Desk, pairs: Sequence[Pair], by_pair: Sequence[Sequence[Clip]], detail: Detail
) -> tuple[float, float]:
    """The notes' share of the words, and what they hold of the concepts."""
    wanted = held = written = spoken = 0.0
    for pair, clips in zip(pairs, by_pair, strict=True):
        texts = point_texts(desk.notes(*pair.transcript, detail=detail))
        concepts: dict[str, float] = {}
        for clip in clips:
            for text, labelled in zip(clip.texts, clip.labels, strict=True):
                concepts |= weighted_stems(text) if labelled else {}
        noted = {stem for text in texts for stem in weighted_stems(text)}
        wanted += sum(concepts.values())
        held += sum(weight for stem, weight in concepts.items() if stem in noted)
        written += sum(map(count_words, texts))
        spoken += sum(count_words(sentence.text) for sentence in desk.lecture(*pair.transcript).sentences)
    return written / spoken, held / wanted


def vtssum_tables(folder: Path) -> list[Table]:
    """The same on a folder of lectures in VT-SSum's form, where slides are the sections."""
    clips = [clip for lecture in read_vtssum(folder) for clip in _clips_of(lecture)]
    return [
        Table(
            "salient-vtssum",
            "Sentences that the slide says too, ranked in their clip (VT-SSum)",
            _COLUMNS,
            ranking_rows(clips),
            "Published F1: 40.92 and 39.74 by a model trained on news, 48.90 and 43.53 by one trained on this corpus.",
        )
    ]


def labelled_sections(desk: Desk, pair: Pair) -> Iterator[Clip]:
    """From a heading's time to the next one's; the statements under it label their best sentences."""
    lecture = desk.lecture(*pair.transcript)
    units = Units([sentence.text for sentence in lecture.sentences])
    timed: list[tuple[int, list[str]]] = []
    for section in pair.sections():
        if section.start_s is not None:
            timed.append((1000 * section.start_s, []))
        if timed:
            timed[-1][1].extend(section.statements)
    timed.sort(key=lambda entry: entry[0])
    for (start_ms, statements), following in zip(timed, [*timed[1:], None], strict=True):
        start = _first_at(lecture, start_ms)
        stop = len(lecture.sentences) if following is None else _first_at(lecture, following[0])
        labelled = best_sentences(
            statements,
            units,
            _first_at(lecture, start_ms - 1000 * _MARGIN_S),
            stop if following is None else _first_at(lecture, following[0] + 1000 * _MARGIN_S),
        )
        if stop > start:
            yield Clip(lecture, start, stop, tuple(n in labelled for n in range(start, stop)))


def best_sentences(statements: Sequence[str], units: Units, start: int, stop: int) -> set[int]:
    """For each statement spoken between `start` and `stop`, the one sentence that holds most of it."""
    found = set()
    for statement in statements:
        wanted = weighted_stems(statement)
        spoken = spoken_statement(wanted, units, SPOKEN, start, stop)
        if spoken is not None:
            inside = range(spoken.place.start, spoken.place.stop)
            found.add(max(inside, key=lambda n: sum(spoken.stems[s] for s in units.stems[n] if s in spoken.stems)))
    return found


def ranking_rows(clips: Sequence[Clip]) -> list[list[Cell]]:
    labelled = [clip for clip in clips if any(clip.labels)]
    scored = {
        "ours": _our_scores(labelled),
        **{name: [_as_scores(rank(clip.texts)) for clip in labelled] for name, rank in RANKINGS.items()},
        "the labels themselves": [[float(label) for label in clip.labels] for clip in labelled],
    }
    rows: list[list[Cell]] = []
    for name, scores in scored.items():
        pairs = [(s, clip.labels) for s, clip in zip(scores, labelled, strict=True)]
        results = [top_k(pairs, k) for k in _DEPTHS]
        rows.append([name, len(labelled), *(v for r in results for v in (r.precision, r.recall, r.f1))])
    return rows


def _our_scores(clips: Sequence[Clip]) -> list[list[float]]:
    analyses = {id(clip.lecture): clip.lecture for clip in clips}
    analysed = {key: analyse(lecture) for key, lecture in analyses.items()}
    return [score_section(analysed[id(clip.lecture)], Span(clip.start, clip.stop)) for clip in clips]


def _as_scores(ranking: Sequence[int]) -> list[float]:
    places = {sentence: place for place, sentence in enumerate(ranking)}
    return [-float(places[n]) for n in range(len(ranking))]


def _clips_of(labelled: LabelledLecture) -> Iterator[Clip]:
    lecture = lecture_of_sentences(labelled.sentences, title=labelled.title)
    for clip in labelled.clips:
        if clip.sentences:
            yield Clip(lecture, clip.start, clip.start + len(clip.sentences), clip.labels)


def _first_at(lecture: Lecture, time_ms: int) -> int:
    """The first sentence that starts at the time or later."""
    for n, sentence in enumerate(lecture.sentences):
        if sentence.start_ms is not None and sentence.start_ms >= time_ms:
            return n
    return len(lecture.sentences)
