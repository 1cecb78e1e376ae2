"""The format itself: what a reader, a person who edits and a program can rely on."""

from html import unescape as html_unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lectorium.errors import NotesError
from lectorium.notetaker.document import (
    LedgerEntry,
    Notes,
    Point,
    PointKind,
    Reason,
    RepairInfo,
    Section,
    SectionKind,
    SentenceInfo,
    SourceInfo,
    State,
    number,
)
from lectorium.notetaker.lecture import Lecture, Sentence
from lectorium.notetaker.markdown import edited, escape, from_markdown, to_markdown, unescape
from lectorium.notetaker.markdown.times import address_at, clock, foreign_time, parse_clock, time_of_address

SHARED = Path(__file__).parents[3].parent / "shared"


def statement(text: str, *cited: int, **fields: object) -> Point:
    sentences = tuple(f"s{n}" for n in cited)
    start = cited[0] * 10_000 if cited else None
    return Point.model_validate({"id": "", "text": text, "sentences": sentences, "start_ms": start} | fields)


def body(*points: Point, **fields: object) -> str:
    section = Section(id="", heading="Topic", points=points)
    text = to_markdown(Notes.model_validate({"title": "T", "language": "en", "sections": (section,)} | fields))
    return text.split("## Topic\n\n", 1)[1]


def test_every_point_ends_in_its_time_and_what_it_cites() -> None:
    points = (statement("Rows.", 3, 4, 5, 9, points=(statement("One.", 4, step=True),)), statement("End.", 400))
    assert body(*points) == (
        '- Rows. [0:30](#t=30 "s3-s5, s9")\n  1. One. [0:40](#t=40 "s4")\n' + '- End. [1:06:40](#t=4000 "s400")\n'
    )


def test_what_follows_the_first_line_stands_inside_the_item() -> None:
    code = statement("```sql\nselect 1\n\n```", 1, kind="code", step=True)
    formula = statement("The sum:\n$$a + b$$", 2, kind="formula")
    assert body(code, formula) == (
        '1. [0:10](#t=10 "s1")\n   ```sql\n   select 1\n\n   ```\n- The sum: [0:20](#t=20 "s2")\n  $$a + b$$\n'
    )


def test_without_times_the_link_goes_to_the_sentence() -> None:
    assert body(statement("Rows.", 44, 45, start_ms=None)) == '- Rows. [s44](#s44 "s44-s45")\n'


def test_a_time_in_a_later_file_points_into_that_file() -> None:
    sources = (
        SourceInfo(name="a", sha256="0", duration_ms=3_600_000, url="https://www.youtube.com/watch?v=abc&t=9"),
        SourceInfo(name="b", sha256="1", offset_ms=3_600_000, url="https://example.org/b.mp4"),
    )
    text = body(statement("One.", 1), statement("Two.", 370), sources=sources)
    assert text == (
        '- One. [0:10](https://youtu.be/abc?t=10 "s1")\n- Two. [1:01:40](https://example.org/b.mp4#t=100 "s370")\n'
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.youtube.com/watch?v=a-B_1&list=x&t=1m", "https://youtu.be/a-B_1?t=62"),
        ("https://youtu.be/a-B_1?t=5", "https://youtu.be/a-B_1?t=62"),
        ("https://www.youtube.com/embed/a-B_1?start=4", "https://youtu.be/a-B_1?t=62"),
        ("https://m.youtube.com/shorts/a-B_1", "https://youtu.be/a-B_1?t=62"),
        ("https://example.org/v.mp4?x=1#t=5", "https://example.org/v.mp4?x=1#t=62"),
        ("https://notyoutube.com/watch?v=a", "https://notyoutube.com/watch?v=a#t=62"),
        ("file:///a (b).mp4", "file:///a%20%28b%29.mp4#t=62"),
    ],
)
def test_addresses_start_at_the_time(url: str, expected: str) -> None:
    assert address_at(url, 62) == expected
    assert time_of_address(expected) == 62_000


@given(st.integers(0, 400_000_000))
def test_a_time_reads_back_to_the_second(ms: int) -> None:
    assert parse_clock(clock(ms)) == ms // 1000 * 1000


@pytest.mark.parametrize(
    ("line", "ms"),
    [
        ("Text [12:31](https://youtu.be/x?t=751)", 751_000),
        ("Text [12:31]", 751_000),
        ("Text (1:02:03).", 3_723_000),
        ("[12:31] Text", 751_000),
        ("[Heading](https://www.youtube.com/watch?v=x&t=123s)", 123_000),
        ("[Heading](https://www.youtube.com/watch?v=x&t=1h2m3s)", 3_723_000),
        ("at 12:31 in the text", None),
        ("[12:99]", None),
    ],
)
def test_times_in_notes_from_elsewhere(line: str, ms: int | None) -> None:
    assert foreign_time(line) == ms
    assert from_markdown(f"- {line}\n").sections[0].points[0].start_ms == ms
    assert from_markdown(f"## {line}\n").sections[0].start_ms == ms


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" ")))
def test_escaped_words_are_shown_as_they_are(words: str) -> None:
    words = " ".join(words.split())
    text = escape(words)
    assert unescape(text) == words
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    assert html_unescape(html) == (f"<p>{words}</p>\n" if words else "")


