"""FastAPI with SQLAlchemy's asynchronous ORM and `response_model`, as the documentation of both has it."""

import hashlib
from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import joinedload, selectinload

from bench.peers.schemas import CourseRead, LectureCreate, LecturePage, LectureRead, SpeakerRead, TopicRead
from bench.peers.tables import ApiToken, Course, Lecture, Member, Speaker, Topic, User, async_address

engine = create_async_engine(async_address(), pool_size=10)
new_session = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()
bearer = HTTPBearer()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with new_session() as session:
        yield session


Session = Annotated[AsyncSession, Depends(get_session)]


async def get_user(session: Session, shown: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> User:
    secret_hash = hashlib.sha256(shown.credentials.encode()).hexdigest()
    user = await session.scalar(
        select(User).join(ApiToken, ApiToken.user_id == User.id).where(ApiToken.secret_hash == secret_hash)
    )
    if user is None:
        raise HTTPException(401)
    return user


CurrentUser = Annotated[User, Depends(get_user)]


def visible(user: User) -> ColumnElement[bool]:
    member = select(Member).where(Member.course_id == Course.id, Member.user_id == user.id).exists()
    return or_(Course.visibility == "public", member)


def lectures_of(user: User) -> Any:
    return select(Lecture).join(Lecture.course).where(visible(user))


LOADED = (joinedload(Lecture.course), selectinload(Lecture.topics), selectinload(Lecture.speakers))


@app.get("/api/v1/lectures/{lecture_id}", response_model=LectureRead)
async def read_lecture(lecture_id: UUID, session: Session, user: CurrentUser) -> Any:
    lecture = await session.scalar(lectures_of(user).where(Lecture.id == lecture_id).options(*LOADED))
    if lecture is None:
        raise HTTPException(404)
    return lecture


@app.get("/api/v1/lectures", response_model=LecturePage)
async def list_lectures(
    session: Session,
    user: CurrentUser,
    skip: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Any:
    total = await session.scalar(select(func.count()).select_from(Lecture).join(Lecture.course).where(visible(user)))
    newest = lectures_of(user).order_by(Lecture.created_at.desc(), Lecture.id.desc())
    lectures = await session.scalars(newest.offset(skip).limit(limit).options(*LOADED))
    return {"items": lectures.all(), "total": total, "skip": skip, "limit": limit}


@app.post("/api/v1/lectures", response_model=LectureRead, status_code=201)
async def create_lecture(body: LectureCreate, session: Session, user: CurrentUser) -> Any:
    course = await session.scalar(
        select(Course)
        .join(Member, Member.course_id == Course.id)
        .where(Course.id == body.course_id, Member.user_id == user.id, Member.role.in_(("editor", "owner")))
    )
    if course is None:
        raise HTTPException(403)
    last = await session.scalar(select(func.max(Lecture.position)).where(Lecture.course_id == course.id))
    topics = {topic.name: topic for topic in await session.scalars(select(Topic).where(Topic.name.in_(body.topics)))}
    speakers = list(await session.scalars(select(Speaker).where(Speaker.id.in_(body.speaker_ids))))
    lecture = Lecture(
        **body.model_dump(exclude={"topics", "speaker_ids"}),
        position=0 if last is None else last + 1,
        topics=[topics.get(name) or Topic(name=name) for name in body.topics],
        speakers=speakers,
    )
    session.add(lecture)
    await session.commit()
    return await session.scalar(
        select(Lecture).where(Lecture.id == lecture.id).options(*LOADED).execution_options(populate_existing=True)
    )


@app.get("/api/v1/courses/{course_id}", response_model=CourseRead)
async def read_course(course_id: UUID, session: Session, user: CurrentUser) -> Any:
    role = select(Member.role).where(Member.course_id == Course.id, Member.user_id == user.id).scalar_subquery()
    lecture_count = select(func.count()).where(Lecture.course_id == Course.id).scalar_subquery()
    found = (
        await session.execute(
            select(Course, role, lecture_count)
            .where(Course.id == course_id, visible(user))
            .options(joinedload(Course.owner))
        )
    ).one_or_none()
    if found is None:
        raise HTTPException(404)
    course, course.role, course.lecture_count = found[0], found[1], found[2]
    return course


@app.get("/api/v1/topics/{topic_id}", response_model=TopicRead)
async def read_topic(topic_id: UUID, session: Session, user: CurrentUser) -> Any:
    shown = lectures_of(user).where(Lecture.topics.any(Topic.id == topic_id)).exists()
    topic = await session.scalar(select(Topic).where(Topic.id == topic_id, shown))
    if topic is None:
        raise HTTPException(404)
    return topic


@app.get("/api/v1/speakers/{speaker_id}", response_model=SpeakerRead)
async def read_speaker(speaker_id: UUID, session: Session, user: CurrentUser) -> Any:
    shown = lectures_of(user).where(Lecture.speakers.any(Speaker.id == speaker_id)).exists()
    speaker = await session.scalar(select(Speaker).where(Speaker.id == speaker_id, shown))
    if speaker is None:
        raise HTTPException(404)
    return speaker
