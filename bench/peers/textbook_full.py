"""The textbook service with what ours can be asked of the same resources: lists of all four, filters, orders, cursors,
the `Link` header, ETags, 304, compression, each as the documentation of FastAPI and SQLAlchemy has it.

For `bench.peers.lines`, which shows that it answers as ours does and counts its lines; it is not measured.
"""

import base64
import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from operator import itemgetter
from typing import Annotated, Any, Generic, Literal, TypeVar
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.middleware.gzip import GZipMiddleware
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from bench.peers.schemas import CourseRead, LectureRead, SpeakerRead, TopicRead
from bench.peers.tables import Course, Lecture, Member, Speaker, Topic, User, lecture_speakers, lecture_topics
from bench.peers.textbook import LOADED, CurrentUser, Session, lectures_of, visible

COUNTED = 250
LARGE = 10_000
Item = TypeVar("Item", bound=BaseModel)
Sorts = Mapping[str, Any]

app = FastAPI()


@app.middleware("http")
async def add_etag(request: Request, call_next: Callable[[Request], Awaitable[Any]]) -> Response:
    answer = await call_next(request)
    body = b"".join([piece async for piece in answer.body_iterator])
    headers = dict(answer.headers)
    if request.method == "GET" and answer.status_code == 200:
        etag = f'"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'
        headers |= {"etag": etag, "cache-control": "private, no-cache"}
        seen = {name.strip().removeprefix("W/") for name in request.headers.get("if-none-match", "").split(",")}
        if seen & {etag, "*"}:
            headers.pop("content-length", None)
            return Response(status_code=304, headers=headers)
    return Response(body, answer.status_code, headers, answer.media_type)


app.add_middleware(GZipMiddleware, minimum_size=LARGE, compresslevel=4)


class ListQuery(BaseModel):
    model_config = ConfigDict(extra="forbid")
    skip: int = Field(default=0, ge=0, le=2**31 - 1)
    limit: int = Field(default=20, ge=1, le=100)
    cursor: str | None = Field(default=None, max_length=2000)
    total: bool = True


class Page(BaseModel, Generic[Item]):
    items: list[Item]
    total: int | None
    total_is: Literal["exact", "at_least"] | None
    skip: int
    limit: int
    next: str | None


def make_cursor(order: str, key: Any, row: UUID) -> str:
    return base64.urlsafe_b64encode(json.dumps([order, key, str(row)], default=str).encode()).decode()


def read_cursor(cursor: str, order: str, key: ColumnElement[Any]) -> tuple[Any, UUID]:
    try:
        made_for, value, row = json.loads(base64.urlsafe_b64decode(cursor))
        if made_for == order:
            return TypeAdapter(key.type.python_type).validate_python(value), UUID(row)
    except (ValueError, ValidationError):
        pass
    raise HTTPException(422, "The cursor was not made for this list and order.")


def link_header(request: Request, query: ListQuery, following: str | None) -> str:
    kept = [pair for pair in parse_qsl(request.url.query, keep_blank_values=True) if pair[0] not in {"skip", "cursor"}]
    places: list[tuple[str, list[tuple[str, Any]]]] = [("first", [])]
    if following is not None:
        places.append(("next", [("cursor", following)]))
    if query.skip and query.cursor is None:
        places.append(("prev", [("skip", max(0, query.skip - query.limit))]))
    return ", ".join(f'<{request.url.path}?{urlencode(kept + place)}>; rel="{name}"' for name, place in places)


