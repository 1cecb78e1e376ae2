"""The sources of a lecture."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Changing, Creating, Reading
from lectorium.api.problems import problem_responses
from lectorium.api.v1.lectures import LectureId
from lectorium.library.lectures import crud, service
from lectorium.library.lectures.schemas import SourceCreate, SourceQuery, SourceRead, SourceUpdate
from lectorium.library.paging import Page

router = APIRouter(prefix="/lectures/{lecture_id}/sources", tags=["sources"])

SourceId = Annotated[UUID, Path(description="The source.")]


@router.get("", response_model=Page[SourceRead], responses=problem_responses(401, 404, 422))
async def list_sources(reading: Reading, lecture_id: LectureId, query: Annotated[SourceQuery, Query()]) -> Response:
    """The files of a lecture, in their order."""
    return await reading.many(crud.SOURCES, query, lecture_id=lecture_id)


@router.post("", status_code=201, response_model=SourceRead, responses=problem_responses(400, 401, 403, 404, 422))
def create_source(creating: Creating, lecture_id: LectureId, body: SourceCreate) -> Response:
    """Adds a file to a lecture: a link, or its text; needs the role editor."""
    lecture = crud.find_to_edit(creating.session, creating.person, lecture_id)
    source = service.add_source(creating.session, creating.storage, lecture, body)
    at = f"/api/v1/lectures/{lecture_id}/sources/{source.id}"
    return creating.created(crud.SOURCE, at=at, lecture_id=lecture_id, id=source.id)


@router.get("/{source_id}", response_model=SourceRead, responses=problem_responses(401, 404, 422))
async def read_source(reading: Reading, lecture_id: LectureId, source_id: SourceId) -> Response:
    """One file of a lecture."""
    return await reading.one(crud.SOURCE, lecture_id=lecture_id, id=source_id)


@router.patch("/{source_id}", response_model=SourceRead, responses=problem_responses(400, 401, 403, 404, 412, 422))
def update_source(changing: Changing, lecture_id: LectureId, source_id: SourceId, body: SourceUpdate) -> Response:
    """Changes what the body names; needs the role editor."""
    lecture = crud.find_to_edit(changing.session, changing.person, lecture_id)
    changing.expect(crud.SOURCE, lecture_id=lecture_id, id=source_id)
    service.update_source(changing.session, service.get_source(changing.session, lecture, source_id), body)
    return changing.one(crud.SOURCE, lecture_id=lecture_id, id=source_id)


@router.delete("/{source_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_source(changing: Changing, lecture_id: LectureId, source_id: SourceId) -> None:
    """Takes a file from a lecture; transcripts made of it stay. Needs the role editor."""
    lecture = crud.find_to_edit(changing.session, changing.person, lecture_id)
    changing.expect(crud.SOURCE, lecture_id=lecture_id, id=source_id)
    changing.session.delete(service.get_source(changing.session, lecture, source_id))
