"""How much a sentence matters, and the role it plays."""

from dataclasses import replace

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import PointKind
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.outline import Span
from lectorium.notetaker.reasons import reasons
from lectorium.notetaker.salience import roles, score_section
from tests.lectures import PASSAGES, lecture_of, of_sentences, passage_lecture


def roles_of(lecture: Lecture) -> list[PointKind]:
    analysis = analyse(lecture)
    return list(roles(analysis, reasons(analysis)))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The homework on caches is due on Friday.", PointKind.deadline),
        ("Cache eviction will be on the exam.", PointKind.exam),
        ("A cache is a store that keeps recent results.", PointKind.definition),
        ("So f of x equals x squared plus x.", PointKind.formula),
        ("Type pip install fastapi now.", PointKind.code),
        ("The cache answers in 3 milliseconds.", PointKind.number),
        ("For example, the browser caches pictures.", PointKind.example),
        ("Why does the cache evict that page first?", PointKind.question),
        ("The cache evicts pages.", PointKind.statement),
    ],
)
def test_the_role_of_a_sentence(text: str, role: PointKind) -> None:
    assert roles_of(lecture_of(text)) == [role]


def test_an_answer_follows_its_question() -> None:
    asked = "Why does the cache evict that page first?"
    said = "The oldest page goes first in this policy."
    assert roles_of(lecture_of(asked, f"Because {said.lower()}"))[1] is PointKind.answer
    assert roles_of(lecture_of(asked, said))[1] is PointKind.statement
    plain = lecture_of(asked, said)
    dialogue = tuple(
        replace(one, speaker=speaker) for one, speaker in zip(plain.sentences, ["Student", "Professor"], strict=True)
    )
    assert roles_of(of_sentences(dialogue))[1] is PointKind.answer


def test_what_the_section_is_about_matters_more_than_talk_about_us() -> None:
    lecture = lecture_of(
        "The scheduler preempts the running process.",
        "You know, I think we will, uh, look at that later, you and me.",
        "The scheduler picks the process with the highest priority.",
    )
    first, talk, third = score_section(analyse(lecture), Span(0, 3))
    assert talk < min(first, third)


def test_scores_rank_what_people_chose_above_what_they_left() -> None:
    """Over all annotated passages, sentences of weight 3 and 2 score higher than those of weight 0."""
    chosen: list[float] = []
    left: list[float] = []
    for passage in PASSAGES.values():
        analysis = analyse(passage_lecture(passage))
        scores = score_section(analysis, Span(0, len(passage.sentences)))
        for one, score in zip(passage.sentences, scores, strict=True):
            (chosen if one.weight >= 2 else left if one.weight == 0 else []).append(score)
    assert sum(chosen) / len(chosen) > sum(left) / len(left) + 0.5


def test_an_empty_section_has_no_scores() -> None:
    assert score_section(analyse(lecture_of("A cache.")), Span(0, 0)) == []
