"""What stands around the topics."""

from lectorium.notetaker.document import Detail, PointKind, SectionKind
from lectorium.notetaker.markdown import from_markdown, to_markdown
from lectorium.notetaker.offline import write_notes
from tests.lectures import lecture_of

TOPIC = tuple(f"Cache number {n} evicts the oldest of its {n} entries when memory page {n} is full." for n in range(24))


def test_dates_are_gathered_before_the_conclusion() -> None:
    lecture = lecture_of(*TOPIC[:12], "The problem set is due on Friday at noon.", *TOPIC[12:])
    notes = write_notes(lecture, Detail.brief)
    (dates,) = [section for section in notes.sections if section.heading == "To do and dates"]
    assert [point.kind for point in dates.points] == [PointKind.deadline]
    following = notes.sections[notes.sections.index(dates) + 1]
    assert following.kind is SectionKind.conclusion
    assert from_markdown(to_markdown(notes), lecture=lecture) == notes


def test_without_dates_there_is_no_such_section() -> None:
    assert "To do and dates" not in [section.heading for section in write_notes(lecture_of(*TOPIC)).sections]


def test_the_conclusion_is_what_was_summed_up_before_the_questions() -> None:
    asked = ("Does the cache use memory pages?", "Yes, memory pages.", "Is the oldest entry the one that is evicted?")
    lecture = lecture_of(
        *TOPIC,
        "In conclusion, caches trade memory for speed.",
        "Eviction keeps caches small and fast.",
        "Are there any questions?",
        *asked,
        "Yes, the oldest entry is evicted.",
        "What happens when memory is full?",
        "Then a page is freed.",
    )
    (conclusion,) = [s for s in write_notes(lecture).sections if s.kind is SectionKind.conclusion]
    texts = [point.text for point in conclusion.points]
    assert any("trade memory for speed" in text for text in texts)
    assert not any(point.kind in {PointKind.question, PointKind.answer} for point in conclusion.points)


def test_who_says_that_he_sums_up_does_so_in_what_follows() -> None:
    summing_up = ("Caches trade memory for speed.", "Eviction keeps caches small and fast.")
    notes = write_notes(lecture_of(*TOPIC, "So, let me sum up.", *summing_up))
    (conclusion,) = [s for s in notes.sections if s.kind is SectionKind.conclusion]
    assert [point.text for point in conclusion.points] == list(summing_up)


def test_what_the_notes_say_themselves_is_in_the_language_of_the_lecture() -> None:
    lecture = lecture_of(
        *(f"Der Speicher Nummer {n} entfernt die ältesten Einträge seiner Seite." for n in range(12)), language="de"
    )
    texts = [point.text for section in write_notes(lecture).sections for point in section.points]
    assert any(text.startswith("Diese Vorlesung behandelt:") for text in texts)
