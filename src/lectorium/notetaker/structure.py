"""Points of a section, each under the one it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.analysis import Analysis
from lectorium.notetaker.document import Point, PointKind
from lectorium.notetaker.languages.english_relations import COUNTS, FIRST_OF_LIST, FOLLOWS, LATER_IN_LIST
from lectorium.notetaker.languages.english_verbs import VERBS
from lectorium.notetaker.tables import with_tables
from lectorium.notetaker.units import Unit
from lectorium.notetaker.wording.antecedents import points_back
from lectorium.notetaker.wording.ellipsis import without_copula, without_subject

_MOST_AT_THE_TOP = 12
_MOST_UNDER_ONE = 5
_LONGEST_LEAD = 30  # words
_ENUMERATION_WITHIN = 8
_HEADS = frozenset({PointKind.statement, PointKind.number, PointKind.definition})
_STATES = frozenset({PointKind.statement, PointKind.number})
_BELOW = _HEADS | {PointKind.example, PointKind.code, PointKind.formula}


@dataclass
class _Node:
    unit: Unit
    point: Point
    below: list["_Node"]

    def built(self) -> Point:
        return self.point.model_copy(update={"points": (*self.point.points, *(node.built() for node in self.below))})


def arrange(analysis: Analysis, units: Sequence[Unit], heading: str) -> tuple[Point, ...]:
    """Points in the order in which they were said, about twelve at the top.

    Answers stand under questions, items under the head of their list, examples and what follows under a statement.
    """
    nodes = _nested([_Node(unit, point, []) for unit, point in with_tables(analysis, units)])
    nodes = _enumerations(analysis, nodes)
    _merge(analysis, nodes)
    _number_steps(nodes)
    points = [_standing(node.built()) for node in nodes]
    return tuple(_with_lead(analysis, points, heading))


def _nested(nodes: Sequence[_Node]) -> list[_Node]:
    top: list[_Node] = []
    for node in nodes:
        head = top[-1] if top else None
        near = head is not None and node.unit.positions[0] - _last_position(head) <= 2
        if head is not None and near and _belongs_under(node, head):
            node.point = node.point.model_copy(update={"text": without_subject(node.point.text)})
            head.below.append(node)
        else:
            top.append(node)
    return top


def _last_position(node: _Node) -> int:
    return (
        max(node.unit.positions[-1], *(_last_position(below) for below in node.below))
        if node.below
        else node.unit.positions[-1]
    )


def _belongs_under(node: _Node, head: _Node) -> bool:
    kind = node.unit.kind
    if head.unit.kind is PointKind.question:
        return kind is PointKind.answer and not head.below
    if head.point.text.startswith("|"):
        return False  # a table says all that it says
    if (
        kind in {PointKind.question, PointKind.answer, PointKind.deadline, PointKind.exam}
        or head.unit.kind not in _HEADS
    ):
        return False
    if len(head.below) >= _MOST_UNDER_ONE or kind is PointKind.definition:
        return False
    if node.point.text.startswith("$$") and node.unit.positions[0] - _last_position(head) == 1:
        return True
    return kind is PointKind.example or FOLLOWS.match(node.unit.text) is not None or points_back(node.unit.text)


def _enumerations(analysis: Analysis, nodes: list[_Node]) -> list[_Node]:
    """`There are three ways` with "the first …", "another …" under it."""
    found: list[_Node] = []
    at = 0
    while at < len(nodes):
        head = nodes[at]
        found.append(head)
        at += 1
        if head.unit.kind not in _HEADS or not COUNTS.search(head.unit.text):
            continue
        ahead = nodes[at : at + _ENUMERATION_WITHIN]
        opens = ahead and FIRST_OF_LIST.match(_spoken(analysis, ahead[0]))
        items = [n for n, node in enumerate(ahead) if LATER_IN_LIST.match(_spoken(analysis, node))]
        if opens and items:
            head.below += ahead[: items[-1] + 1]
            at += items[-1] + 1
    return found


def _spoken(analysis: Analysis, node: _Node) -> str:
    return analysis.said[node.unit.positions[0]].sentence.text.lower()


def _merge(analysis: Analysis, nodes: list[_Node]) -> None:
    """Neighbours that share most go together until twelve stand at the top; those that share nothing stay apart."""
    content = {id(node): {stem for p in node.unit.positions for stem in analysis.said[p].content} for node in nodes}

    def nearness(head: _Node, node: _Node) -> float:
        shared = content[id(head)] & content[id(node)]
        rarity = sum(analysis.words.rarity(stem) for stem in shared)
        return rarity / (1 + len(content[id(node)])) - 0.1 * len(head.below)

    while len(nodes) > _MOST_AT_THE_TOP:
        pairs = [
            n
            for n in range(1, len(nodes))
            if content[id(nodes[n])] & content[id(nodes[n - 1])] and _can_go_under(nodes[n], nodes[n - 1])
        ]
        if not pairs:
            return
        best = max(pairs, key=lambda n: nearness(nodes[n - 1], nodes[n]))
        node = nodes.pop(best)
        nodes[best - 1].below += [node, *node.below]
        node.below = []


def _can_go_under(node: _Node, head: _Node) -> bool:
    if head.unit.kind not in _HEADS or node.unit.kind not in _BELOW or head.point.text.startswith("|"):
        return False
    return len(head.below) + 1 + len(node.below) <= _MOST_UNDER_ONE


def _number_steps(nodes: Sequence[_Node]) -> None:
    """Three and more instructions in a row are steps."""
    run: list[_Node] = []
    for node in [*nodes, None]:
        if node is not None and _is_instruction(node):
            run.append(node)
            continue
        if len(run) >= 3:
            for step in run:
                step.point = step.point.model_copy(update={"step": True})
        run = []
    for node in nodes:
        _number_steps(node.below)


def _is_instruction(node: _Node) -> bool:
    words = node.unit.text.split(" ", 2)
    return node.unit.kind in _HEADS and len(words) > 2 and words[0].lower() in VERBS and words[0][:1].isupper()


def _standing(point: Point) -> Point:
    """A point without a pronoun for what stands above it: `It is a set of keys` -> `A set of keys`."""
    text = without_copula(point.text) if point.kind in _STATES else point.text
    return point.model_copy(update={"text": text, "points": tuple(map(_standing, point.points))})


def _with_lead(analysis: Analysis, points: list[Point], heading: str) -> list[Point]:
    """The first statement stands as a paragraph when it is short, alone and names what the heading names."""
    if len(points) < 3:
        return points
    first = points[0]
    named = {analysis.words.stem(token) for token in analysis.words.tokens(heading)}
    stems = {analysis.words.stem(token) for token in analysis.words.tokens(first.text)}
    fits = first.kind is PointKind.statement and not first.points and not first.step and "\n" not in first.text
    if fits and first.text.count(" ") < _LONGEST_LEAD and named & stems and not points_back(first.text):
        return [first.model_copy(update={"kind": PointKind.text}), *points[1:]]
    return points
