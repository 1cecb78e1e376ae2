"""Notes → Markdown → Notes loses nothing that Markdown holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.notetaker.document import (
    Detail,
    Notes,
    Point,
    PointKind,
    RepairInfo,
    Section,
    SectionKind,
    SourceInfo,
    number,
    sentence_infos,
    source_infos,
)
from lectorium.notetaker.lecture import Lecture, Sentence, Source
from lectorium.notetaker.ledger import account
from lectorium.notetaker.markdown import edited, escape, from_markdown, to_markdown
from lectorium.notetaker.markdown.escape import heading_text
from lectorium.notetaker.markdown.kinds import split_marker
from lectorium.notetaker.markdown.times import foreign_time

SPECIALS = "*_[]()#`|<>$\\&;~!.:-+=\"'{}^/@ 0123456789"
words = (
    st.lists(
        st.one_of(
            st.text(st.sampled_from(SPECIALS), min_size=1, max_size=6),
            st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=5),
            st.sampled_from(["1.", "23)", "- ", "a_b", "<b>", "&amp;", "word", "(12:31)", "$5", "Example:", "####"]),
        ),
        min_size=1,
        max_size=5,
    )
    .map(lambda parts: " ".join(" ".join(parts).split()))
    .filter(bool)
)
lines = words.map(escape)
code = st.lists(st.text(st.sampled_from("ab =\t<#-*1.$"), max_size=8), max_size=3).map(
    lambda body: "\n".join(["```python", *body, "```"])
)
formula = st.sampled_from(["$$a < b$$", "$$\n- x\n+ y\n$$", r"$$\frac{a}{b}$$"])
MARKED = (PointKind.question, PointKind.answer, PointKind.deadline, PointKind.exam, PointKind.example)
foreign = st.sampled_from(
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "A paragraph\nof two lines.",
        "[^1]: A footnote.",
        "[ref]: https://example.org 'title'",
        "Setext\n------",
        "> quoted\n>\n> > twice",
        "<details>\n<b>raw</b>\n</details>",
        "![a picture](slide.png)",
        "3) third\n4) fourth",
        "#### deep",
        "***",
        "$$\nx\n+ y\n$$",
        "~~~\n\n## no heading\n\n~~~",
    ]
)


def texts(kind: PointKind) -> st.SearchStrategy[str]:
    if kind is PointKind.definition:
        return st.builds(lambda term, line: f"**{term}**: {line}", lines, lines)
    blocks = st.one_of(code, formula)
    return st.one_of(lines, blocks, st.builds(lambda head, rest: f"{head}\n{rest}", lines, blocks))


@st.composite
def points(draw: st.DrawFn, lecture: Lecture, depth: int = 2) -> Point:
    marked = draw(st.sampled_from([None, None, *MARKED]))
    if marked:
        kind, text = marked, draw(texts(marked))
    else:
        kind, text = split_marker(draw(texts(draw(st.sampled_from([PointKind.statement, PointKind.definition])))))
    cited = draw(st.sets(st.integers(1, len(lecture.sentences)), max_size=5))
    children: list[Point] = draw(st.lists(points(lecture, depth - 1), max_size=2)) if depth else []
    with_text: bool = draw(st.booleans())
    if children and with_text:
        children.append(Point(id="", kind=PointKind.text, text=draw(foreign)))
    return cite(Point(id="", kind=kind, text=text, step=draw(st.booleans()), points=tuple(children)), cited, lecture)


def cite(point: Point, cited: set[int], lecture: Lecture) -> Point:
    sentences = tuple(f"s{n}" for n in sorted(cited))
    if sentences:
        start = min((ms for s in sentences if (ms := lecture.by_id[s].start_ms) is not None), default=None)
    else:
        start = next((ms for ms in map(foreign_time, point.text.split("\n")) if ms is not None), None)
    return point.model_copy(update={"sentences": sentences, "start_ms": start})


@st.composite
def sections(draw: st.DrawFn, lecture: Lecture) -> list[Section]:
    made: list[Section] = []
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(SectionKind))
        heading = draw(lines.map(heading_text).filter(lambda line: ":" not in line and foreign_time(line) is None))
        if kind is SectionKind.introduction:
            heading = draw(st.sampled_from(["Introduction", "Why this matters"]))
        content: list[Point] = []
        if draw(st.booleans()):
            lead = cite(Point(id="", kind=PointKind.text, text=draw(lines)), {1, 2}, lecture)
            content.append(lead)
        content += draw(st.lists(points(lecture), max_size=4))
        if draw(st.booleans()):
            content.append(cite(Point(id="", kind=PointKind.text, text=draw(foreign)), set(), lecture))
        part: bool = draw(st.booleans())
        start = lecture.sentences[draw(st.integers(0, len(lecture.sentences) - 1))].start_ms
        made.append(
            Section(
                id="",
                kind=kind,
                heading=heading,
                level=3 if made and part else 2,
                start_ms=start,
                end_ms=None if start is None else lecture.sentences[-1].end_ms,
                points=tuple(content),
            )
        )
    return made


@st.composite
def lectures(draw: st.DrawFn) -> Lecture:
    timed = draw(st.booleans())
    url = draw(
        st.sampled_from([None, "https://www.youtube.com/watch?v=abc_-123&t=5s", "https://example.org/a b(c).mp4"])
    )
    hour = 3_600_000
    sources = (
        Source("first.srt", "0" * 64, 0, hour, url),
        Source("second: [a] *b*.srt", "f" * 64, hour, 1500, draw(st.sampled_from([None, "file:///x.mp4#t=9"]))),
    )
    starts = [0, 1_234, 59_999, hour - 1, hour, hour + 1_001]
    ends = [*starts[1:], hour + 1_500]
    sentences = tuple(
        Sentence(f"s{i}", text, (), 1 if start >= hour else 0, *((start, end) if timed else (None, None)))
        for i, (start, end, text) in enumerate(
            zip(starts, ends, draw(st.lists(words, min_size=6, max_size=6)), strict=True), 1
        )
    )
    return Lecture("Title", "en", sources, (), sentences)


@st.composite
def lectures_with_notes(draw: st.DrawFn) -> tuple[Lecture, Notes]:
    lecture = draw(lectures())
    json_values = st.recursive(
        st.one_of(
            st.none(), st.booleans(), st.integers(-9, 9), words, st.sampled_from(["yes", "12:30", "2020-02-04", ""])
        ),
        lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(words, inner, max_size=2)),
        max_leaves=4,
    )
    notes = Notes(
        title=draw(words),
        language=draw(st.sampled_from(["en", "no", "und"])),
        detail=draw(st.sampled_from([None, *Detail])),
        duration_ms=lecture.duration_ms,
        sources=source_infos(lecture),
        sentences=sentence_infos(lecture),
        sections=number(draw(sections(lecture))),
        writer=draw(st.sampled_from([None, "offline", "llm:some/model"])),
        repairs=tuple(
            RepairInfo(source=source, line=line if source else None, what=what)
            for source, line, what in draw(
                st.lists(
                    st.tuples(st.one_of(st.just(""), words), st.one_of(st.none(), st.integers(1)), words), max_size=3
                )
            )
        ),
        meta=draw(st.dictionaries(st.sampled_from(["course", "date", "speakers", "tags"]), json_values, max_size=2)),
    )
    return lecture, notes


@settings(max_examples=30, deadline=None)
@given(lectures_with_notes())
def test_notes_survive_markdown_with_their_lecture(both: tuple[Lecture, Notes]) -> None:
    lecture, notes = both
    ledger, coverage = account(lecture, notes.sections)
    notes = notes.model_copy(update={"ledger": ledger, "coverage": coverage})
    text = to_markdown(notes)
    assert from_markdown(text, lecture=lecture) == notes
    assert not edited(text)


@settings(max_examples=30, deadline=None)
@given(lectures_with_notes())
def test_notes_survive_markdown_without_the_lecture_to_the_second(both: tuple[Lecture, Notes]) -> None:
    _, notes = both
    text = to_markdown(notes)
    again = from_markdown(text)
    assert to_markdown(again) == text
    assert again == _in_seconds(notes).model_copy(update={"sentences": ()})


def _in_seconds(notes: Notes) -> Notes:
    def floor(ms: int | None) -> int | None:
        return None if ms is None else ms // 1000 * 1000

    def point(p: Point) -> Point:
        return p.model_copy(update={"start_ms": floor(p.start_ms), "points": tuple(map(point, p.points))})

    def section(s: Section) -> Section:
        times = {"start_ms": floor(s.start_ms), "end_ms": floor(s.end_ms)}
        return s.model_copy(update=times | {"points": tuple(map(point, s.points))})

    return notes.model_copy(update={"sections": tuple(map(section, notes.sections))})


def test_a_source_is_restored_whole() -> None:
    sources = (
        SourceInfo(name="a.vtt", sha256="0" * 64, url="https://youtu.be/x"),
        SourceInfo(name="b", sha256="1" * 64, offset_ms=1, duration_ms=2),
    )
    assert from_markdown(to_markdown(Notes(title="T", language="en", sources=sources))).sources == sources
