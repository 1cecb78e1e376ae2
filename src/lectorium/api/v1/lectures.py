"""Lectures, and their order in a course."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.bulk import each
from lectorium.api.deps import Changing, Creating, Reading, Write
from lectorium.api.problems import Responses, problem_responses
from lectorium.api.v1.courses import CourseId
from lectorium.library.db.models import Job
from lectorium.library.fields import BulkDelete, BulkRead
from lectorium.library.jobs.crud import JOB
from lectorium.library.jobs.schemas import JobRead, NotesRequest
from lectorium.library.jobs.service import request_notes
from lectorium.library.lectures import crud, service
from lectorium.library.lectures.schemas import (
    LectureBulkCreate,
    LectureCreate,
    LectureOrder,
    LectureOrderRead,
    LectureQuery,
    LectureRead,
    LectureUpdate,
)
from lectorium.library.paging import Page

router = APIRouter(tags=["lectures"])

LectureId = Annotated[UUID, Path(description="The lecture.")]

WITH_TEXT: Responses = {202: {"model": JobRead, "description": "Made, and its notes are being written by this job."}}


@router.get("/lectures", response_model=Page[LectureRead], responses=problem_responses(401, 422))
async def list_lectures(reading: Reading, query: Annotated[LectureQuery, Query()]) -> Response:
    """The lectures of all courses that you may read, newest first."""
    return await reading.many(crud.LECTURES, query)


@router.post(
    "/lectures",
    status_code=201,
    response_model=LectureRead,
    responses=WITH_TEXT | problem_responses(400, 401, 403, 409, 422),
)
def create_lecture(creating: Creating, body: LectureCreate) -> Response:
    """A new lecture at the end of its course; with text, its notes are written at once by a job. Needs editor."""
    lecture_id, job = _create(creating, body)
    at = f"/api/v1/lectures/{lecture_id}"
    if job is not None:
        return creating.created(JOB, at=at, status=202, id=job.id)
    return creating.created(crud.LECTURE, at=at, id=lecture_id)


@router.post("/lectures/bulk", response_model=BulkRead, responses=problem_responses(400, 401, 403, 422))
def create_lectures(creating: Creating, body: LectureBulkCreate) -> Response:
    """Many new lectures, each on its own: one that is refused does not stop the others."""

    def create(item: LectureCreate) -> tuple[int, UUID]:
        lecture_id, job = _create(creating, item)
        return (201 if job is None else 202), lecture_id

    return each(creating, body.items, create)


@router.post("/lectures/bulk-delete", response_model=BulkRead, responses=problem_responses(400, 401, 403, 422))
def delete_lectures(creating: Creating, body: BulkDelete) -> Response:
    """Deletes many lectures, each on its own."""

    def delete(lecture_id: UUID) -> tuple[int, UUID]:
        crud.hold_course(creating.session, lecture_id)
        creating.session.delete(crud.find_to_edit(creating.session, creating.person, lecture_id))
        return 204, lecture_id

    return each(creating, body.ids, delete)


@router.get("/lectures/{lecture_id}", response_model=LectureRead, responses=problem_responses(401, 404, 422))
async def read_lecture(reading: Reading, lecture_id: LectureId) -> Response:
    """One lecture with its topics and speakers."""
    return await reading.one(crud.LECTURE, id=lecture_id)


@router.patch(
    "/lectures/{lecture_id}",
    response_model=LectureRead,
    responses=problem_responses(400, 401, 403, 404, 409, 412, 422),
)
def update_lecture(changing: Changing, lecture_id: LectureId, body: LectureUpdate) -> Response:
    """Changes what the body names; needs the role editor."""
    crud.hold_course(changing.session, lecture_id)
    lecture = crud.find_to_edit(changing.session, changing.person, lecture_id)
    changing.expect(crud.LECTURE, id=lecture_id)
    service.update_lecture(changing.session, changing.person, lecture, body)
    return changing.one(crud.LECTURE, id=lecture_id)


@router.delete("/lectures/{lecture_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_lecture(changing: Changing, lecture_id: LectureId) -> None:
    """Deletes the lecture with its sources, transcripts and notes; needs the role editor."""
    crud.hold_course(changing.session, lecture_id)
    lecture = crud.find_to_edit(changing.session, changing.person, lecture_id)
    changing.expect(crud.LECTURE, id=lecture_id)
    changing.session.delete(lecture)


@router.get(
    "/courses/{course_id}/lecture-order", response_model=LectureOrderRead, responses=problem_responses(401, 404, 422)
)
async def read_lecture_order(reading: Reading, course_id: CourseId) -> Response:
    """The lectures of a course in their order."""
    return await reading.one(crud.LECTURE_ORDER, id=course_id)


@router.put(
    "/courses/{course_id}/lecture-order",
    response_model=LectureOrderRead,
    responses=problem_responses(400, 401, 403, 404, 412, 422),
)
def change_lecture_order(changing: Changing, course_id: CourseId, body: LectureOrder) -> Response:
    """Puts all lectures of a course in this order; needs the role editor."""
    course = crud.find_course_to_edit(changing.session, changing.person, course_id)
    changing.expect(crud.LECTURE_ORDER, id=course_id)
    service.reorder(changing.session, course, body)
    return changing.one(crud.LECTURE_ORDER, id=course_id)


def _create(creating: Write, body: LectureCreate) -> tuple[UUID, Job | None]:
    lecture = service.create_lecture(creating.session, creating.person, body)
    if body.text is None:
        return lecture.id, None
    service.add_text(creating.session, creating.storage, lecture, body.text.name, body.text.text)
    request = NotesRequest(detail=body.text.detail)
    job = request_notes(creating.session, creating.person, lecture, request, creating.runner.worker)
    creating.run(job)
    return lecture.id, job
