"""Do all services answer the same? Asked before anything is measured, of everything that is measured and more."""

import json
from collections.abc import Mapping
from typing import Any

from bench.peers import rows
from bench.peers.processes import fetch

LECTURES = "/api/v1/lectures"
HIDDEN = 19  # a lecture of a course that the person is no member of
MADE_ANEW = ("id", "created_at", "updated_at", "position")
QUESTIONS = (
    *(f"{LECTURES}/{rows.id_of('lecture', number)}" for number in (0, 1, 5_000, 9_998, HIDDEN, 10**7)),
    *(
        f"{LECTURES}?{query}"
        for query in ("skip=0&limit=20", "skip=40&limit=7", "skip=9000&limit=20", "skip=9490&limit=20")
    ),
    *(f"/api/v1/courses/{rows.id_of('course', number)}" for number in (0, 98, HIDDEN)),
    *(f"/api/v1/topics/{rows.id_of('topic', number)}" for number in (0, 49, 10**7)),
    *(f"/api/v1/speakers/{rows.id_of('speaker', number)}" for number in (0, 199, 10**7)),
)


class DifferentError(Exception):
    """A service that answers something else than ours."""


def new_lecture(number: int) -> str:
    """The body of a POST; courses take turns."""
    course = number % 90 + number % 90 // 19  # never one where the person is no member
    return json.dumps(
        {
            "course_id": str(rows.id_of("course", course)),
            "title": f"A new lecture, {number}",
            "topics": [topic["name"] for topic in rows.topics(rows.Size(topics=number % 40 + 3))][-3:],
        }
    )


def answers(port: int, token: str) -> dict[str, Any]:
    """By question: the status and the parsed body. `next` is left out of pages: no peer has cursors."""
    found: dict[str, Any] = {}
    for path in QUESTIONS:
        status, body = fetch(port, "GET", path, token)
        if isinstance(body, dict):
            body.pop("next", None)
        found[path] = (status, body)
    status, body = fetch(port, "POST", LECTURES, token, new_lecture(0))
    if isinstance(body, dict):
        body = {name: value for name, value in body.items() if name not in MADE_ANEW}
    found["POST"] = (status, body)
    refused, _ = fetch(port, "GET", QUESTIONS[0], token[:-1] + "x")
    found["a wrong token"] = (refused, None)
    return found


def compare(name: str, found: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    for question, expected in ours.items():
        if found[question] != expected:
            raise DifferentError(f"{name} answers {question} with\n{found[question]}\nand Lectorium with\n{expected}")
