"""Notes held against passages that were annotated sentence by sentence."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.baselines.ranking import RANKINGS, Ranking
from bench.corpora.annotated import Passage, read_annotated
from bench.measures import edits
from bench.measures.boundaries import boundaries_within, pk
from bench.measures.rates import NOTHING, Rates, mean, rates_of
from bench.measures.selection import share_of_words, take_words
from bench.quality.desk import Desk, lecture_of_sentences
from bench.quality.notes import points_of
from bench.tables import Cell, Table
from bench.words import content_stems, count_words, tokens
from lectorium.notetaker.document import Detail, Notes, PointKind, SectionKind, State
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.ledger import account
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.outline import find_sections

# The weight from which a sentence belongs into notes of that detail.
WEIGHTS = {Detail.brief: 3, Detail.standard: 2, Detail.full: 1}
REASONS = ("greeting", "housekeeping", "filler", "false_start", "repetition", "aside", "inaudible", "not_speech")
TO_BE_RECOGNISED = ("greeting", "filler", "housekeeping", "repetition")
ROLES = (
    PointKind.definition, PointKind.example, PointKind.number, PointKind.formula, PointKind.code, PointKind.question,
    PointKind.answer, PointKind.deadline,
)  # fmt: skip


@dataclass(frozen=True)
class Noted:
    """A passage, the lecture made of its sentences (one to one), and our notes of it by detail."""

    passage: Passage
    lecture: Lecture
    notes: Mapping[Detail, Notes]

    @property
    def texts(self) -> list[str]:
        return [sentence.text for sentence in self.lecture.sentences]

    def number(self, sentence_id: str) -> int:
        """Position in the passage of a sentence of the lecture."""
        return int(sentence_id.removeprefix("s")) - 1


def note_passage(passage: Passage) -> Noted:
    lecture = lecture_of_sentences(
        [sentence.text for sentence in passage.sentences],
        title=passage.name,
        speakers=[sentence.speaker for sentence in passage.sentences],
        starts_ms=[sentence.start_ms for sentence in passage.sentences],
    )
    return Noted(passage, lecture, {detail: write_notes(lecture, detail) for detail in Detail})


def tables(desk: Desk) -> list[Table]:
    noted = [note_passage(passage) for passage in read_annotated(desk.data)]
    return [
        reasons_table(noted),
        roles_table(noted),
        choice_table(noted),
        exact_table(noted),
        structure_table(noted),
        wording_table(noted),
    ]


def reasons_table(noted: Sequence[Noted]) -> Table:
    """The reason that each sentence would be left out for, whether or not the notes hold it."""
    pairs = []
    for each in noted:
        ledger, _ = account(each.lecture, ())
        for entry, sentence in zip(ledger, each.passage.sentences, strict=True):
            pairs.append((str(entry.reason), sentence.reason or "length"))
    rows: list[list[Cell]] = []
    for reason in REASONS:
        rates = _rates_of_label(pairs, reason)
        rows.append([reason, rates.wanted, rates.found, rates.precision, rates.recall])
    wanted = [ours for ours, theirs in pairs if theirs in TO_BE_RECOGNISED]
    recognised = mean(float(ours != "length") for ours in wanted)
    rows.append([", ".join(TO_BE_RECOGNISED) + ": any reason given", len(wanted), None, None, recognised])
    says = [ours for ours, theirs in pairs if theirs == "length"]
    wronged = mean(float(ours != "length") for ours in says)
    return Table(
        "annotated-reasons",
        "Reasons for leaving out",
        ["reason", "wanted", "found", "precision %", "recall %"],
        rows,
        f"Of {len(says)} sentences that say something, {100 * (wronged or 0):.1f} % carry another reason than length.",
    )


def roles_table(noted: Sequence[Noted]) -> Table:
    """A sentence has the role in our notes that a point citing it has as its kind (full notes)."""
    rows: list[list[Cell]] = []
    for role in ROLES:
        rates = NOTHING
        for each in noted:
            ours = {n for point, n in _citations(each, Detail.full) if point == role}
            theirs = {n for n, s in enumerate(each.passage.sentences) if s.role == role and s.weight}
            rates += rates_of(ours, theirs)
        rows.append([role, rates.wanted, rates.found, rates.precision, rates.recall])
    return Table("annotated-roles", "Roles", ["role", "wanted", "found", "precision %", "recall %"], rows)


def choice_table(noted: Sequence[Noted], rankings: Mapping[str, Ranking] = RANKINGS) -> Table:
    rows: list[list[Cell]] = []
    for detail, weight in WEIGHTS.items():
        methods: dict[str, list[tuple[float, float, float]]] = {}
        for each in noted:
            lengths = [count_words(text) for text in each.texts]
            wanted = {n for n, sentence in enumerate(each.passage.sentences) if sentence.weight >= weight}
            ours = chosen_sentences(each, detail)
            budget = sum(lengths[n] for n in ours)
            choices = {"ours": ours}
            for name, rank in rankings.items():
                choices[name] = take_words(rank(each.texts), lengths, budget)
            choices["annotator"] = sorted(wanted)
            for name, chosen in choices.items():
                share = sum(lengths[n] for n in chosen) / sum(lengths)
                f1 = rates_of(chosen, wanted).f1 or 0.0
                methods.setdefault(name, []).append((share, f1, share_of_words(chosen, wanted, lengths)))
        for name, figures in methods.items():
            columns = [mean(column) for column in zip(*figures, strict=True)]
            rows.append([f"{detail}: weight {weight} and more", name, *columns])
    return Table(
        "annotated-choice",
        "What is chosen",
        ["detail", "method", "words %", "F1 %", "F1 in words %"],
        rows,
        "Sentences kept or condensed in our notes; baselines take as many words.",
    )


def chosen_sentences(noted: Noted, detail: Detail) -> list[int]:
    """Positions of the sentences that the ledger calls kept or condensed."""
    return [n for n, entry in enumerate(noted.notes[detail].ledger) if entry.state is not State.left_out]


def exact_table(noted: Sequence[Noted]) -> Table:
    rows: list[list[Cell]] = []
    for detail in Detail:
        held = [
            holds_exactly(thing, "\n".join(point.text for point in points_of(each.notes[detail])))
            for each in noted
            for sentence in each.passage.sentences
            if sentence.weight
            for thing in sentence.exact
        ]
        rows.append([detail, len(held), mean(map(float, held))])
    return Table(
        "annotated-exact",
        "Exact things",
        ["detail", "wanted", "in the notes %"],
        rows,
        "Names, numbers with unit, code, formulas and defined terms that the annotator wants verbatim.",
    )


def holds_exactly(thing: str, text: str) -> bool:
    """The thing's words stand in the text one after the other."""
    wanted, said = tokens(thing), tokens(text)
    return any(said[i : i + len(wanted)] == wanted for i in range(len(said) - len(wanted) + 1))