class Pages:
    """What every list needs of its request."""

    def __init__(self, request: Request, response: Response, session: Session) -> None:
        self.request = request
        self.response = response
        self.session = session

    async def page(
        self,
        query: ListQuery,
        order: str,
        rows: Select[Any],
        sorts: Sorts,
        model: Any,
        options: tuple[Any, ...] = (),
        item: Callable[[Any], Any] = itemgetter(0),
    ) -> dict[str, Any]:
        total, filtered = None, query.model_fields_set - {*ListQuery.model_fields, "sort"}
        if query.total:
            some = rows.with_only_columns(model.id)
            counted = (some.limit(COUNTED) if filtered else some).subquery()
            total = await self.session.scalar(select(func.count()).select_from(counted))
        descending, name = order.startswith("-"), order.removeprefix("-")
        key = sorts[name]
        if query.cursor is not None:
            value, row = read_cursor(query.cursor, order, key.expression)
            place = tuple_(key, model.id)
            after = tuple_(literal(value, key.expression.type), literal(row, model.id.type))
            rows = rows.where(place < after if descending else place > after)
        rows = rows.order_by(*([key.desc(), model.id.desc()] if descending else [key, model.id]))
        rows = rows.add_columns(key.label("key")).offset(query.skip).limit(query.limit + 1).options(*options)
        found = (await self.session.execute(rows)).all()
        last = found[query.limit - 1] if len(found) > query.limit else None
        following = None if last is None else make_cursor(order, last.key, last[0].id)
        self.response.headers["Link"] = link_header(self.request, query, following)
        return {
            "items": [item(row) for row in found[: query.limit]],
            "total": total,
            "total_is": None if total is None else "at_least" if filtered and total == COUNTED else "exact",
            "skip": query.skip,
            "limit": query.limit,
            "next": following,
        }


Paged = Annotated[Pages, Depends()]


