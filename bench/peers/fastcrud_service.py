"""FastCRUD, as its documentation has it; where it has no answer (many-to-many in lists and in changes), SQLAlchemy."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Annotated, Any
from uuid import UUID

from fastapi import FastAPI, HTTPException, Query
from fastcrud import FastCRUD, JoinConfig
from sqlalchemy import Table, func, select
from sqlalchemy.orm import aliased

from bench.peers.schemas import (
    CourseRead,
    CourseRef,
    LectureCreate,
    LecturePage,
    LectureRead,
    PersonRef,
    SpeakerRead,
    TopicRead,
)
from bench.peers.tables import (
    Course,
    Lecture,
    Member,
    Speaker,
    Topic,
    User,
    lecture_speakers,
    lecture_topics,
)
from bench.peers.textbook import CurrentUser, Session

app = FastAPI()
lectures: Any = FastCRUD(Lecture)
courses: Any = FastCRUD(Course)
members: Any = FastCRUD(Member)
topics: Any = FastCRUD(Topic)
speakers: Any = FastCRUD(Speaker)

COURSE = JoinConfig(
    model=Course,
    join_on=Course.id == Lecture.course_id,
    join_prefix="course_",
    schema_to_select=CourseRef,
    join_type="inner",
)


def membership(user: User, course_id: Any) -> JoinConfig:
    """Every course of the service is private: who sees it is a member."""
    mine = aliased(Member, select(Member).where(Member.user_id == user.id).subquery())
    return JoinConfig(model=mine, join_on=mine.course_id == course_id, join_prefix="member_", join_type="inner")


async def linked(session: Session, model: Any, links: Table, key: str, lectures: Iterable[UUID]) -> Any:
    rows = await session.execute(
        select(links.c.lecture_id, model.id, model.name)
        .join(links, links.c[key] == model.id)
        .where(links.c.lecture_id.in_(lectures))
        .order_by(model.name)
    )
    found = defaultdict(list)
    for lecture_id, row_id, name in rows:
        found[lecture_id].append({"id": row_id, "name": name})
    return found


async def with_links(session: Session, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    ids = [lecture["id"] for lecture in found]
    its_topics = await linked(session, Topic, lecture_topics, "topic_id", ids)
    its_speakers = await linked(session, Speaker, lecture_speakers, "speaker_id", ids)
    return [
        lecture | {"topics": its_topics[lecture["id"]], "speakers": its_speakers[lecture["id"]]} for lecture in found
    ]


@app.get("/api/v1/lectures/{lecture_id}", response_model=LectureRead)
async def read_lecture(lecture_id: UUID, session: Session, user: CurrentUser) -> Any:
    joins = [COURSE, membership(user, Lecture.course_id)]
    lecture = await lectures.get_joined(session, joins_config=joins, nest_joins=True, id=lecture_id)
    if lecture is None:
        raise HTTPException(404)
    return (await with_links(session, [lecture]))[0]


@app.get("/api/v1/lectures", response_model=LecturePage)
async def list_lectures(
    session: Session,
    user: CurrentUser,
    skip: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Any:
    found = await lectures.get_multi_joined(
        session,
        joins_config=[COURSE, membership(user, Lecture.course_id)],
        nest_joins=True,
        offset=skip,
        limit=limit,
        sort_columns=["created_at", "id"],
        sort_orders=["desc", "desc"],
    )
    items = await with_links(session, found["data"])
    return {"items": items, "total": found["total_count"], "skip": skip, "limit": limit}


@app.post("/api/v1/lectures", response_model=LectureRead, status_code=201)
async def create_lecture(body: LectureCreate, session: Session, user: CurrentUser) -> Any:
    roles = ("editor", "owner")
    if not await members.exists(session, course_id=body.course_id, user_id=user.id, role__in=roles):
        raise HTTPException(403)
    last = await session.scalar(select(func.max(Lecture.position)).where(Lecture.course_id == body.course_id))
    known = {topic.name: topic for topic in await session.scalars(select(Topic).where(Topic.name.in_(body.topics)))}
    lecture = Lecture(
        **body.model_dump(exclude={"topics", "speaker_ids"}),
        position=0 if last is None else last + 1,
        topics=[known.get(name) or Topic(name=name) for name in body.topics],
        speakers=list(await session.scalars(select(Speaker).where(Speaker.id.in_(body.speaker_ids)))),
    )
    session.add(lecture)
    await session.commit()
    return await read_lecture(lecture.id, session, user)


@app.get("/api/v1/courses/{course_id}", response_model=CourseRead)
async def read_course(course_id: UUID, session: Session, user: CurrentUser) -> Any:
    owner = JoinConfig(model=User, join_on=User.id == Course.owner_id, join_prefix="owner_", schema_to_select=PersonRef)
    course = await courses.get_joined(
        session, joins_config=[owner, membership(user, Course.id)], nest_joins=True, id=course_id
    )
    if course is None:
        raise HTTPException(404)
    return course | {
        "role": course["member"]["role"],
        "lecture_count": await lectures.count(session, course_id=course_id),
    }


async def shown(session: Session, user: User, links: Table, key: str, row_id: UUID) -> bool:
    seen = (
        select(links.c.lecture_id)
        .join(Lecture, Lecture.id == links.c.lecture_id)
        .join(Member, Member.course_id == Lecture.course_id)
        .where(links.c[key] == row_id, Member.user_id == user.id)
    )
    return bool(await session.scalar(select(seen.exists())))


@app.get("/api/v1/topics/{topic_id}", response_model=TopicRead)
async def read_topic(topic_id: UUID, session: Session, user: CurrentUser) -> Any:
    topic = await topics.get(session, schema_to_select=TopicRead, id=topic_id)
    if topic is None or not await shown(session, user, lecture_topics, "topic_id", topic_id):
        raise HTTPException(404)
    return topic


@app.get("/api/v1/speakers/{speaker_id}", response_model=SpeakerRead)
async def read_speaker(speaker_id: UUID, session: Session, user: CurrentUser) -> Any:
    speaker = await speakers.get(session, schema_to_select=SpeakerRead, id=speaker_id)
    if speaker is None or not await shown(session, user, lecture_speakers, "speaker_id", speaker_id):
        raise HTTPException(404)
    return speaker
