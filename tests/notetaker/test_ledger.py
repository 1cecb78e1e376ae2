"""The ledger: every sentence once, its state derived from the text of the points."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import (
    Coverage,
    Detail,
    LedgerEntry,
    Point,
    PointKind,
    Reason,
    Section,
    SectionKind,
    State,
    number,
)
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.ledger import account, all_points
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.words import words_of
from tests.lectures import PASSAGES, lecture_of, lectures, passage_lecture

IMMUTABLE = "The interpreter rejects every assignment to an immutable string."


def point(text: str, *cited: int, kind: PointKind = PointKind.statement) -> Point:
    return Point(id="", kind=kind, text=text, sentences=tuple(f"s{n}" for n in cited))


def held(lecture: Lecture, *points: Point) -> tuple[tuple[LedgerEntry, ...], Coverage]:
    return account(lecture, number([Section(id="", heading="All", points=points)]))


def state(sentence: str, text: str) -> State:
    (entry,), _ = held(lecture_of(sentence), point(text, 1))
    return entry.state


@st.composite
def lectures_with_sections(draw: st.DrawFn) -> tuple[Lecture, tuple[Section, ...]]:
    """A lecture, and notes that cite any of its sentences with any of their texts."""
    lecture = draw(lectures(max_sentences=12))
    texts = [sentence.text for sentence in lecture.sentences] or ["Nothing."]
    ids = st.sampled_from([sentence.id for sentence in lecture.sentences]) if lecture.sentences else st.nothing()

    def points(depth: int) -> st.SearchStrategy[tuple[Point, ...]]:
        inner = points(depth - 1) if depth else st.just(())
        one = st.builds(
            Point,
            id=st.just(""),
            kind=st.sampled_from(PointKind),
            text=st.sampled_from(texts),
            sentences=st.lists(ids, max_size=3).map(tuple) if lecture.sentences else st.just(()),
            points=inner,
        )
        return st.lists(one, max_size=3).map(tuple)

    section = st.builds(
        Section, id=st.just(""), kind=st.sampled_from(SectionKind), heading=st.just("Heading"), points=points(1)
    )
    return lecture, number(draw(st.lists(section, max_size=3)))


@settings(max_examples=60, deadline=None)
@given(lectures_with_sections())
def test_every_sentence_stands_in_the_ledger_once_and_the_sums_are_the_lecture(
    both: tuple[Lecture, tuple[Section, ...]],
) -> None:
    lecture, sections = both
    ledger, coverage = account(lecture, sections)
    assert [entry.sentence for entry in ledger] == [sentence.id for sentence in lecture.sentences]
    assert sum(coverage.sentences.values()) == len(lecture.sentences)
    words = words_of(lecture.language)
    assert sum(coverage.words.values()) == sum(len(words.tokens(s.text)) for s in lecture.sentences)
    assert set(coverage.sentences) == set(coverage.words) == set(State)
    assert sum(coverage.reasons.values()) == coverage.sentences[State.left_out]
    assert coverage.exact.found + len(coverage.exact.missing) == coverage.exact.total
    citing = {(section.id, one.id): set(one.sentences) for section in sections for one in all_points(section.points)}
    for position, entry in enumerate(ledger):
        if entry.state is State.left_out:
            assert entry.reason is not None
            assert (entry.section, entry.point) == (None, None)
        else:
            assert entry.reason is None
            assert entry.section is not None
            assert entry.point is not None
            assert entry.sentence in citing[entry.section, entry.point]
        assert (entry.repeats is not None) == (entry.reason is Reason.repetition)
        if entry.repeats is not None:
            assert entry.repeats in {sentence.id for sentence in lecture.sentences[:position]}


@settings(max_examples=25, deadline=None)
@given(lectures_with_sections())
def test_what_a_writer_declares_changes_nothing(both: tuple[Lecture, tuple[Section, ...]]) -> None:
    """The kind of a point is a claim of the writer; the state comes from words alone."""
    lecture, sections = both
    plain = tuple(
        section.model_copy(update={"kind": SectionKind.topic, "points": _all_statements(section.points)})
        for section in sections
    )
    states = [
        [(e.state, e.reason) for e in account(lecture, given_sections)[0]] for given_sections in (sections, plain)
    ]
    assert states[0] == states[1]


def _all_statements(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(
        one.model_copy(update={"kind": PointKind.statement, "points": _all_statements(one.points)}) for one in points
    )


def test_the_state_follows_the_text_of_the_point() -> None:
    assert state(IMMUTABLE, IMMUTABLE) is State.kept
    assert state(IMMUTABLE, "An immutable string takes no assignment.") is State.condensed
    assert state(IMMUTABLE, "Lists are another matter.") is State.left_out
    assert state(IMMUTABLE, "") is State.left_out


def test_notes_that_lose_a_text_lose_the_sentence() -> None:
    """An edit of a point of written notes is seen in the ledger, whatever the ledger said before."""
    lecture = passage_lecture(PASSAGES["edgedev-reorgs"])
    notes = write_notes(lecture, Detail.full)
    lost = next(entry.sentence for entry in notes.ledger if entry.state is State.kept)

    def emptied(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(
            one.model_copy(
                update={"text": "Something else." if lost in one.sentences else one.text, "points": emptied(one.points)}
            )
            for one in points
        )

    sections = [section.model_copy(update={"points": emptied(section.points)}) for section in notes.sections]
    for before, after in zip(notes.ledger, account(lecture, sections)[0], strict=True):
        assert after.state is (State.left_out if after.sentence == lost else before.state)


@pytest.mark.parametrize("share", [0.2, 0.35, 0.5, 0.74, 0.76, 0.9])
def test_three_quarters_of_the_weight_keep_and_a_third_condenses(share: float) -> None:
    lecture = lecture_of("The compiler translates verbose expressions, ternary operators, macros and templates.")
    (said,) = analyse(lecture).said
    words = sorted(said.tokens, key=lambda token: said.content.get(words_of("en").stem(token), 0.0))
    total = sum(said.content.values())
    taken: list[str] = []
    weight = 0.0
    for token in words:
        own = said.content.get(words_of("en").stem(token), 0.0)
        if own and (weight + own) / total <= share:
            taken.append(token)
            weight += own
    (entry,), _ = held(lecture, point(" ".join(taken), 1))
    kept = weight / total
    rare = set(words[-2:]) & set(taken)
    if kept >= 0.75:
        assert entry.state is State.kept
    elif kept >= 0.35 or rare:
        assert entry.state is State.condensed
    else:
        assert entry.state is State.left_out


def test_one_of_the_two_rarest_words_condenses() -> None:
    sentence = "When people read the work again later, the heteroscedasticity of the numbers causes real problems."
    assert state(sentence, "Beware of heteroscedasticity.") is State.condensed
    assert state(sentence, "People read.") is State.left_out


def test_a_citation_swept_in_by_a_range_is_no_gain() -> None:
    lecture = lecture_of(
        IMMUTABLE, "Photosynthesis converts sunlight into chemical energy.", "Concatenation copies both strings."
    )
    ledger, _ = held(lecture, point(f"{IMMUTABLE} Concatenation copies both strings.", 1, 2, 3))
    assert [entry.state for entry in ledger] == [State.kept, State.left_out, State.kept]
    assert ledger[1].reason is Reason.length


def test_a_point_that_does_not_cite_the_sentence_does_not_keep_it() -> None:
    (entry,), coverage = held(lecture_of(IMMUTABLE), point(IMMUTABLE))
    assert entry.state is State.left_out
    assert coverage.sentences[State.left_out] == 1


def test_points_that_cite_the_same_sentence_hold_it_together() -> None:
    lecture = lecture_of("The decorator registers the handler, and the dispatcher forwards matching requests.")
    first, second = (
        point("The decorator registers the handler.", 1),
        point("The dispatcher forwards matching requests.", 1),
    )
    assert held(lecture, first)[0][0].state is State.condensed
    assert held(lecture, first, second)[0][0].state is State.kept


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("The cluster has twenty-five hundred processors.", "Processors in the cluster: 2,500."),
        ("The cluster has 2,500 processors.", "The cluster has twenty-five hundred processors."),
        ("About thirty percent of the requests fail.", "30 % of requests fail."),
        ("It was published in nineteen eighty six.", "Published 1986."),
        ("The ratio is about three point one four.", "The ratio: 3.14."),
        ("We run pip install fastapi sqlalchemy.", "Install:\n```bash\npip install fastapi sqlalchemy\n```"),
        ("You type python dash m venv myenv.", "`python -m venv myenv`"),
        ("The file is called main dot py.", "The file `main.py`."),
        ("The energy equals m times c squared.", "$E = m \\cdot c^2$ is the energy."),
        ("The deadline is next Friday.", "Deadline: **Friday**."),
    ],
)
def test_a_good_paraphrase_is_no_loss(said: str, written: str) -> None:
    """Numbers in either spelling, code and formulas count as the words they stand for."""
    assert state(said, written) is not State.left_out


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("The cluster has twenty-five hundred processors.", "The cluster has 2,600 processors."),
        ("About thirty percent of the requests fail.", "About 13 % of the requests fail."),
        ("We run pip install fastapi sqlalchemy.", "We run pip install fastapi."),
        ("The homework is due on Friday at noon.", "The homework is due on Monday at noon."),
    ],
)
def test_a_changed_exact_thing_loses_the_sentence(said: str, written: str) -> None:
    lecture = lecture_of(said)
    (entry,), coverage = held(lecture, point(written, 1))
    assert (entry.state, entry.reason) == (State.left_out, Reason.length)
    assert coverage.exact.missing[0].sentence == "s1"


def test_a_repetition_names_the_sentence_it_repeats() -> None:
    lecture = lecture_of(
        "The garbage collector reclaims unreachable objects.",
        "There is another side to it.",
        "So the garbage collector reclaims unreachable objects.",
    )
    ledger, coverage = held(lecture)
    assert (ledger[2].reason, ledger[2].repeats) == (Reason.repetition, "s1")
    assert coverage.reasons[Reason.repetition] == 1
    assert ledger[0].reason is Reason.length


def test_an_exact_thing_said_twice_counts_once() -> None:
    lecture = lecture_of("The limit is 4,096 bytes.", "Remember, the limit is 4096 bytes.", "The other is 512 bytes.")
    _, coverage = held(lecture, point("The limit is 4096 bytes.", 1))
    assert (coverage.exact.found, coverage.exact.total) == (1, 2)
    assert [thing.sentence for thing in coverage.exact.missing] == ["s3"]


def test_what_the_exact_things_cost_is_counted_apart() -> None:
    lecture = lecture_of("The limit is 4,096 bytes.", "Caches keep recent values close.")
    _, coverage = held(lecture, point("The limit is 4,096 bytes.", 1), point("Caches keep recent values close.", 2))
    exact, statement = (len(words_of("en").tokens(sentence.text)) for sentence in lecture.sentences)
    assert coverage.budget.exact == pytest.approx(exact / (exact + statement), abs=0.001)
    assert coverage.budget.statements == pytest.approx(statement / (exact + statement), abs=0.001)


def test_words_of_the_writers_own_cost_nothing() -> None:
    _, coverage = held(lecture_of("Caches evict entries."), point("This lecture covers: caches.", kind=PointKind.text))
    assert coverage.budget.statements == 0


def test_concepts_are_words_said_twice_weighted_by_how_often() -> None:
    lecture = lecture_of("Caches evict.", "Caches evict entries.", "Caches grow.", "Caches shrink.", "Nobody measures.")
    _, none = held(lecture)
    _, half = held(lecture, point("Evict.", 1))
    _, whole = held(lecture, point("Caches evict.", 1))
    assert none.concepts == 0
    assert half.concepts == pytest.approx(1 / 3, abs=0.01)  # log 2 of log 2 + log 4
    assert whole.concepts == 1


def test_what_only_housekeeping_says_is_no_concept() -> None:
    chatter = ("See the recommended videos on the course page.", "Watch the recommended videos at the links below.")
    lecture = lecture_of("The encoder reads tokens.", "The encoder writes vectors.", *chatter)
    _, coverage = held(lecture, point("The encoder reads tokens.", 1))
    assert coverage.reasons[Reason.housekeeping] == 2
    assert coverage.concepts == 1.0


def test_a_lecture_of_nothing_is_accounted_for() -> None:
    ledger, coverage = held(lecture_of())
    assert ledger == ()
    assert coverage.concepts == 1
    assert (coverage.exact.found, coverage.exact.total) == (0, 0)


def test_an_exact_thing_is_held_where_the_sentence_that_said_it_before_is_kept() -> None:
    lecture = lecture_of(
        "The voltage of the load is roughly 0.5 volts for those values of the resistor.",
        "The garage opener amplifies what the remote control sends.",
        "So for those values of the resistor the voltage of the load is 0.5.",
    )
    coverage = write_notes(lecture, Detail.brief).coverage
    assert coverage is not None
    assert coverage.exact.missing == ()
