"""The index of a course."""

import re

import pytest

from lectorium.notetaker.course import LectureEntry, course_index
from lectorium.notetaker.document import Notes, Section, SectionKind
from lectorium.notetaker.markdown import edited
from lectorium.notetaker.offline import write_notes
from tests.lectures import PASSAGES, lecture_of, passage_lecture


def entry(file: str, title: str, *said: str) -> LectureEntry:
    notes = write_notes(lecture_of(*said))
    return LectureEntry(file, notes.model_copy(update={"title": title}))


HEAPS = entry(
    "heaps.md",
    "Heaps [and] *trees*",
    "A heap is a tree that keeps its smallest element at the root.",
    "Heaps order elements.",
    "Heaps make sorting fast.",
)
TRIES = entry(
    "more-heaps.md",
    "Tries",
    "A trie is a tree that branches on the letters of its keys.",
    "A heap is a thing that we saw before, in the last lecture.",
    "A heap and a trie are trees.",
)


def test_lectures_stand_in_order_with_their_length_and_a_link() -> None:
    index = course_index("Data structures", [HEAPS, TRIES])
    assert index.startswith("---\ntitle: Data structures\nsha256: ")
    assert not edited(index)
    assert "# Data structures\n\n## Lectures\n\n1. [Heaps \\[and\\] \\*trees\\*](<heaps.md>), 0:15" in index
    assert re.search(r"^2\. \[Tries\]\(<more-heaps.md>\), 0:15, \d+% of its concepts$", index, re.MULTILINE)


def test_the_sections_of_each_lecture_stand_below_it() -> None:
    passage = write_notes(passage_lecture(PASSAGES["hf-tokenizers"]))
    index = course_index("Course", [LectureEntry("one.md", passage)])
    for section in passage.sections:
        shown = f"   - {section.heading}, " in index
        assert shown == (section.kind is SectionKind.topic and section.level == 2)


def test_a_term_is_defined_once_where_it_came_first() -> None:
    glossary = course_index("Course", [HEAPS, TRIES]).partition("## Glossary")[2]
    terms = re.findall(r"^- \*\*(.+?)\*\*: (.+) \(\[(.+?)\]\(<(.+?)>\), 0:\d\d\)$", glossary, re.MULTILINE)
    assert [(term, file) for term, _, _, file in terms] == [("heap", "heaps.md"), ("trie", "more-heaps.md")]
    assert "smallest element at the root" in terms[0][1]


def test_a_topic_of_several_lectures_links_to_all_of_them() -> None:
    one, other = (
        Notes(
            title=title,
            language="en",
            sections=(Section(id="sec1", heading=heading, start_ms=start),),
        )
        for title, heading, start in [("First", "Caches and pages", 0), ("Second", "Caches", 61_000)]
    )
    index = course_index("Course", [LectureEntry("a.md", one), LectureEntry("b.md", other)])
    assert "- Caches: [First](<a.md>), 0:00, [Second](<b.md>), 1:01\n" in index
    assert "- Pages: [First](<a.md>), 0:00\n" in index


@pytest.mark.parametrize("file", ["a b.md", "ä(1).md", "讲义.md"])
def test_a_link_holds_any_file_name(file: str) -> None:
    assert f"](<{file}>)" in course_index("Course", [LectureEntry(file, HEAPS.notes)])


def test_lectures_without_times_have_none_in_the_index() -> None:
    notes = write_notes(lecture_of("A heap is a tree that keeps its smallest element on top.", every_ms=None))
    index = course_index("Course", [LectureEntry("a.md", notes)])
    assert "0:00" not in index
    assert "None" not in index
