"""The rules of courses that a body alone cannot tell."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from lectorium.library.courses import crud
from lectorium.library.courses.schemas import CourseCreate, CourseUpdate, MemberCreate
from lectorium.library.db.base import now
from lectorium.library.db.models import Course, Member, Role
from lectorium.library.errors import ConflictError, NotFoundError, RuleError
from lectorium.library.rights import Person


class SlugTakenError(ConflictError):
    title = "The slug is taken"

    def __init__(self, slug: str) -> None:
        super().__init__(f"The owner has another course with the slug {slug!r}; choose another one.", pointer="/slug")


class LastOwnerError(ConflictError):
    title = "A course keeps at least one owner"

    def __init__(self) -> None:
        super().__init__("This is the course's last owner; make somebody else an owner first.")


def create_course(session: Session, person: Person, body: CourseCreate) -> Course:
    course = Course(owner_id=person.id, **body.model_dump())
    course.members = [Member(user_id=person.id, role=Role.owner)]
    session.add(course)
    _flush(session, course)
    return course


def update_course(session: Session, course: Course, body: CourseUpdate) -> None:
    for name, value in body.model_dump().items():
        setattr(course, name, value)
    if course.term_start and course.term_end and course.term_end < course.term_start:
        raise RuleError(
            f"The term would end ({course.term_end}) before it starts ({course.term_start}).", pointer="/term_end"
        )
    if outside := crud.dates_outside(session, course):
        raise RuleError(
            f"{outside} of the course's lectures would be outside its term; move them first.",
            pointer="/term_start" if "term_start" in body.model_fields_set else "/term_end",
        )
    _flush(session, course)


def add_member(session: Session, course: Course, body: MemberCreate) -> Member:
    user = crud.find_user(session, body.email)
    if user is None:
        raise RuleError("Nobody with this address has an account here; ask an admin to add them.", pointer="/email")
    if crud.find_member(session, course.id, user.id) is not None:
        raise ConflictError(f"{user.name} is a member of the course already; change the role instead.")
    member = Member(course_id=course.id, user_id=user.id, role=body.role)
    session.add(member)
    session.flush()
    return member


def change_role(session: Session, course: Course, user_id: UUID, role: Role) -> None:
    member = _member(session, course, user_id)
    if member.role is Role.owner and role is not Role.owner:
        _hand_over(session, course, user_id)
    member.role = role
    session.flush()


def remove_member(session: Session, course: Course, user_id: UUID) -> None:
    member = _member(session, course, user_id)
    if member.role is Role.owner:
        _hand_over(session, course, user_id)
    session.delete(member)
    session.flush()


def _member(session: Session, course: Course, user_id: UUID) -> Member:
    member = crud.find_member(session, course.id, user_id)
    if member is None:
        raise NotFoundError
    return member


def _hand_over(session: Session, course: Course, user_id: UUID) -> None:
    """The course keeps an owner, and lives under the name of one."""
    others = crud.other_owners(session, course.id, user_id)
    if not others:
        raise LastOwnerError
    if course.owner_id == user_id:
        course.owner_id = others[0]
        _flush(session, course)


def _flush(session: Session, course: Course) -> None:
    slug = course.slug
    course.updated_at = now()
    try:
        session.flush()
    except IntegrityError:
        raise SlugTakenError(slug) from None
