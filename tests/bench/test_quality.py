"""The tables' own rules, on lectures and notes of a few sentences."""

import pytest

from bench.baselines.ranking import rank_lead
from bench.corpora.annotated import Annotated, Passage
from bench.corpora.pairs import Quiz
from bench.measures.cover import Units
from bench.quality import annotated, salient
from bench.quality.annotated import Noted
from bench.quality.boundaries import Document, boundary_rows
from bench.quality.desk import lecture_of_paragraphs, lecture_of_sentences
from bench.quality.notes import bullets_of, notes_of_points, points_of
from lectorium.notetaker.document import Detail, LedgerEntry, Notes, Point, PointKind, Reason, Section, State


def sentence(i: int, text: str, **known: object) -> Annotated:
    fields = {
        "start_ms": None, "speaker": None, "reason": None, "weight": 1, "role": "statement", "exact": (), "joins": (),
        "note": None, "section": 1, "heading": None,
    }  # fmt: skip
    return Annotated(i=i, text=text, **{**fields, **known})  # type: ignore[arg-type]


@pytest.fixture
def noted() -> Noted:
    """Three sentences; the notes have one point, which cites the last two."""
    passage = Passage(
        "p",
        (
            sentence(0, "Hi.", weight=0, reason="greeting", heading="Kernels"),
            sentence(1, "So a kernel is, um, small.", joins=(2,), note="A kernel is small and slides."),
            sentence(2, "And it slides.", joins=(1,)),
        ),
    )
    point = Point(id="p1", kind=PointKind.definition, text="A kernel is small and it slides.", sentences=("s2", "s3"))
    ledger = (
        LedgerEntry(sentence="s1", state=State.left_out, reason=Reason.greeting),
        LedgerEntry(sentence="s2", state=State.kept, section="x1", point="p1"),
        LedgerEntry(sentence="s3", state=State.kept, section="x1", point="p1"),
    )
    section = Section(id="x1", heading="What a kernel is", points=(point,))
    notes = Notes(title="p", language="en", sections=(section,), ledger=ledger)
    lecture = lecture_of_sentences([each.text for each in passage.sentences])
    return Noted(passage, lecture, dict.fromkeys(Detail, notes))


class TestAnnotated:
    def test_chosen_is_what_the_ledger_does_not_leave_out(self, noted: Noted) -> None:
        assert annotated.chosen_sentences(noted, Detail.brief) == [1, 2]
        f1 = {
            row[1]: row[3] for row in annotated.choice_table([noted], {"lead": rank_lead}).rows if "full" in str(row[0])
        }
        assert f1 == {"ours": 1.0, "lead": 0.5, "annotator": 1.0}

    def test_headings_share_a_content_word(self, noted: Noted) -> None:
        assert annotated.headings_that_share(noted) == [True]

    def test_wordings_pair_a_point_with_all_that_was_said(self, noted: Noted) -> None:
        [wording] = annotated.wordings(noted)
        assert wording.said == "So a kernel is, um, small. And it slides."
        assert wording.reference == "A kernel is small and slides."
        assert wording.ours == "A kernel is small and it slides."

    def test_tables_count_what_was_found(self, noted: Noted) -> None:
        roles = {row[0]: row[1:] for row in annotated.roles_table([noted]).rows}
        assert roles["definition"] == [0, 2, 0.0, None]
        structure = annotated.structure_table([noted]).rows
        assert structure[0] == ["sentences read together", 1, 1, 1.0, 1.0]
        wording = annotated.wording_table([noted]).rows
        assert wording[0][:2] == ["ours", 1 / 6]
        assert wording[1][:2] == ["as spoken", 3 / 6]

    def test_exact_things_stand_word_by_word(self) -> None:
        assert annotated.holds_exactly("16 MB", "The limit is 16 MB.")
        assert not annotated.holds_exactly("16 MB", "16 or 32 MB")


def test_points_are_read_with_their_children_and_the_glossary_repeats_them() -> None:
    inner = Point(id="p2", text="b")
    top = Point(id="p1", kind=PointKind.text, text="a", points=(inner,))
    sections = (
        Section(id="x1", heading="X", points=(top,)),
        Section(id="x2", kind="glossary", heading="G", points=(Point(id="p3", text="c"),)),  # type: ignore[arg-type]
    )
    notes = Notes(title="t", language="en", sections=sections)
    assert [point.id for point in points_of(notes)] == ["p1", "p2"]
    assert bullets_of(notes) == ["b"]


def test_the_best_sentence_of_a_statement_is_labelled() -> None:
    units = Units(["Good morning everybody.", "The gradient points uphill here.", "Steepest ascent.", "Lunch now."])
    assert salient.best_sentences(["The gradient points uphill, steepest ascent."], units, 0, 4) == {1}
    assert salient.best_sentences(["Inflation raises prices quickly."], units, 0, 4) == set()


def test_boundaries_are_measured_in_sentences() -> None:
    lecture = lecture_of_paragraphs([(None, "The kernel slides. It is small."), (None, "Bread is dear.")])
    assert [s.segments for s in lecture.sentences] == [(0,), (0,), (1,)]
    rows = {row[1]: row for row in boundary_rows("set", [Document(lecture, (2,))])}
    assert rows["even, true number"][0] == "set (1)"
    assert rows["no boundary"][-2:] == [0.0, 0.0]


def test_notes_made_of_statements_cite_what_they_are_given() -> None:
    lecture = lecture_of_sentences(["One.", "Two."], starts_ms=[0, 1000])
    [point] = points_of(notes_of_points(lecture, [("Second", ["s2"])]))
    assert (point.text, point.sentences, point.start_ms) == ("Second", ("s2",), 1000)


def test_an_answer_counts_where_its_own_words_are_said() -> None:
    from bench.quality.completeness import spoken_answers

    quiz = Quiz("What determines the equilibrium price?", "The intersection of supply and demand curves.")
    said = ["The equilibrium price is at the intersection.", "There the supply curve crosses the demand curve."]
    assert len(spoken_answers([quiz], said)) == 1
    assert spoken_answers([quiz], ["The equilibrium price is determined."]) == []
