"""Courses and their members."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Changing, Creating, Reading
from lectorium.api.problems import problem_responses
from lectorium.library.courses import crud, service
from lectorium.library.courses.schemas import (
    CourseCreate,
    CourseQuery,
    CourseRead,
    CourseUpdate,
    MemberCreate,
    MemberQuery,
    MemberRead,
    MemberUpdate,
)
from lectorium.library.paging import Page

router = APIRouter(prefix="/courses", tags=["courses"])

CourseId = Annotated[UUID, Path(description="The course.")]
UserId = Annotated[UUID, Path(description="The person.")]


@router.get("", response_model=Page[CourseRead], responses=problem_responses(401, 422))
async def list_courses(reading: Reading, query: Annotated[CourseQuery, Query()]) -> Response:
    """The courses that you may read, newest first."""
    return await reading.many(crud.COURSES, query)


@router.post("", status_code=201, response_model=CourseRead, responses=problem_responses(400, 401, 403, 409, 422))
def create_course(creating: Creating, body: CourseCreate) -> Response:
    """A new course that you own."""
    course = service.create_course(creating.session, creating.person, body)
    return creating.created(crud.COURSE, at=f"/api/v1/courses/{course.id}", id=course.id)


@router.get("/{course_id}", response_model=CourseRead, responses=problem_responses(401, 404, 422))
async def read_course(reading: Reading, course_id: CourseId) -> Response:
    """One course."""
    return await reading.one(crud.COURSE, id=course_id)


@router.patch("/{course_id}", response_model=CourseRead, responses=problem_responses(400, 401, 403, 404, 409, 412, 422))
def update_course(changing: Changing, course_id: CourseId, body: CourseUpdate) -> Response:
    """Changes what the body names; needs the role editor."""
    course = crud.find_to_edit(changing.session, changing.person, course_id)
    changing.expect(crud.COURSE, id=course_id)
    service.update_course(changing.session, course, body)
    return changing.one(crud.COURSE, id=course_id)


@router.delete("/{course_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_course(changing: Changing, course_id: CourseId) -> None:
    """Deletes the course with its lectures and their notes; needs the role owner."""
    course = crud.find_to_own(changing.session, changing.person, course_id)
    changing.expect(crud.COURSE, id=course_id)
    changing.session.delete(course)


@router.get("/{course_id}/members", response_model=Page[MemberRead], responses=problem_responses(401, 403, 404, 422))
async def list_members(reading: Reading, course_id: CourseId, query: Annotated[MemberQuery, Query()]) -> Response:
    """The members of a course, as its members see them, in the order they joined."""
    return await reading.many(crud.MEMBERS, query, course_id=course_id)


@router.post(
    "/{course_id}/members",
    status_code=201,
    response_model=MemberRead,
    responses=problem_responses(400, 401, 403, 404, 409, 422),
)
def add_member(creating: Creating, course_id: CourseId, body: MemberCreate) -> Response:
    """Makes somebody a member; needs the role owner."""
    course = crud.find_to_own(creating.session, creating.person, course_id)
    member = service.add_member(creating.session, course, body)
    at = f"/api/v1/courses/{course_id}/members/{member.user_id}"
    return creating.created(crud.MEMBER, at=at, course_id=course_id, user_id=member.user_id)


@router.get("/{course_id}/members/{user_id}", response_model=MemberRead, responses=problem_responses(401, 404, 422))
async def read_member(reading: Reading, course_id: CourseId, user_id: UserId) -> Response:
    """One member of a course."""
    return await reading.one(crud.MEMBER, course_id=course_id, user_id=user_id)


@router.patch(
    "/{course_id}/members/{user_id}",
    response_model=MemberRead,
    responses=problem_responses(400, 401, 403, 404, 409, 412, 422),
)
def update_member(changing: Changing, course_id: CourseId, user_id: UserId, body: MemberUpdate) -> Response:
    """Gives a member another role; needs the role owner."""
    course = crud.find_to_own(changing.session, changing.person, course_id)
    changing.expect(crud.MEMBER, course_id=course_id, user_id=user_id)
    service.change_role(changing.session, course, user_id, body.role)
    return changing.one(crud.MEMBER, course_id=course_id, user_id=user_id)


@router.delete(
    "/{course_id}/members/{user_id}", status_code=204, responses=problem_responses(401, 403, 404, 409, 412, 422)
)
def remove_member(changing: Changing, course_id: CourseId, user_id: UserId) -> None:
    """Ends a membership; needs the role owner, but anybody may leave."""
    course = crud.find_to_leave(changing.session, changing.person, course_id, user_id)
    changing.expect(crud.MEMBER, course_id=course_id, user_id=user_id)
    service.remove_member(changing.session, course, user_id)
