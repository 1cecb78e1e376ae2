"""Litestar with advanced-alchemy's repositories and services, as the documentation of both has it.

`count_with_window_function=False`: its default count reads every row for each page on SQLite.
"""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from advanced_alchemy.extensions.litestar import (
    EngineConfig,
    SQLAlchemyAsyncConfig,
    SQLAlchemyPlugin,
    base,
    filters,
    providers,
    repository,
    service,
)
from litestar import Controller, Litestar, Request, get, post
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException, NotFoundException, PermissionDeniedException
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult, DefineMiddleware
from litestar.params import Parameter
from sqlalchemy import Column, ColumnElement, ForeignKey, Table, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bench.peers.schemas import CourseRead, LectureCreate, LecturePage, LectureRead, SpeakerRead, TopicRead
from bench.peers.tables import async_address


class User(base.UUIDAuditBase):
    __tablename__ = "users"
    name: Mapped[str]


class ApiToken(base.UUIDAuditBase):
    __tablename__ = "api_tokens"
    secret_hash: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))


class Member(base.DefaultBase):
    __tablename__ = "members"
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    role: Mapped[str]


class Course(base.UUIDAuditBase):
    __tablename__ = "courses"
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    slug: Mapped[str]
    title: Mapped[str]
    description: Mapped[str | None]
    language: Mapped[str | None]
    visibility: Mapped[str] = mapped_column(default="private")
    term_start: Mapped[date | None]
    term_end: Mapped[date | None]
    owner: Mapped[User] = relationship(lazy="joined", innerjoin=True)