def structure_table(noted: Sequence[Noted]) -> Table:
    joins, near, shared = NOTHING, NOTHING, []
    pks = []
    for each in noted:
        joins += rates_of(_pairs_cited_together(each), _pairs_to_join(each.passage))
        starts, wanted = [span.start for span in find_sections(each.lecture)], each.passage.section_starts()
        near += boundaries_within(starts, wanted, 3)
        pks.append(pk(starts, wanted, len(each.texts)))
        shared += headings_that_share(each)
    rows: list[list[Cell]] = [
        ["sentences read together", joins.wanted, joins.found, joins.precision, joins.recall],
        ["section starts, within 3 sentences", near.wanted, near.found, near.precision, near.recall],
        ["headings that share a content word", len(shared), None, None, mean(map(float, shared))],
    ]
    return Table(
        "annotated-structure",
        "Joins, sections and headings",
        ["what", "wanted", "found", "precision %", "recall %"],
        rows,
        f"Mean Pk of the section starts: {mean(pks) or 0:.3f}. Joins: pairs of neighbours that one point cites.",
    )


def headings_that_share(noted: Noted) -> list[bool]:
    """For each section of the annotator, whether our section nearest to it shares a word."""
    ours = [section for section in noted.notes[Detail.full].sections if section.kind is SectionKind.topic]
    cited = {section.id: {noted.number(s) for point in section.points for s in point.sentences} for section in ours}
    verdicts = []
    for number in dict.fromkeys(sentence.section for sentence in noted.passage.sentences):
        inside = {n for n, sentence in enumerate(noted.passage.sentences) if sentence.section == number}
        heading = next(s.heading for s in noted.passage.sentences if s.section == number)
        if heading is None or not ours:
            continue
        best = max(ours, key=lambda section: len(cited[section.id] & inside))
        verdicts.append(bool(content_stems([heading]) & content_stems([best.heading])))
    return verdicts


