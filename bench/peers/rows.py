"""The rows that every service is given: one person, their courses, the lectures with topics and speakers.

The person is a member of all courses but every twentieth: what is hidden has to be left out of every answer.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

TOPICS_OF_A_LECTURE, SPEAKERS_OF_A_LECTURE = 3, 2
# Opens nothing but the benches; forty letters are as many as Django REST framework's tokens have.
TOKEN = "bench" * 8
_BEGAN = datetime(2026, 1, 5, 8, 0, 0, 123456, tzinfo=UTC)
_WORDS = (
    "backend database index transaction schema router request response session token cache query relation model "
    "migration worker thread kernel network protocol graph matrix vector proof limit integral energy entropy cell "
    "protein market contract treaty empire poem grammar meaning ethics memory learning language signal filter"
).split()


@dataclass(frozen=True)
class Size:
    lectures: int = 10_000
    courses: int = 100
    topics: int = 50
    speakers: int = 200


SMALL = Size()
# A hundred times the lectures: longer courses, more of them, and as many lectures to a topic as before.
LARGE = Size(lectures=1_000_000, courses=1_000, topics=5_000, speakers=20_000)


@lru_cache(maxsize=100_000)
def id_of(kind: str, number: int) -> UUID:
    digest = bytearray(hashlib.sha256(f"{kind} {number}".encode()).digest()[:16])
    digest[:6] = (1_767_600_000_000 + number).to_bytes(6, "big")  # as UUIDv7: ids sort by the time they were made
    digest[6] = digest[6] & 0x0F | 0x70
    digest[8] = digest[8] & 0x3F | 0x80
    return UUID(bytes=bytes(digest))


PERSON = id_of("user", 1)
STRANGER = id_of("user", 2)


def is_member(course: int) -> bool:
    return course % 20 != 19


def users() -> Iterator[dict[str, Any]]:
    for number, (person, name) in enumerate(((PERSON, "Ada"), (STRANGER, "Emmy"))):
        yield {"id": person, "email": f"{name.lower()}@example.org", "name": name} | _times(number)


def courses(size: Size) -> Iterator[dict[str, Any]]:
    """With whether the person is a member (`is_member`)."""
    for number in range(size.courses):
        yield {
            "id": id_of("course", number),
            "slug": f"course-{number}",
            "title": f"Course {number}: {_phrase(number, 2)}",
            "description": None,
            "is_member": is_member(number),
        } | _times(number)


def members(size: Size) -> Iterator[dict[str, Any]]:
    for course in courses(size):
        if course["is_member"]:
            yield {"course_id": course["id"], "user_id": PERSON, "role": "editor", "created_at": course["created_at"]}


def topics(size: Size) -> Iterator[dict[str, Any]]:
    for number in range(size.topics):
        name = f"{_WORDS[number % len(_WORDS)]} {number}"
        yield {"id": id_of("topic", number), "name": name, "key": name, "description": None} | _times(number)


def speakers(size: Size) -> Iterator[dict[str, Any]]:
    for number in range(size.speakers):
        yield {
            "id": id_of("speaker", number),
            "name": f"{_WORDS[number % len(_WORDS)].title()} {number}",
            "affiliation": None,
            "url": None,
        } | _times(number)


def lectures(size: Size) -> Iterator[dict[str, Any]]:
    """Courses take turns, so that each page of the newest has lectures of many; `course` is the course's number."""
    for number in range(size.lectures):
        course = number % size.courses
        yield {
            "id": id_of("lecture", number),
            "course": course,
            "course_id": id_of("course", course),
            "position": number // size.courses,
            "title": f"Lecture {number}: {_phrase(number, 3)}",
            "description": f"What {_phrase(number + 7, 4)} have to do with each other.",
            "language": "en",
            "held_on": date(2020, 1, 1) + timedelta(days=number % 2000),
            "url": f"https://example.org/lectures/{number}",
            "duration_ms": 2_700_000 + number % 1000,
        } | _times(number)


def links(size: Size) -> Iterator[tuple[int, list[int], list[int]]]:
    """Of each lecture, by number: its topics and its speakers."""
    draw = random.Random(1)
    for number in range(size.lectures):
        yield (
            number,
            draw.sample(range(size.topics), TOPICS_OF_A_LECTURE),
            draw.sample(range(size.speakers), SPEAKERS_OF_A_LECTURE),
        )


def topic_links(size: Size) -> Iterator[dict[str, Any]]:
    for lecture, topics, _ in links(size):
        for topic in topics:
            yield {"lecture_id": id_of("lecture", lecture), "topic_id": id_of("topic", topic)}


def speaker_links(size: Size) -> Iterator[dict[str, Any]]:
    for lecture, _, speakers in links(size):
        for speaker in speakers:
            yield {"lecture_id": id_of("lecture", lecture), "speaker_id": id_of("speaker", speaker)}


def _phrase(seed: int, words: int) -> str:
    return " ".join(_WORDS[(seed * 7 + step * 13 + seed // len(_WORDS)) % len(_WORDS)] for step in range(words))


def _times(number: int) -> dict[str, datetime]:
    moment = _BEGAN + timedelta(seconds=number)
    return {"created_at": moment, "updated_at": moment}
