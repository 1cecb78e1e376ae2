"""Topics."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.bulk import each
from lectorium.api.deps import Acting, Changing, Creating, Reading
from lectorium.api.problems import problem_responses
from lectorium.library.fields import BulkDelete, BulkRead
from lectorium.library.paging import Page
from lectorium.library.topics import crud, service
from lectorium.library.topics.schemas import (
    TopicBulkCreate,
    TopicCreate,
    TopicMerge,
    TopicQuery,
    TopicRead,
    TopicUpdate,
)

router = APIRouter(prefix="/topics", tags=["topics"])

TopicId = Annotated[UUID, Path(description="The topic.")]


@router.get("", response_model=Page[TopicRead], responses=problem_responses(401, 422))
async def list_topics(reading: Reading, query: Annotated[TopicQuery, Query()]) -> Response:
    """Your own topics, and those of lectures that you may read."""
    return await reading.many(crud.TOPICS, query)


@router.post("", status_code=201, response_model=TopicRead, responses=problem_responses(400, 401, 403, 409, 422))
def create_topic(creating: Creating, body: TopicCreate) -> Response:
    """A new topic; naming one on a lecture makes it too."""
    topic = service.create_topic(creating.session, creating.person, body)
    return creating.created(crud.TOPIC, at=f"/api/v1/topics/{topic.id}", id=topic.id)


@router.post("/bulk", response_model=BulkRead, responses=problem_responses(400, 401, 403, 422))
def create_topics(creating: Creating, body: TopicBulkCreate) -> Response:
    """Many new topics, each on its own: one that is refused does not stop the others."""

    def create(item: TopicCreate) -> tuple[int, UUID]:
        return 201, service.create_topic(creating.session, creating.person, item).id

    return each(creating, body.items, create)


@router.post("/bulk-delete", response_model=BulkRead, responses=problem_responses(400, 401, 403, 422))
def delete_topics(creating: Creating, body: BulkDelete) -> Response:
    """Deletes many topics, each on its own."""

    def delete(topic_id: UUID) -> tuple[int, UUID]:
        creating.session.delete(crud.LINKED.find_to_edit(creating.session, creating.person, topic_id))
        return 204, topic_id

    return each(creating, body.ids, delete)


@router.get("/{topic_id}", response_model=TopicRead, responses=problem_responses(401, 404, 422))
async def read_topic(reading: Reading, topic_id: TopicId) -> Response:
    """One topic."""
    return await reading.one(crud.TOPIC, id=topic_id)


@router.patch("/{topic_id}", response_model=TopicRead, responses=problem_responses(400, 401, 403, 404, 409, 412, 422))
def update_topic(changing: Changing, topic_id: TopicId, body: TopicUpdate) -> Response:
    """Changes what the body names; needs the role editor for every lecture of the topic."""
    topic = crud.LINKED.find_to_edit(changing.session, changing.person, topic_id)
    changing.expect(crud.TOPIC, id=topic_id)
    service.update_topic(changing.session, topic, body)
    return changing.one(crud.TOPIC, id=topic_id)


@router.post("/{topic_id}/merge", response_model=TopicRead, responses=problem_responses(400, 401, 403, 404, 412, 422))
def merge_topic(acting: Acting, topic_id: TopicId, body: TopicMerge) -> Response:
    """Gives all lectures of this topic to another one, and deletes this one."""
    topic = crud.LINKED.find_to_edit(acting.session, acting.person, topic_id)
    acting.expect(crud.TOPIC, id=topic_id)
    target = crud.LINKED.merge(acting.session, acting.person, topic, body.into)
    return acting.one(crud.TOPIC, id=target.id)


@router.delete("/{topic_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_topic(changing: Changing, topic_id: TopicId) -> None:
    """Deletes the topic; its lectures stay."""
    topic = crud.LINKED.find_to_edit(changing.session, changing.person, topic_id)
    changing.expect(crud.TOPIC, id=topic_id)
    changing.session.delete(topic)