lecture_topics = Table(
    "lecture_topics",
    base.orm_registry.metadata,
    Column("lecture_id", ForeignKey("lectures.id"), primary_key=True),
    Column("topic_id", ForeignKey("topics.id"), primary_key=True, index=True),
)
lecture_speakers = Table(
    "lecture_speakers",
    base.orm_registry.metadata,
    Column("lecture_id", ForeignKey("lectures.id"), primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id"), primary_key=True, index=True),
)


class Topic(base.UUIDAuditBase):
    __tablename__ = "topics"
    name: Mapped[str] = mapped_column(unique=True)
    description: Mapped[str | None]


class Speaker(base.UUIDAuditBase):
    __tablename__ = "speakers"
    name: Mapped[str]
    affiliation: Mapped[str | None]
    url: Mapped[str | None]


class Lecture(base.UUIDAuditBase):
    __tablename__ = "lectures"
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    description: Mapped[str | None]
    language: Mapped[str | None]
    held_on: Mapped[date | None]
    url: Mapped[str | None]
    duration_ms: Mapped[int | None]
    transcript_version: Mapped[int | None]
    notes_revision: Mapped[int | None]
    course: Mapped[Course] = relationship(lazy="joined", innerjoin=True)
    topics: Mapped[list[Topic]] = relationship(secondary=lecture_topics, lazy="selectin", order_by=Topic.name)
    speakers: Mapped[list[Speaker]] = relationship(secondary=lecture_speakers, lazy="selectin", order_by=Speaker.name)


class LectureService(service.SQLAlchemyAsyncRepositoryService[Lecture]):
    class Repo(repository.SQLAlchemyAsyncRepository[Lecture]):
        model_type = Lecture

    repository_type = Repo


class CourseService(service.SQLAlchemyAsyncRepositoryService[Course]):
    class Repo(repository.SQLAlchemyAsyncRepository[Course]):
        model_type = Course

    repository_type = Repo


class TopicService(service.SQLAlchemyAsyncRepositoryService[Topic]):
    class Repo(repository.SQLAlchemyAsyncRepository[Topic]):
        model_type = Topic

    repository_type = Repo


class SpeakerService(service.SQLAlchemyAsyncRepositoryService[Speaker]):
    class Repo(repository.SQLAlchemyAsyncRepository[Speaker]):
        model_type = Speaker

    repository_type = Repo


def visible(user: User) -> ColumnElement[bool]:
    member = select(Member.role).where(Member.course_id == Course.id, Member.user_id == user.id).exists()
    return or_(Course.visibility == "public", member)


def in_visible_course(user: User) -> ColumnElement[bool]:
    return Lecture.course.has(visible(user))


AuthenticatedRequest = Request[User, None, Any]


class LectureController(Controller):
    path = "/api/v1/lectures"
    dependencies = providers.create_service_dependencies(
        LectureService, "lectures", count_with_window_function=False
    ) | providers.create_service_dependencies(TopicService, "topics")

    @get("/{lecture_id:uuid}")
    async def read_lecture(
        self, lectures: LectureService, request: AuthenticatedRequest, lecture_id: UUID
    ) -> LectureRead:
        lecture = await lectures.get_one_or_none(Lecture.id == lecture_id, in_visible_course(request.user))
        if lecture is None:
            raise NotFoundException
        return lectures.to_schema(lecture, schema_type=LectureRead)

    @get()
    async def list_lectures(
        self,
        lectures: LectureService,
        request: AuthenticatedRequest,
        skip: Annotated[int, Parameter(ge=0)] = 0,
        limit: Annotated[int, Parameter(ge=1, le=100)] = 20,
    ) -> LecturePage:
        found, total = await lectures.list_and_count(
            in_visible_course(request.user),
            filters.LimitOffset(limit, skip),
            order_by=[(Lecture.created_at, True), (Lecture.id, True)],
        )
        items = [lectures.to_schema(lecture, schema_type=LectureRead) for lecture in found]
        return LecturePage(items=items, total=total, skip=skip, limit=limit)

    @post()
    async def create_lecture(
        self, lectures: LectureService, topics: TopicService, request: AuthenticatedRequest, data: LectureCreate
    ) -> LectureRead:
        session = lectures.repository.session
        member = select(Member.role).where(
            Member.course_id == data.course_id, Member.user_id == request.user.id, Member.role.in_(("editor", "owner"))
        )
        if await session.scalar(member) is None:
            raise PermissionDeniedException
        last = await session.scalar(select(func.max(Lecture.position)).where(Lecture.course_id == data.course_id))
        known = {topic.name: topic for topic in await topics.list(Topic.name.in_(data.topics))}
        speakers: Sequence[Speaker] = (
            await session.scalars(select(Speaker).where(Speaker.id.in_(data.speaker_ids)))
        ).all()
        lecture = await lectures.create(
            Lecture(
                **data.model_dump(exclude={"topics", "speaker_ids"}),
                position=0 if last is None else last + 1,
                topics=[known.get(name) or Topic(name=name) for name in data.topics],
                speakers=list(speakers),
            ),
            auto_refresh=True,
        )
        await session.refresh(lecture, ["course", "topics", "speakers"])
        return lectures.to_schema(lecture, schema_type=LectureRead)


class CourseController(Controller):
    path = "/api/v1/courses"
    dependencies = providers.create_service_dependencies(CourseService, "courses")

    @get("/{course_id:uuid}")
    async def read_course(self, courses: CourseService, request: AuthenticatedRequest, course_id: UUID) -> CourseRead:
        course: Any = await courses.get_one_or_none(Course.id == course_id, visible(request.user))
        if course is None:
            raise NotFoundException
        session = courses.repository.session
        mine = select(Member.role).where(Member.course_id == course_id, Member.user_id == request.user.id)
        course.role = await session.scalar(mine)
        course.lecture_count = await session.scalar(select(func.count()).where(Lecture.course_id == course_id))
        return courses.to_schema(course, schema_type=CourseRead)


class TopicController(Controller):
    path = "/api/v1/topics"
    dependencies = providers.create_service_dependencies(TopicService, "topics")

    @get("/{topic_id:uuid}")
    async def read_topic(self, topics: TopicService, request: AuthenticatedRequest, topic_id: UUID) -> TopicRead:
        links = lecture_topics
        shown = select(Lecture.id).join(links, links.c.lecture_id == Lecture.id).where(links.c.topic_id == Topic.id)
        topic = await topics.get_one_or_none(
            Topic.id == topic_id, shown.where(in_visible_course(request.user)).exists()
        )
        if topic is None:
            raise NotFoundException
        return topics.to_schema(topic, schema_type=TopicRead)


class SpeakerController(Controller):
    path = "/api/v1/speakers"
    dependencies = providers.create_service_dependencies(SpeakerService, "speakers")

    @get("/{speaker_id:uuid}")
    async def read_speaker(
        self, speakers: SpeakerService, request: AuthenticatedRequest, speaker_id: UUID
    ) -> SpeakerRead:
        links = lecture_speakers
        shown = select(Lecture.id).join(links, links.c.lecture_id == Lecture.id).where(links.c.speaker_id == Speaker.id)
        speaker = await speakers.get_one_or_none(
            Speaker.id == speaker_id, shown.where(in_visible_course(request.user)).exists()
        )
        if speaker is None:
            raise NotFoundException
        return speakers.to_schema(speaker, schema_type=SpeakerRead)


class BearerAuthentication(AbstractAuthenticationMiddleware):
    async def authenticate_request(self, connection: ASGIConnection[Any, Any, Any, Any]) -> AuthenticationResult:
        scheme, _, token = connection.headers.get("Authorization", "").partition(" ")
        session = database.provide_session(connection.app.state, connection.scope)
        secret_hash = hashlib.sha256(token.encode()).hexdigest()
        user = await session.scalar(
            select(User).join(ApiToken, ApiToken.user_id == User.id).where(ApiToken.secret_hash == secret_hash)
        )
        if scheme != "Bearer" or user is None:
            raise NotAuthorizedException
        return AuthenticationResult(user=user, auth=None)


database = SQLAlchemyAsyncConfig(
    connection_string=async_address(),
    before_send_handler="autocommit",
    engine_config=EngineConfig(pool_size=10),
)
app = Litestar(
    route_handlers=[LectureController, CourseController, TopicController, SpeakerController],
    plugins=[SQLAlchemyPlugin(config=database)],
    middleware=[DefineMiddleware(BearerAuthentication)],
    openapi_config=None,
)
