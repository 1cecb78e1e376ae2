"""The corrections of a course."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Changing, Creating, Reading
from lectorium.api.problems import problem_responses
from lectorium.api.v1.courses import CourseId
from lectorium.library.corrections import crud, service
from lectorium.library.corrections.schemas import (
    CorrectionCreate,
    CorrectionQuery,
    CorrectionRead,
    CorrectionUpdate,
)
from lectorium.library.courses.crud import find_to_edit
from lectorium.library.paging import Page

router = APIRouter(prefix="/courses/{course_id}/corrections", tags=["corrections"])

CorrectionId = Annotated[UUID, Path(description="The correction.")]


@router.get("", response_model=Page[CorrectionRead], responses=problem_responses(401, 404, 422))
async def list_corrections(
    reading: Reading, course_id: CourseId, query: Annotated[CorrectionQuery, Query()]
) -> Response:
    """The terms that captions of this course mishear, in alphabetical order."""
    return await reading.many(crud.CORRECTIONS, query, course_id=course_id)


@router.post(
    "", status_code=201, response_model=CorrectionRead, responses=problem_responses(400, 401, 403, 404, 409, 422)
)
def create_correction(creating: Creating, course_id: CourseId, body: CorrectionCreate) -> Response:
    """Puts a term right in all notes that are written from now on; needs the role editor."""
    course = find_to_edit(creating.session, creating.person, course_id)
    correction = service.add_correction(creating.session, course, body)
    at = f"/api/v1/courses/{course_id}/corrections/{correction.id}"
    return creating.created(crud.CORRECTION, at=at, course_id=course_id, id=correction.id)


@router.get("/{correction_id}", response_model=CorrectionRead, responses=problem_responses(401, 404, 422))
async def read_correction(reading: Reading, course_id: CourseId, correction_id: CorrectionId) -> Response:
    """One correction."""
    return await reading.one(crud.CORRECTION, course_id=course_id, id=correction_id)


@router.patch(
    "/{correction_id}",
    response_model=CorrectionRead,
    responses=problem_responses(400, 401, 403, 404, 409, 412, 422),
)
def update_correction(
    changing: Changing, course_id: CourseId, correction_id: CorrectionId, body: CorrectionUpdate
) -> Response:
    """Changes what the body names; needs the role editor."""
    course = find_to_edit(changing.session, changing.person, course_id)
    changing.expect(crud.CORRECTION, course_id=course_id, id=correction_id)
    correction = service.get_correction(changing.session, course, correction_id)
    service.update_correction(changing.session, correction, body)
    return changing.one(crud.CORRECTION, course_id=course_id, id=correction_id)


@router.delete("/{correction_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_correction(changing: Changing, course_id: CourseId, correction_id: CorrectionId) -> None:
    """Deletes the correction; needs the role editor."""
    course = find_to_edit(changing.session, changing.person, course_id)
    changing.expect(crud.CORRECTION, course_id=course_id, id=correction_id)
    changing.session.delete(service.get_correction(changing.session, course, correction_id))
