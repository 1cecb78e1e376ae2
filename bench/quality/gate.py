"""Does the gate tell a supported statement from an unsupported one?"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.corpora.bullets import Bullet, read_bullets
from bench.measures import corruptions
from bench.measures.rates import mean
from bench.quality.desk import Desk
from bench.quality.notes import notes_of_points, points_of
from bench.tables import Cell, Table
from lectorium.notetaker.check import check_notes
from lectorium.notetaker.document import Detail, Point, PointKind
from lectorium.notetaker.lecture import Lecture, Sentence

_SEED = 1
_MOST = 1_000  # cases of a kind
_FAR = 40  # sentences between a statement and a wrong citation
_PLAIN = frozenset({PointKind.statement, PointKind.definition, PointKind.example, PointKind.number, PointKind.answer})


@dataclass(frozen=True)
class Case:
    """A statement and the sentences that it cites."""

    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    """A kind of case: whether what is cited supports it, and how it is made of a lecture's points."""

    name: str
    supported: bool
    make: Callable[["Material", Random], Iterator[Case]]


@dataclass(frozen=True)
class Material:
    """A lecture, our points of it, and points of another lecture."""

    lecture: Lecture
    points: Sequence[Point]
    others: Sequence[Point]


def tables(desk: Desk) -> list[Table]:
    return [_synthetic(desk), _bullets(desk)]


def _synthetic(desk: Desk) -> Table:
    chance = Random(_SEED)
    cases: dict[str, list[tuple[Lecture, Case]]] = defaultdict(list)
    for material in _materials(desk):
        for kind in KINDS:
            cases[kind.name] += [(material.lecture, case) for case in kind.make(material, chance)]
    drawn = {
        name: found if len(found) <= _MOST else chance.sample(found, _MOST) for name, found in sorted(cases.items())
    }
    # All kinds of a lecture at once: a check costs what taking the lecture apart costs.
    verdicts = iter(flagged_cases([case for kind in KINDS for case in drawn[kind.name]]))
    rows: list[list[Cell]] = []
    for kind in KINDS:
        stopped = [float(next(verdicts)) for _ in drawn[kind.name]]
        rows.append([kind.name, "supported" if kind.supported else "not supported", len(stopped), mean(stopped)])
    return Table(
        "gate-synthetic",
        "Faults put into our own points",
        ["kind", "label", "cases", "stopped %"],
        rows,
        "Stopped: held unsupported by the gate; a false alarm where the case is supported.",
    )


def _bullets(desk: Desk) -> Table:
    bullets = read_bullets(desk.data / "bullets" / "open.jsonl")
    cases = []
    for bullet in bullets:
        lecture = desk.lecture(desk.data / bullet.file)
        cases.append((lecture, Case(bullet.text, cited_sentences(lecture, bullet))))
    stopped = flagged_cases(cases)
    groups: dict[tuple[str, str], list[float]] = {}
    for bullet, verdict in sorted(zip(bullets, stopped, strict=True), key=lambda pair: not pair[0].supported):
        label = "supported" if bullet.supported else "not supported"
        groups.setdefault((f"all {label}", label), []).append(float(verdict))
        groups.setdefault((bullet.kind, label), []).append(float(verdict))
    rows: list[list[Cell]] = [[*key, len(verdicts), mean(verdicts)] for key, verdicts in groups.items()]
    return Table(
        "gate-bullets",
        "Bullets in a language model's wording",
        ["kind", "label", "bullets", "stopped %"],
        rows,
        "Rules were written while looking at all of them. Unsupported bullets were written on purpose. Each cites the "
        "sentences of its passage in the whole lecture.",
    )


def flagged_cases(cases: Sequence[tuple[Lecture, Case]]) -> list[bool]:
    """For each case, whether the gate stops it. One check a lecture: the gate reads notes, not statements."""
    by_lecture: dict[int, list[int]] = defaultdict(list)
    for n, (lecture, _) in enumerate(cases):
        by_lecture[id(lecture)].append(n)
    verdicts = [False] * len(cases)
    for numbers in by_lecture.values():
        lecture = cases[numbers[0]][0]
        # In order of time, so that a case is judged by its words and not by its place.
        ordered = sorted(numbers, key=lambda n: min(int(s[1:]) for s in cases[n][1].sentences))
        notes = notes_of_points(lecture, [(cases[n][1].text, cases[n][1].sentences) for n in ordered])
        stopped = set(check_notes(lecture, notes).unsupported)
        for point, n in zip(points_of(notes), ordered, strict=True):
            verdicts[n] = point.id in stopped
    return verdicts