def test_raw_html_never_comes_from_what_was_said() -> None:
    said = statement("<script>x</script> and `<b>` and $a<b$ and <https://example.org>", 1)
    assert r"\<script>x\</script> and `<b>` and $a< b$ and <https://example.org> [0:10]" in body(said)


def test_kinds_are_written_and_read() -> None:
    text = (
        "- **term**: what it means.\n- **Question:** Why?\n  - **Answer:** So.\n- **Deadline:** Monday.\n"
        "- **Exam:** This.\n- Example: one row.\n- In 1969.\n- Two of them.\n\nProse.\n"
    )
    points = from_markdown(f"## T\n\n{text}").sections[0].points
    assert [point.kind for point in points] == [
        PointKind.definition,
        PointKind.question,
        PointKind.deadline,
        PointKind.exam,
        PointKind.example,
        PointKind.number,
        PointKind.statement,
        PointKind.text,
    ]
    assert (points[0].text, points[1].text) == ("**term**: what it means.", "Why?")
    assert points[1].points[0].kind is PointKind.answer
    assert body(*points) == text


def test_sections_are_told_by_their_headings() -> None:
    headings = [
        "Introduction",
        "Question: why a kink?",
        "Questions",
        "Conclusion",
        "Glossary",
        "Glossary: Wörter",
        "Rest",
    ]
    text = "".join(f"## {heading}\n\n" for heading in headings)
    sections = from_markdown(text).sections
    assert [section.kind for section in sections] == [
        SectionKind.introduction,
        SectionKind.questions,
        SectionKind.questions,
        SectionKind.conclusion,
        SectionKind.glossary,
        SectionKind.glossary,
        SectionKind.topic,
    ]
    assert sections[1].heading == "why a kink?"
    again = to_markdown(Notes(title="T", language="en", sections=sections))
    assert [line[3:] for line in again.split("\n") if line.startswith("## ")] == headings


def _with_ledger() -> Notes:
    sentences = [
        SentenceInfo(id=f"s{i}", source=0, start_ms=i * 10_000, end_ms=i * 10_000 + 9_000, speaker=None, text=text)
        for i, text in enumerate(["Kept.", "Hm.", "So *um*.", "Kept again.", "Kept!"], 1)
    ]
    return Notes(
        title="T",
        language="en",
        sentences=tuple(sentences),
        sections=number([Section(id="", heading="Topic", start_ms=0, end_ms=60_000, points=(statement("Kept.", 1),))]),
        ledger=(
            LedgerEntry(sentence="s1", state=State.kept, section="sec1", point="p1"),
            LedgerEntry(sentence="s2", state=State.left_out, reason=Reason.false_start),
            LedgerEntry(sentence="s3", state=State.left_out, reason=Reason.false_start),
            LedgerEntry(sentence="s4", state=State.left_out, reason=Reason.repetition, repeats="s1"),
            LedgerEntry(sentence="s5", state=State.left_out, reason=Reason.length),
        ),
        repairs=(RepairInfo(source="a.srt", line=3, what="an end before its start"),),
    )


def test_repairs_and_what_was_left_out_come_last() -> None:
    text = to_markdown(_with_ledger())
    assert text.endswith(
        "## Repairs\n\n- **a.srt**, line 3: an end before its start\n\n"
        "## Left out\n\n- **Topic**\n"
        '  - false start: Hm. So \\*um\\*. [0:20](#t=20 "s2-s3")\n'
        '  - repetition of s1: Kept again. [0:40](#t=40 "s4")\n'
        '  - length: Kept! [0:50](#t=50 "s5")\n'
    )
    notes = from_markdown(text)
    assert notes.repairs == _with_ledger().repairs
    assert [section.heading for section in notes.sections] == ["Topic"]


def test_what_a_person_writes_into_the_last_sections_stays_there() -> None:
    text = to_markdown(_with_ledger()) + "- I must ask about s5.\n\n### Mine\n\nA thought.\n"
    notes = from_markdown(text)
    assert [section.heading for section in notes.sections] == ["Topic", "Left out", "Mine"]
    again = to_markdown(
        notes.model_copy(update={"sentences": _with_ledger().sentences, "ledger": _with_ledger().ledger})
    )
    assert again.split("---\n\n", 1)[1] == text.split("---\n\n", 1)[1]


def test_other_lines_stay_as_they_are_when_one_is_changed() -> None:
    text = to_markdown(Notes(title="T", language="en", sections=_many_sections()))
    before, front = text.split("---\n\n", 1)[1].split("\n"), text.split("---\n\n", 1)[0] + "---\n\n"
    points = [i for i, line in enumerate(before) if line.lstrip().startswith("- ")]
    for index in points:
        rewritten = [*before[:index], before[index].replace("Statement", "Rewritten"), *before[index + 1 :]]
        added = [*before[: index + 1], before[index].split("-")[0] + "- added by hand", *before[index + 1 :]]
        leaf = index + 1 == len(before) or not before[index + 1].startswith(before[index].split("-")[0] + "  ")
        for changed in [rewritten, added] if leaf else [rewritten]:
            again = to_markdown(from_markdown(front + "\n".join(changed)))
            assert again.split("---\n\n", 1)[1].split("\n") == changed
        if leaf:
            removed = [*before[:index], *before[index + 1 :]]
            again = to_markdown(from_markdown(front + "\n".join(removed)))
            assert again.split("---\n\n", 1)[1].split("\n") == removed


