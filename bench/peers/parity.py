"""Do all services answer the same? Asked before anything is measured, of everything that is measured and more."""

import json
import re
from collections.abc import Mapping
from typing import Any

from bench.peers import rows
from bench.peers.processes import fetch, fetch_whole

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


COURSE, TOPIC, SPEAKER = (rows.id_of(kind, 5) for kind in ("course", "topic", "speaker"))
# Of the lists of all four resources, asked of the textbook service that can do as much as ours.
LISTS = (
    *(
        f"{LECTURES}?{query}"
        for query in (
            *(
                "limit=3&sort=title&total=false",
                "limit=7&sort=-title",
                "sort=-created_at&skip=40",
                "sort=position&limit=5",
            ),
            *(f"course_id={COURSE}&sort=position", f"topic_id={TOPIC}&limit=30", f"speaker_id={SPEAKER}&sort=title"),
            *("q=grammar", "q=gram sig&sort=title", "q=zzz", f"q=vector&topic_id={TOPIC}", "language=en&limit=1"),
            *("language=fr", "held_from=2020-03-01&held_to=2020-03-04", "held_from=2024-01-01&sort=created_at"),
            *("limit=0", "sort=slug", "page=2", "cursor=x"),
        )
    ),
    *(f"/api/v1/courses?{query}" for query in ("", "sort=title&limit=9", "q=course 5", "visibility=public")),
    *(
        f"/api/v1/{things}?{query}"
        for things in ("topics", "speakers")
        for query in ("sort=created_at", "sort=-created_at&limit=7", f"course_id={COURSE}&sort=created_at", "q=gra")
    ),
    *(
        f"/api/v1/{things}?lecture_id={rows.id_of('lecture', number)}&sort=created_at"
        for things in ("topics", "speakers")
        for number in (5, HIDDEN)
    ),
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


def lists(port: int, token: str) -> dict[str, Any]:
    """By question: three pages along their cursors, each with its status and the relations of `Link`, asked again."""
    found: dict[str, Any] = {}
    for path in LISTS:
        following = path.replace(" ", "%20")
        pages: list[Any] = []
        while following and len(pages) < 3:
            status, headers, body = fetch_whole(port, following, token)
            relations = sorted(re.findall(r'rel="(\w+)"', headers.get("link", "")))
            cursor = body.pop("next", None) if status == 200 else None
            pages.append((status, relations, body if status == 200 else None))
            if status == 200:
                again, _, _ = fetch_whole(port, following, token, {"If-None-Match": headers["etag"]})
                pages.append((again, [], None))
            following = f"{path}&cursor={cursor}".replace(" ", "%20") if cursor else ""
        found[path] = pages
    return found


def compare(name: str, found: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    for question, expected in ours.items():
        if found[question] != expected:
            raise DifferentError(f"{name} answers {question} with\n{found[question]}\nand Lectorium with\n{expected}")