def cited_sentences(lecture: Lecture, bullet: Bullet) -> tuple[str, ...]:
    """The sentences that lie in the bullet's passage with most of their time."""
    inside = [s.id for s in lecture.sentences if _overlap(s, bullet.start_ms, bullet.end_ms) > 0.5]
    if inside:
        return tuple(inside)
    return (max(lecture.sentences, key=lambda s: _overlap(s, bullet.start_ms, bullet.end_ms)).id,)


def _overlap(sentence: Sentence, start_ms: int, end_ms: int) -> float:
    """Share of the sentence's time between the two."""
    if sentence.start_ms is None or sentence.end_ms is None:
        return 0.0
    common = min(sentence.end_ms, end_ms) - max(sentence.start_ms, start_ms)
    return max(0, common) / max(1, sentence.end_ms - sentence.start_ms)


def _materials(desk: Desk) -> Iterator[Material]:
    files = desk.captions(course="MIT", punctuated=True)
    points = [
        [p for p in points_of(desk.notes(path, detail=Detail.full)) if p.kind in _PLAIN and p.sentences]
        for path in files
    ]
    for n, path in enumerate(files):
        # Half the list on is another course.
        yield Material(desk.lecture(path), points[n], points[(n + len(files) // 2) % len(files)])


def _untouched(material: Material, _: Random) -> Iterator[Case]:
    for point in material.points:
        yield Case(point.text, point.sentences)


def _each(change: Callable[[str, Random], str | None]) -> Callable[[Material, Random], Iterator[Case]]:
    def make(material: Material, chance: Random) -> Iterator[Case]:
        for point in material.points:
            text = change(point.text, chance)
            if text is not None:
                yield Case(text, point.sentences)

    return make


def _other_name(material: Material, chance: Random) -> Iterator[Case]:
    names = corruptions.names_of([point.text for point in material.others])
    said = " ".join(sentence.text.lower() for sentence in material.lecture.sentences)
    names = [name for name in names if name.lower() not in said]
    for point in material.points:
        text = corruptions.change_name(point.text, names, chance)
        if text is not None:
            yield Case(text, point.sentences)


def _other_lecture(material: Material, _: Random) -> Iterator[Case]:
    for point, other in zip(material.points, material.others, strict=False):
        yield Case(other.text, point.sentences)


def _wrong_citation(material: Material, chance: Random) -> Iterator[Case]:
    """The statement is true, its place is another one of the same lecture."""
    for point in material.points:
        at = int(point.sentences[0][1:])
        far = [other for other in material.points if abs(int(other.sentences[0][1:]) - at) >= _FAR]
        if far:
            yield Case(point.text, chance.choice(far).sentences)


def _fused(material: Material, _: Random) -> Iterator[Case]:
    for first, second in zip(material.points[::2], material.points[1::2], strict=False):
        yield Case(corruptions.fuse(first.text, second.text), (*first.sentences, *second.sentences))


def _half_cited(material: Material, _: Random) -> Iterator[Case]:
    half = len(material.points) // 2
    for first, second in zip(material.points[:half], material.points[half:], strict=False):
        yield Case(corruptions.fuse(first.text, second.text), first.sentences)


KINDS = (
    Kind("untouched", True, _untouched),
    Kind("fused, both cited", True, _fused),
    Kind("number", False, _each(corruptions.change_number)),
    Kind("negation", False, _each(corruptions.flip_negation)),
    Kind("name", False, _other_name),
    Kind("antonym", False, _each(corruptions.swap_antonym)),
    Kind("other lecture", False, _other_lecture),
    Kind("wrong citation", False, _wrong_citation),
    Kind("fused, one cited", False, _half_cited),
)
