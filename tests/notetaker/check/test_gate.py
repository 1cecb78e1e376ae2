"""Notes held against their lecture: ours pass, what is cut off or invented does not."""

import json
from pathlib import Path

import pytest

from lectorium.notetaker.check import FindingKind, Report, check_notes
from lectorium.notetaker.document import Detail, Notes, Point, PointKind, Section, SectionKind, State
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.markdown import from_markdown, to_markdown
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.read import read_lecture

ROOT = Path(__file__).parents[3]
CAPTIONS = ROOT.parent / "shared" / "data" / "captions"
EXAMPLE = ROOT / "examples" / "backend-development.vtt"


@pytest.fixture(scope="module")
def lecture() -> Lecture:
    return read_lecture(EXAMPLE)


def check_markdown(lecture: Lecture, text: str) -> Report:
    return check_notes(lecture, from_markdown(text, lecture=lecture), markdown=text)


@pytest.mark.parametrize("detail", list(Detail))
def test_our_notes_pass(lecture: Lecture, detail: Detail) -> None:
    notes = write_notes(lecture, detail)
    report = check_markdown(lecture, to_markdown(notes))
    assert report.findings == ()
    assert report.passed
    assert report.coverage == notes.coverage
    assert report.ledger == notes.ledger


def sample() -> list[str]:
    if not CAPTIONS.is_dir():
        return []
    records = [json.loads(line) for line in (CAPTIONS / "manifest.jsonl").read_text().splitlines()]
    return [record["file"] for record in records][::40]


@pytest.mark.skipif(not CAPTIONS.is_dir(), reason="the captions of other lectures are not here")
@pytest.mark.parametrize("file", sample())
def test_our_notes_of_other_lectures_pass(file: str) -> None:
    lecture = read_lecture(CAPTIONS / file)
    report = check_notes(lecture, write_notes(lecture, Detail.standard))
    assert report.unsupported == ()
    assert report.well_formed


def test_notes_cut_off_in_the_middle_are_not_complete(lecture: Lecture) -> None:
    assert lecture.duration_ms is not None
    notes = write_notes(lecture)
    later = next(s for s in notes.sections if s.start_ms is not None and s.start_ms > lecture.duration_ms // 2)
    text = to_markdown(notes)
    half = text[: text.index(f"# {later.heading}")]
    report = check_markdown(lecture, half)
    assert not report.complete
    assert report.supported
    longest = max(report.gaps, key=lambda gap: gap.words)
    assert longest.end_ms is not None
    assert longest.end_ms > 0.9 * lecture.duration_ms


def test_a_changed_line_is_found_with_its_place(lecture: Lecture) -> None:
    text = to_markdown(write_notes(lecture))
    assert "up to 28 days" in text
    changed = text.replace("up to 28 days", "up to 38 days", 1)
    report = check_markdown(lecture, changed)
    (finding,) = [f for f in report.findings if f.kind is FindingKind.number]
    assert finding.line == changed[: changed.index("up to 38 days")].count("\n") + 1
    assert finding.point in report.unsupported
    assert not report.supported


def test_a_time_without_ids_cites_what_is_said_then(lecture: Lecture) -> None:
    days = next(s for s in lecture.sentences if "28 days" in s.text)
    assert days.start_ms is not None
    minutes, seconds = divmod(days.start_ms // 1000, 60)
    there = f"# Notes\n\n## Part\n\n- A drill can be borrowed for up to 28 days. ({minutes}:{seconds:02})\n"
    assert check_markdown(lecture, there).supported
    assert not check_markdown(lecture, there.replace(f"{minutes}:{seconds:02}", "20:00")).supported


def test_notes_without_any_time_are_looked_for_in_all_of_the_lecture(lecture: Lecture) -> None:
    true = "A drill, a ladder or a tile cutter can be borrowed for up to 28 days."
    text = f"# Notes\n\n- {true}\n- The moon is made of cheese.\n"
    report = check_markdown(lecture, text)
    assert [finding.statement for finding in report.findings] == ["The moon is made of cheese."]


def test_times_after_the_end_and_out_of_order(lecture: Lecture) -> None:
    text = "# Notes\n\n## Part\n\n- A (10:00)\n- B (5:00)\n- C (3:00:00)\n"
    kinds = [finding.kind for finding in check_markdown(lecture, text).findings]
    assert FindingKind.time_order in kinds
    assert FindingKind.time_outside in kinds


def test_a_ledger_is_compared_and_not_believed(lecture: Lecture) -> None:
    notes = write_notes(lecture)
    lost = next(entry for entry in notes.ledger if entry.state is State.left_out)
    kept = next(entry for entry in notes.ledger if entry.state is State.kept)
    lie = lost.model_copy(update={"state": State.kept, "section": kept.section, "point": kept.point, "reason": None})
    ledger = tuple(lie if entry == lost else entry for entry in notes.ledger)
    report = check_notes(lecture, notes.model_copy(update={"ledger": ledger}))
    assert [(f.kind, f.sentences) for f in report.findings] == [(FindingKind.ledger, (lost.sentence,))]
    assert report.coverage == notes.coverage


def test_ids_that_the_lecture_does_not_have(lecture: Lecture) -> None:
    point = Point(id="p1", text="A tool library.", sentences=("s99999",))
    section = Section(id="sec1", heading="Part", points=(point,))
    report = check_notes(lecture, Notes(title="x", language="en", sections=(section,)))
    assert FindingKind.citation in {finding.kind for finding in report.findings}


def test_own_words_of_an_introduction_are_no_statement_about_the_lecture(lecture: Lecture) -> None:
    own = Point(id="p1", kind=PointKind.text, text="No rules are at hand for the language of this lecture.")
    section = Section(id="sec1", kind=SectionKind.introduction, heading="Introduction", points=(own,))
    report = check_notes(lecture, Notes(title="x", language="en", sections=(section,)))
    assert report.points == 0
    assert report.supported
    assert not report.complete


def test_the_share_asked_for_follows_the_detail(lecture: Lecture) -> None:
    notes = write_notes(lecture, Detail.brief)
    assert check_notes(lecture, notes).minimum == 0.75
    assert check_notes(lecture, notes.model_copy(update={"detail": None})).minimum == 0.9
    assert not check_notes(lecture, notes, minimum=1).complete


def test_the_examples_of_the_docs(lecture: Lecture) -> None:
    invented = check_markdown(lecture, (ROOT / "examples" / "notes" / "invented.md").read_text())
    named = {finding.statement for finding in invented.findings}
    false = ["2015", "200", "With an ORDER BY", "Redis", "changes what", "50 loans", "Dijkstra"]
    assert len(named) == len(false)
    assert all(any(what in str(statement) for statement in named) for what in false)
    cut = check_markdown(lecture, (ROOT / "examples" / "notes" / "cut-off.md").read_text())
    assert not cut.complete
    assert not cut.well_formed
    assert FindingKind.fence in {finding.kind for finding in cut.findings}
    assert len(cut.unsupported) == 1
