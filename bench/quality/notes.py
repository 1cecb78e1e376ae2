"""Points of notes, in the order in which they are read."""

from collections.abc import Iterable, Iterator, Sequence

from lectorium.notetaker.document import Notes, Point, PointKind, Section, SectionKind
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.markdown.kinds import has_lead

_MADE_OF_OTHERS = {SectionKind.glossary}


def points_of(notes: Notes) -> list[Point]:
    """All points, each head before its children; the glossary, which repeats them, is left out."""
    return [
        point
        for section in notes.sections
        if section.kind not in _MADE_OF_OTHERS
        for point in _with_children(section.points)
    ]


def bullets_of(notes: Notes) -> list[str]:
    """What is printed as a bullet, as Markdown; one that is nothing but a formula, a fence or a table has no words."""
    return [point.text for point in points_of(notes) if point.kind is not PointKind.text and has_lead(point.text)]


def point_texts(notes: Notes) -> list[str]:
    return [point.text for point in points_of(notes)]


def _with_children(points: Iterable[Point]) -> Iterator[Point]:
    for point in points:
        yield point
        yield from _with_children(point.points)


def notes_of_points(lecture: Lecture, points: Sequence[tuple[str, Sequence[str]]]) -> Notes:
    """Notes of one section with these statements, each with the sentences that it cites."""
    made = tuple(
        Point(id=f"p{n}", text=text, sentences=tuple(cited), start_ms=lecture.by_id[cited[0]].start_ms)
        for n, (text, cited) in enumerate(points, 1)
    )
    section = Section(id="x1", heading=lecture.title or "Lecture", points=made)
    return Notes(title=lecture.title, language=lecture.language, sections=(section,))
