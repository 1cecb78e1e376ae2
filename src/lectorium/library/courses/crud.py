"""The statements on courses and their members."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from lectorium.library.courses.schemas import CourseRead, MemberRead
from lectorium.library.db.base import any_row
from lectorium.library.db.models import Course, Lecture, Member, Role, User
from lectorium.library.db.search import HasWords
from lectorium.library.reading import Many, One, Within, named
from lectorium.library.rights import Asker, Person, editable_courses, member_of_course, owned_courses, visible_courses
from lectorium.library.writing import find


def _role(person: Asker) -> ColumnElement[Any]:
    return select(Member.role).where(Member.course_id == Course.id, Member.user_id == person.id).scalar_subquery()


GIVEN = {"role": _role}

COURSE = One(CourseRead, Course, visible=visible_courses, given=GIVEN)

COURSES = Many(
    CourseRead,
    Course,
    visible=visible_courses,
    given=GIVEN,
    sorts={"created_at": Course.id, "title": Course.letters},
    tie=Course.id,
    filters={
        "q": HasWords(Course.words),
        "visibility": named(Course.visibility, "visibility"),
        "member_id": any_row(Member, Member.course_id == Course.id, named(Member.user_id, "member_id")),
    },
)

MEMBER = One(
    MemberRead,
    Member,
    visible=lambda person: select(Course).where(Course.id == Member.course_id, member_of_course(person)).exists(),
    where=[named(Member.course_id, "course_id"), named(Member.user_id, "user_id")],
)

MEMBERS = Many(
    MemberRead,
    Member,
    within=Within(Course, "course_id", visible=member_of_course, known=visible_courses),
    sorts={"": Member.created_at},
    tie=Member.user_id,
    filters={"role": named(Member.role, "role")},
)


def find_to_edit(session: Session, person: Person, course_id: UUID) -> Course:
    return find(session, person, Course, course_id, visible=visible_courses, allowed=editable_courses)


def find_to_own(session: Session, person: Person, course_id: UUID) -> Course:
    return find(session, person, Course, course_id, visible=visible_courses, allowed=owned_courses)


def find_to_leave(session: Session, person: Person, course_id: UUID, user_id: UUID) -> Course:
    """As `find_to_own`, but each person may end their own membership."""
    return find(
        session,
        person,
        Course,
        course_id,
        visible=visible_courses,
        allowed=lambda me: or_(owned_courses(me), me.id == user_id),
    )


def find_member(session: Session, course_id: UUID, user_id: UUID) -> Member | None:
    return session.get(Member, (course_id, user_id))


def find_user(session: Session, email: str) -> User | None:
    return session.scalars(select(User).where(User.email == email, User.disabled_at.is_(None))).one_or_none()


def other_owners(session: Session, course_id: UUID, user_id: UUID) -> list[UUID]:
    """The course's owners but this one, the one of longest standing first."""
    return list(
        session.scalars(
            select(Member.user_id)
            .where(Member.course_id == course_id, Member.role == Role.owner, Member.user_id != user_id)
            .order_by(Member.created_at, Member.user_id)
        )
    )


def dates_outside(session: Session, course: Course) -> int:
    """How many lectures of the course are held outside its term."""
    outside = [
        bound
        for bound in (
            Lecture.held_on < course.term_start if course.term_start else None,
            Lecture.held_on > course.term_end if course.term_end else None,
        )
        if bound is not None
    ]
    if not outside:
        return 0
    return session.scalar(select(func.count()).where(Lecture.course_id == course.id, or_(*outside))) or 0