def has_words(text: str, *columns: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """Each word begins a word of one of the columns."""
    texts = [" " + func.lower(column) for column in columns]
    words = text.lower().replace("%", " ").replace("_", " ").split()
    return and_(*(or_(*(words_of.like(f"% {word}%") for words_of in texts)) for word in words))


class LectureQuery(ListQuery):
    sort: Literal["position", "-position", "created_at", "-created_at", "title", "-title"] = "-created_at"
    q: str | None = Field(default=None, min_length=1, max_length=200)
    course_id: UUID | None = None
    topic_id: UUID | None = None
    speaker_id: UUID | None = None
    language: str | None = None
    held_from: date | None = None
    held_to: date | None = None


@app.get("/api/v1/lectures", response_model=Page[LectureRead])
async def list_lectures(pages: Paged, user: CurrentUser, query: Annotated[LectureQuery, Query()]) -> Any:
    rows = lectures_of(user)
    if query.q is not None:
        rows = rows.where(has_words(query.q, Lecture.title, Lecture.description))
    if query.course_id is not None:
        rows = rows.where(Lecture.course_id == query.course_id)
    if query.topic_id is not None:
        rows = rows.where(Lecture.topics.any(Topic.id == query.topic_id))
    if query.speaker_id is not None:
        rows = rows.where(Lecture.speakers.any(Speaker.id == query.speaker_id))
    if query.language is not None:
        rows = rows.where(Lecture.language == query.language)
    if query.held_from is not None:
        rows = rows.where(Lecture.held_on >= query.held_from)
    if query.held_to is not None:
        rows = rows.where(Lecture.held_on <= query.held_to)
    sorts = {"position": Lecture.position, "created_at": Lecture.created_at, "title": func.lower(Lecture.title)}
    return await pages.page(query, query.sort, rows, sorts, Lecture, LOADED)


class CourseQuery(ListQuery):
    sort: Literal["created_at", "-created_at", "title", "-title"] = "-created_at"
    q: str | None = Field(default=None, min_length=1, max_length=200)
    visibility: Literal["private", "public"] | None = None
    member_id: UUID | None = None


def courses_of(user: User) -> Select[Any]:
    role = select(Member.role).where(Member.course_id == Course.id, Member.user_id == user.id).scalar_subquery()
    lecture_count = select(func.count()).where(Lecture.course_id == Course.id).scalar_subquery()
    return select(Course, role, lecture_count).where(visible(user)).options(joinedload(Course.owner))


def with_counts(row: Any) -> Any:
    course = row[0]
    course.role, course.lecture_count = row[1], row[2]
    return course


@app.get("/api/v1/courses", response_model=Page[CourseRead])
async def list_courses(pages: Paged, user: CurrentUser, query: Annotated[CourseQuery, Query()]) -> Any:
    rows = courses_of(user)
    if query.q is not None:
        rows = rows.where(has_words(query.q, Course.title, Course.description))
    if query.visibility is not None:
        rows = rows.where(Course.visibility == query.visibility)
    if query.member_id is not None:
        member = select(Member).where(Member.course_id == Course.id, Member.user_id == query.member_id)
        rows = rows.where(member.exists())
    sorts = {"created_at": Course.created_at, "title": func.lower(Course.title)}
    return await pages.page(query, query.sort, rows, sorts, Course, item=with_counts)


@app.get("/api/v1/courses/{course_id}", response_model=CourseRead)
async def read_course(course_id: UUID, session: Session, user: CurrentUser) -> Any:
    found = (await session.execute(courses_of(user).where(Course.id == course_id))).one_or_none()
    if found is None:
        raise HTTPException(404)
    return with_counts(found)


@app.get("/api/v1/lectures/{lecture_id}", response_model=LectureRead)
async def read_lecture(lecture_id: UUID, session: Session, user: CurrentUser) -> Any:
    lecture = await session.scalar(lectures_of(user).where(Lecture.id == lecture_id).options(*LOADED))
    if lecture is None:
        raise HTTPException(404)
    return lecture


class LinkedQuery(ListQuery):
    sort: Literal["name", "-name", "created_at", "-created_at"] = "name"
    q: str | None = Field(default=None, min_length=1, max_length=200)
    lecture_id: UUID | None = None
    course_id: UUID | None = None


def of_lectures(link: Any, thing_id: Any, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a topic or a speaker has a lecture that meets the condition."""
    linked = select(Lecture).join(Lecture.course).join(link.table, link.table.c.lecture_id == Lecture.id)
    return linked.where(link == thing_id, condition).exists()


def topics_of(user: User) -> Select[Any]:
    return select(Topic).where(of_lectures(lecture_topics.c.topic_id, Topic.id, visible(user)))


@app.get("/api/v1/topics", response_model=Page[TopicRead])
async def list_topics(pages: Paged, user: CurrentUser, query: Annotated[LinkedQuery, Query()]) -> Any:
    rows = topics_of(user)
    if query.q is not None:
        rows = rows.where(has_words(query.q, Topic.name, Topic.description))
    if query.lecture_id is not None:
        rows = rows.where(of_lectures(lecture_topics.c.topic_id, Topic.id, Lecture.id == query.lecture_id))
    if query.course_id is not None:
        rows = rows.where(of_lectures(lecture_topics.c.topic_id, Topic.id, Lecture.course_id == query.course_id))
    sorts = {"name": Topic.name, "created_at": Topic.created_at}
    return await pages.page(query, query.sort, rows, sorts, Topic)


@app.get("/api/v1/topics/{topic_id}", response_model=TopicRead)
async def read_topic(topic_id: UUID, session: Session, user: CurrentUser) -> Any:
    topic = await session.scalar(topics_of(user).where(Topic.id == topic_id))
    if topic is None:
        raise HTTPException(404)
    return topic


def speakers_of(user: User) -> Select[Any]:
    return select(Speaker).where(of_lectures(lecture_speakers.c.speaker_id, Speaker.id, visible(user)))


@app.get("/api/v1/speakers", response_model=Page[SpeakerRead])
async def list_speakers(pages: Paged, user: CurrentUser, query: Annotated[LinkedQuery, Query()]) -> Any:
    rows = speakers_of(user)
    if query.q is not None:
        rows = rows.where(has_words(query.q, Speaker.name, Speaker.affiliation))
    if query.lecture_id is not None:
        rows = rows.where(of_lectures(lecture_speakers.c.speaker_id, Speaker.id, Lecture.id == query.lecture_id))
    if query.course_id is not None:
        rows = rows.where(of_lectures(lecture_speakers.c.speaker_id, Speaker.id, Lecture.course_id == query.course_id))
    sorts = {"name": func.lower(Speaker.name), "created_at": Speaker.created_at}
    return await pages.page(query, query.sort, rows, sorts, Speaker)


@app.get("/api/v1/speakers/{speaker_id}", response_model=SpeakerRead)
async def read_speaker(speaker_id: UUID, session: Session, user: CurrentUser) -> Any:
    speaker = await session.scalar(speakers_of(user).where(Speaker.id == speaker_id))
    if speaker is None:
        raise HTTPException(404)
    return speaker