def _many_sections() -> tuple[Section, ...]:
    child = statement("Statement inside.", 2)
    return number(
        Section(
            id="",
            heading=f"Part {i}",
            start_ms=0,
            points=tuple(statement(f"Statement {n}.", n, points=(child, child)) for n in (1, 2, 3)),
        )
        for i in (1, 2)
    )


def test_a_paragraph_between_two_steps_does_not_end_the_numbers() -> None:
    text = '1. One. [0:10](#t=10 "s1")\n\nMy thought,\nof two lines.\n\n2. Two. [0:20](#t=20 "s2")\n'
    points = from_markdown(f"## Topic\n\n{text}").sections[0].points
    assert [point.sentences for point in points] == [("s1",), ("s2",)]
    assert body(*points) == (
        '1. One. [0:10](#t=10 "s1")\n\n   My thought,\n   of two lines.\n2. Two. [0:20](#t=20 "s2")\n'
    )


def test_an_edit_is_noticed_and_line_endings_are_none() -> None:
    text = to_markdown(_with_ledger())
    assert not edited(text)
    assert not edited(text.replace("\n", "\r\n"))
    assert edited(text.replace("Kept.", "Kept, too."))
    assert edited(text.replace("language: en", "language: en\ncourse: Mine"))
    assert edited("# Notes from elsewhere\n")


def test_front_matter_of_a_person_is_kept() -> None:
    fields = "tags: [a, b]\ndraft: yes\nat: 12:30\ndate: 2020-02-04\nversion: 1.10\nsource: a book"
    text = f"---\ntitle: T\n{fields}\n---\n\nHi.\n"
    notes = from_markdown(text)
    assert notes.meta == {
        "tags": ["a", "b"],
        "draft": "yes",
        "at": "12:30",
        "date": "2020-02-04",
        "version": "1.10",
        "source": "a book",
    }
    assert from_markdown(to_markdown(notes)) == notes


def test_title_in_heading_and_front_matter() -> None:
    assert from_markdown("Prose.\n", name="folder/week 1.md").title == "week 1"
    notes = from_markdown("---\ntitle: Old\n---\n# New\n")
    assert (notes.title, notes.meta) == ("New", {"other_title": "Old"})


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("a: {b: 1\nc: 2}", 3),
        ("a: 1\nb: 2\na: 3", 4),
        ("a: &x 1\nb: *x", 3),
        ("a: !!python/name:os.system x", 2),
        ("a: b: c", 2),
    ],
)
def test_bad_front_matter_is_refused_with_its_line(front: str, line: int) -> None:
    with pytest.raises(NotesError) as caught:
        from_markdown(f"---\n{front}\n---\n\nText.\n", name="n.md")
    assert (caught.value.source, caught.value.line) == ("n.md", line)


def test_a_sentence_that_the_lecture_does_not_have_is_refused_with_its_line() -> None:
    lecture = Lecture("T", "en", (), (), (Sentence("s1", "Words.", ()),))
    text = '---\ntitle: T\n---\n# T\n\n- One. [s1](#s1 "s1")\n  - Two. [s2](#s2 "s1-s2")\n'
    with pytest.raises(NotesError, match=r"n\.md, line 7: cites s2, which the lecture does not have"):
        from_markdown(text, name="n.md", lecture=lecture)
    assert from_markdown(text).sections[0].points[0].points[0].sentences == ("s1", "s2")


@pytest.mark.parametrize("ids", ["s5-s3", "s1-s99999999"])
def test_a_range_that_makes_no_sense_is_refused(ids: str) -> None:
    with pytest.raises(NotesError, match=r"notes\.md, line 1: cites"):
        from_markdown(f'- One. [0:01](#t=1 "{ids}")\n')


def _shared(pattern: str) -> list[Path]:
    files = sorted(path for path in SHARED.glob(pattern) if path.name != "README.md")
    if not files:
        pytest.skip(f"no {pattern} beside the project")
    return files


@pytest.mark.parametrize("pattern", ["data/pairs/**/*.md", "design/exemplar/*.md"])
def test_notes_of_others_survive(pattern: str) -> None:
    for path in _shared(pattern):
        text = path.read_text(encoding="utf-8")
        notes = from_markdown(text, name=path.name)
        again = to_markdown(notes)
        assert from_markdown(again, name=path.name) == notes, path
        own = text.split("\n---\n", 1)[-1].partition("\n## Left out\n")[0]
        blocks = iter(again.split("\n"))
        for line in own.split("\n"):
            wanted = line.strip().lstrip("*-+#0123456789.) \xa0")
            assert not wanted or any(wanted in block for block in blocks), f"{path}: {line}"