@dataclass(frozen=True)
class Wording:
    """One of the annotator's notes, what was said, and how our point has it."""

    said: str
    reference: str
    ours: str


def wordings(noted: Noted) -> list[Wording]:
    """The annotator's notes for which one of our points (full notes) cites the sentence that they stand at."""
    found = []
    sentences = noted.passage.sentences
    points = [(point, {noted.number(s) for s in point.sentences}) for point in points_of(noted.notes[Detail.full])]
    by_number = {sentence.i: n for n, sentence in enumerate(sentences)}
    for n, sentence in enumerate(sentences):
        if sentence.note is None:
            continue
        joined = {n} | {by_number[i] for i in sentence.joins if sentences[by_number[i]].note is None}
        citing = [(len(numbers ^ joined), point.text) for point, numbers in points if n in numbers]
        if citing:
            said = " ".join(sentences[i].text for i in sorted(joined))
            found.append(Wording(said, sentence.note, min(citing)[1]))
    return found


def wording_table(noted: Sequence[Noted]) -> Table:
    every = [wording for each in noted for wording in wordings(each)]
    notes = sum(sentence.note is not None for each in noted for sentence in each.passage.sentences)
    rows = [_wording_row("ours", [(w, w.ours) for w in every]), _wording_row("as spoken", [(w, w.said) for w in every])]
    ours, spoken = rows[0][1], rows[1][1]
    assert isinstance(ours, float | None)
    assert isinstance(spoken, float | None)
    way = 1 - ours / spoken if ours is not None and spoken else None
    return Table(
        "annotated-wording",
        "Wording",
        ["text", "edits per word", "content kept %", "numbers kept %", "negations kept %"],
        rows,
        f"{len(every)} of {notes} notes of the annotator have a point of ours that cites their sentence. Edits: words "
        "to insert, delete or replace to reach the annotator's note, per word of it. "
        + (f"Share of the way from speech to note: {100 * way:.0f} %." if way is not None else ""),
    )


def _wording_row(name: str, pairs: Sequence[tuple[Wording, str]]) -> list[Cell]:
    return [
        name,
        mean(edits.distance_per_word(text, wording.reference) for wording, text in pairs),
        mean(edits.content_kept(wording.said, text) for wording, text in pairs),
        mean(float(edits.digits_kept(wording.said, text)) for wording, text in pairs),
        mean(float(edits.negations_kept(wording.said, text)) for wording, text in pairs),
    ]


def _rates_of_label(pairs: Iterable[tuple[str, str]], label: str) -> Rates:
    ours, theirs = zip(*pairs, strict=True)
    return rates_of(
        [n for n, found in enumerate(ours) if found == label], [n for n, wanted in enumerate(theirs) if wanted == label]
    )


def _citations(noted: Noted, detail: Detail) -> list[tuple[PointKind, int]]:
    return [(point.kind, noted.number(s)) for point in points_of(noted.notes[detail]) for s in point.sentences]


def _pairs_cited_together(noted: Noted) -> set[tuple[int, int]]:
    pairs = set()
    for point in points_of(noted.notes[Detail.full]):
        numbers = sorted(noted.number(s) for s in point.sentences)
        pairs |= {(a, b) for a, b in itertools.pairwise(numbers)}
    return pairs


def _pairs_to_join(passage: Passage) -> set[tuple[int, int]]:
    positions = {sentence.i: n for n, sentence in enumerate(passage.sentences)}
    groups = ((n, [positions[i] for i in sentence.joins]) for n, sentence in enumerate(passage.sentences))
    return {(min(n, other), max(n, other)) for n, others in groups for other in others if passage.sentences[n].weight}
