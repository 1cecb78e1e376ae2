"""The offline writer: what is in its notes at every detail, and what it makes of any lecture at all."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import Detail, Notes, Point, PointKind, Reason, Section, SectionKind, State
from lectorium.notetaker.lecture import Lecture, Sentence
from lectorium.notetaker.ledger import account, all_points
from lectorium.notetaker.markdown import from_markdown, to_markdown
from lectorium.notetaker.offline import Stage, write_notes
from tests.lectures import (
    HOUR,
    MINUTE,
    PASSAGES,
    lecture_of,
    lectures,
    of_sentences,
    passage_lecture,
)

EVERY_DETAIL = pytest.mark.parametrize("detail", list(Detail))
EVERY_PASSAGE = pytest.mark.parametrize("name", list(PASSAGES))
SHARE = {Detail.brief: 0.15, Detail.standard: 0.30, Detail.full: 0.45}
FLOOR = {Detail.brief: 0.75, Detail.standard: 0.90, Detail.full: 0.95}


@cache
def notes_of(name: str, detail: Detail = Detail.standard) -> Notes:
    return write_notes(passage_lecture(PASSAGES[name]), detail)


def points(notes: Notes) -> list[Point]:
    return [point for section in notes.sections for point in all_points(section.points)]


def topics(notes: Notes, level: int = 2) -> list[Section]:
    return [s for s in notes.sections if s.kind is SectionKind.topic and s.level == level]


def text(notes: Notes) -> str:
    return "\n".join(point.text for point in points(notes))


@cache
def long_lecture() -> Lecture:
    """All passages after one another: two hours, a thousand sentences."""
    sentences: list[Sentence] = []
    clock = 0
    for passage in PASSAGES.values():
        for one in passage_lecture(passage).sentences:
            assert one.start_ms is not None
            assert one.end_ms is not None
            length = one.end_ms - one.start_ms
            number = len(sentences)
            sentences.append(
                replace(one, id=f"s{number + 1}", segments=(number,), start_ms=clock, end_ms=clock + length)
            )
            clock += length
    return of_sentences(tuple(sentences))


@cache
def long_notes(detail: Detail) -> Notes:
    return write_notes(long_lecture(), detail)


@EVERY_DETAIL
@EVERY_PASSAGE
def test_exact_things_are_in_the_notes_at_every_detail(name: str, detail: Detail) -> None:
    """But for what stands in a greeting or a repetition, all of them."""
    notes = notes_of(name, detail)
    assert notes.coverage is not None
    exact = notes.coverage.exact
    assert exact.found == exact.total - len(exact.missing)
    reasons = {entry.sentence: entry.reason for entry in notes.ledger}
    assert [thing for thing in exact.missing if reasons[thing.sentence] in {None, Reason.length}] == []


@EVERY_DETAIL
def test_a_lecture_of_hours_takes_the_words_it_was_given(detail: Detail) -> None:
    budget = long_notes(detail).coverage
    assert budget is not None
    assert 0.75 * SHARE[detail] <= budget.budget.statements <= SHARE[detail] + 0.05


@EVERY_DETAIL
def test_a_lecture_of_hours_reaches_the_floor_of_concepts(detail: Detail) -> None:
    coverage = long_notes(detail).coverage
    assert coverage is not None
    assert coverage.concepts >= FLOOR[detail]


@EVERY_PASSAGE
def test_more_detail_leaves_less_out(name: str) -> None:
    kept = []
    for detail in Detail:
        coverage = notes_of(name, detail).coverage
        assert coverage is not None
        kept.append((coverage.sentences[State.left_out], 1 - coverage.concepts))
    assert kept == sorted(kept, reverse=True)


def test_sections_partition_the_lecture() -> None:
    notes, lecture = long_notes(Detail.standard), long_lecture()
    found = topics(notes)
    assert found[0].start_ms == lecture.sentences[0].start_ms
    assert found[-1].end_ms == lecture.sentences[-1].end_ms
    assert [s.start_ms for s in found[1:]] == [s.end_ms for s in found[:-1]]
    for section in found:
        assert section.start_ms is not None
        assert section.end_ms is not None
        assert section.end_ms - section.start_ms <= 12 * MINUTE
    lengths = sorted((s.end_ms or 0) - (s.start_ms or 0) for s in found)
    assert 3 * MINUTE <= lengths[len(lengths) // 2] <= 10 * MINUTE


def test_a_point_stands_in_the_section_it_was_said_in() -> None:
    notes = long_notes(Detail.full)
    known = {info.id: info for info in notes.sentences}
    for section in notes.sections:
        if section.kind is not SectionKind.topic or section.start_ms is None or section.end_ms is None:
            continue
        for point in all_points(section.points):
            for cited in point.sentences:
                start = known[cited].start_ms
                assert start is not None
                assert section.start_ms <= start <= section.end_ms


def test_parts_lie_in_their_section() -> None:
    whole: Section | None = None
    for section in long_notes(Detail.standard).sections:
        if section.level == 2:
            whole = section
            continue
        assert whole is not None
        assert (whole.start_ms or 0) <= (section.start_ms or 0) < (section.end_ms or 0) <= (whole.end_ms or 0)


@EVERY_DETAIL
def test_every_section_has_its_points(detail: Detail) -> None:
    """No heading stands over nothing, except over its parts."""
    found = long_notes(detail).sections
    for section, following in zip(found, [*found[1:], None], strict=True):
        assert section.points or (following is not None and following.level > section.level), section.heading


def times_are_right(lecture: Lecture, notes: Notes) -> None:
    for point in points(notes):
        cited = [lecture.by_id[sentence].start_ms for sentence in point.sentences]
        earliest = min((start for start in cited if start is not None), default=None)
        assert point.start_ms == earliest


def test_times_are_those_of_the_earliest_sentence_cited_past_the_hour_too() -> None:
    lecture = passage_lecture(PASSAGES["edgedev-routing"])
    late = tuple(
        replace(one, start_ms=(one.start_ms or 0) + HOUR, end_ms=(one.end_ms or 0) + HOUR) for one in lecture.sentences
    )
    moved = of_sentences(late)
    notes = write_notes(moved)
    times_are_right(moved, notes)
    assert all(point.start_ms is None or point.start_ms >= HOUR for point in points(notes))
    assert "[1:0" in to_markdown(notes)


def test_times_run_on_across_the_files_of_one_lecture() -> None:
    lecture = long_lecture()
    half = len(lecture.sentences) // 2
    parted = of_sentences(
        tuple(replace(one, source=int(position >= half)) for position, one in enumerate(lecture.sentences)), files=2
    )
    notes = write_notes(parted, Detail.brief)
    times_are_right(parted, notes)
    assert [source.offset_ms for source in notes.sources] == [0, parted.sentences[half].start_ms]
    assert {info.source for info in notes.sentences} == {0, 1}


def test_a_lecture_without_times_has_null_times() -> None:
    lecture = lecture_of(*(one.text for one in PASSAGES["hf-tokenizers"].sentences), every_ms=None)
    notes = write_notes(lecture)
    assert {point.start_ms for point in points(notes)} == {None}
    assert {(s.start_ms, s.end_ms) for s in notes.sections} == {(None, None)}
    assert notes.duration_ms is None
    assert len(topics(notes)) >= 2


FRENCH = (
    "Bonjour à tous et bienvenue.",
    "Aujourd'hui, on va parler des jetons et des tokeniseurs.",
    "Un tokeniseur découpe un texte en jetons.",
    "Chaque jeton reçoit un identifiant dans le vocabulaire.",
    "Le vocabulaire de ce modèle contient 30 000 jetons.",
    "Euh, voilà.",
    "Les tokeniseurs par sous-mots découpent les mots rares en jetons plus petits.",
    "Les mots fréquents gardent un seul identifiant dans le vocabulaire.",
)
CHINESE = (
    "大家好。",
    "今天我们来看字符串在内存中是怎样存储的。",
    "字符串是不可变的序列。",
    "每个字符在内存中占一个编码单元。",
    "准确率达到95%。",
    "不可变的字符串可以在内存中共享。",
)
UNKNOWN = (
    "Zorg blixa quux frob bnarr.",
    "Quux frob zorg klept 45 km.",
    "Blixa zorg quux frobnar vint.",
    "Vint klept zorg bnarr quux blixa.",
)


@pytest.mark.parametrize(("language", "said", "fact"), [("zh", CHINESE, "95%"), ("und", UNKNOWN, "45 km")])
def test_other_languages_work_and_the_notes_say_that_no_rules_were_at_hand(
    language: str, said: tuple[str, ...], fact: str
) -> None:
    lecture = lecture_of(*said, language=language)
    notes = write_notes(lecture, Detail.full)
    assert notes.language == language
    assert fact in text(notes)
    assert notes.coverage is not None
    assert notes.coverage.concepts >= 0.7
    introduction = notes.sections[0]
    assert introduction.kind is SectionKind.introduction
    assert introduction.points[0].kind is PointKind.text
    assert introduction.points[0].sentences == ()
    assert "language" in introduction.points[0].text


def test_french_has_rules_of_its_own() -> None:
    written = text(write_notes(lecture_of(*FRENCH, language="fr"), Detail.full))
    assert "30 000" in written
    assert "for the language of this lecture" not in written


def test_english_notes_do_not_say_so() -> None:
    assert "for the language of this lecture" not in text(notes_of("edgedev-reorgs"))


@EVERY_DETAIL
def test_one_sentence_is_a_lecture(detail: Detail) -> None:
    notes = write_notes(lecture_of("Pagination means handing out results page by page."), detail)
    assert "page by page" in text(notes)
    assert [entry.state for entry in notes.ledger] == [State.kept]


@EVERY_DETAIL
def test_a_lecture_of_fillers_only_has_notes_that_hold_none_of_them(detail: Detail) -> None:
    notes = write_notes(lecture_of("Uh.", "Okay, so, yeah.", "All right.", "Um."), detail)
    assert notes.coverage is not None
    assert notes.coverage.reasons == {Reason.filler: 4}
    assert not [point for point in points(notes) if point.sentences]
    assert to_markdown(notes).startswith("---")


def test_empty_text_is_a_sentence_like_others() -> None:
    for lecture in (lecture_of(), lecture_of(""), lecture_of("", " ", "A cache evicts the oldest of its entries.")):
        notes = write_notes(lecture)
        assert len(notes.ledger) == len(lecture.sentences)


def test_questions_have_their_answers_below_them() -> None:
    lecture = lecture_of(
        "A heap keeps the smallest element at its root.",
        "Why does insertion take logarithmic time in a heap?",
        "Because the new element climbs at most the height of the tree.",
        "The height of a heap grows with the logarithm of its size.",
    )
    for detail in Detail:
        found = points(write_notes(lecture, detail))
        (question,) = [point for point in found if point.kind is PointKind.question]
        assert [child.kind for child in question.points] == [PointKind.answer]


def test_definitions_are_gathered_in_a_glossary() -> None:
    lecture = lecture_of(
        "Pagination means handing out results page by page.",
        "A closure is a function that remembers its environment.",
        "Closures are handy for pagination.",
    )
    notes = write_notes(lecture, Detail.brief)
    glossary = notes.sections[-1]
    assert glossary.kind is SectionKind.glossary
    assert [point.sentences for point in glossary.points] == [("s2",), ("s1",)]
    assert all(point.start_ms is not None for point in glossary.points)


def test_the_frame_of_the_notes() -> None:
    kinds = [section.kind for section in long_notes(Detail.standard).sections]
    assert kinds[0] is SectionKind.introduction
    assert SectionKind.conclusion in kinds
    assert kinds.count(SectionKind.introduction) == kinds.count(SectionKind.conclusion) == 1
    assert kinds.count(SectionKind.glossary) <= 1


def test_a_listener_hears_of_every_stage_once() -> None:
    heard: list[Stage] = []
    write_notes(lecture_of("Caches evict entries."), on_stage=heard.append)
    assert heard == list(Stage)


def test_the_same_lecture_gives_the_same_notes() -> None:
    lecture = passage_lecture(PASSAGES["talk-security-99"])
    assert write_notes(lecture) == write_notes(lecture)


@settings(max_examples=80, deadline=None)
@given(lectures(), st.sampled_from(Detail))
def test_notes_of_any_lecture_are_whole_and_survive_markdown(lecture: Lecture, detail: Detail) -> None:
    notes = write_notes(lecture, detail)
    assert [entry.sentence for entry in notes.ledger] == [sentence.id for sentence in lecture.sentences]
    assert account(lecture, notes.sections) == (notes.ledger, notes.coverage)
    assert _unique(section.id for section in notes.sections)
    assert _unique(point.id for point in points(notes))
    assert all(point.text.strip() for point in points(notes))
    times_are_right(lecture, notes)
    again = from_markdown(to_markdown(notes), lecture=lecture)
    assert again.sections == notes.sections
    assert again.ledger == notes.ledger
    assert again.coverage == notes.coverage
    assert again == notes


@EVERY_DETAIL
@EVERY_PASSAGE
def test_notes_of_real_talk_survive_markdown(name: str, detail: Detail) -> None:
    notes = notes_of(name, detail)
    assert from_markdown(to_markdown(notes), lecture=passage_lecture(PASSAGES[name])) == notes


def test_no_missing_exact_thing_is_hidden() -> None:
    """The exact things of the analysis and those the coverage counts are the same."""
    lecture = passage_lecture(PASSAGES["talk-analog-computers"])
    things = {(thing.kind, thing.needs) for said in analyse(lecture).said for thing in said.exact if thing.needs}
    coverage = notes_of("talk-analog-computers").coverage
    assert coverage is not None
    assert coverage.exact.total >= len(things)


def _unique(ids: Iterable[str]) -> bool:
    found = list(ids)
    return len(set(found)) == len(found)
