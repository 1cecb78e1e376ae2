"""Who may see and do what, as parts of statements: what a person may not see is not there."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple, TypeVarTuple
from uuid import UUID

from sqlalchemy import (
    CTE,
    Boolean,
    ColumnElement,
    Select,
    and_,
    bindparam,
    cast,
    false,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.orm import Session

from lectorium.library.db.base import Column, any_row, now
from lectorium.library.db.models import (
    ApiToken,
    Course,
    Lecture,
    Member,
    Role,
    Scope,
    User,
    Visibility,
    WebSession,
)
from lectorium.library.db.types import Id, Timestamp
from lectorium.library.errors import NotAllowedError, NotSignedInError

Ts = TypeVarTuple("Ts")


class Credential(StrEnum):
    """What a request shows to say who asks."""

    none = "none"
    token = "token"  # noqa: S105 - a kind, not a secret
    session = "session"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks, as shown: each statement looks it up itself, so that a revoked token is dead at once."""

    credential: Credential = Credential.none
    secret_hash: str | None = None

    def values(self) -> dict[str, Any]:
        if self.credential is Credential.none:
            return {}
        return {"secret_hash": self.secret_hash, "now": now()}


class Person(NamedTuple):
    """Who asks, looked up. `is_admin` is true only where the credential carries admin rights."""

    id: UUID
    name: str
    is_admin: bool
    scope: Scope

    def values(self) -> dict[str, Any]:
        """For `person_given`."""
        return {"person_id": self.id, "person_admin": self.is_admin}


class Asker(NamedTuple):
    """Who asks, as values of a statement: their id, whether they ask as an admin, the token or session shown."""

    id: ColumnElement[Any]
    admin: ColumnElement[bool]
    shown: ColumnElement[Any] = null()

    @classmethod
    def looked_up(cls, person: CTE) -> "Asker":
        """Looked up once for a statement of many rows: not a row beside theirs, which would cost SQLite their order."""
        return cls(*(select(column).scalar_subquery() for column in person.c))


def person_of(credential: Credential) -> CTE:
    """One row (`id`, `admin`, `shown`: the token's or session's id) for a valid credential, none for an invalid one.

    Nobody has the id NULL.
    """
    if credential is Credential.none:
        nothing = cast(null(), Id)
        return select(nothing.label("id"), false().label("admin"), nothing.label("shown")).cte("person")
    holder = _holder(credential)
    admin = and_(User.is_admin, holder.c.scope == Scope.admin) if credential is Credential.token else User.is_admin
    return _signed_in(credential, select(User.id.label("id"), admin.label("admin"), holder.c.id.label("shown"))).cte(
        "person"
    )


def person_given() -> Asker:
    """Whoever was looked up before: the values are `person_id` and `person_admin`."""
    return Asker(bindparam("person_id", type_=Id), bindparam("person_admin", type_=Boolean))


def look_up(session: Session, viewer: Viewer, needs: Scope = Scope.write) -> Person:
    """Who asks, for a change; NotSignedInError, or NotAllowedError where the token may only read."""
    if viewer.credential is Credential.none:
        raise NotSignedInError
    found = session.execute(_who(viewer.credential), viewer.values()).one_or_none()
    if found is None:
        raise NotSignedInError
    person = Person(found.id, found.name, found.is_admin and found[3] is Scope.admin, found[3])
    require(person, needs)
    return person


@lru_cache
def _who(credential: Credential) -> Select[UUID, str, bool, Scope]:
    scope = ApiToken.scope if credential is Credential.token else literal(Scope.admin, ApiToken.scope.type)
    return _signed_in(credential, select(User.id, User.name, User.is_admin, scope))


def require(person: Person, scope: Scope) -> None:
    if list(Scope).index(person.scope) < list(Scope).index(scope):
        raise NotAllowedError(f"This token has the scope {person.scope}; what you ask for needs {scope}.")


def _holder(credential: Credential) -> Any:
    return (ApiToken if credential is Credential.token else WebSession).__table__


def _signed_in(credential: Credential, columns: Select[*Ts]) -> Select[*Ts]:
    holder = _holder(credential)
    moment = bindparam("now", type_=Timestamp)
    return columns.join_from(User, holder, holder.c.user_id == User.id).where(
        holder.c.secret_hash == bindparam("secret_hash"),
        or_(holder.c.expires_at.is_(None), holder.c.expires_at > moment),
        User.disabled_at.is_(None),
    )


def member_of_course(person: Asker, *roles: Role) -> ColumnElement[bool]:
    """The person is a member of the course, in one of `roles` where any are named."""
    conditions = [Member.course_id == Course.id, Member.user_id == person.id]
    if roles:
        conditions.append(or_(*(Member.role == role for role in roles)))
    return or_(person.admin, any_row(Member, *conditions))


def visible_courses(person: Asker) -> ColumnElement[bool]:
    return or_(Course.visibility == Visibility.public, member_of_course(person))


def editable_courses(person: Asker) -> ColumnElement[bool]:
    return member_of_course(person, Role.editor, Role.owner)


def owned_courses(person: Asker) -> ColumnElement[bool]:
    return member_of_course(person, Role.owner)


def visible_lectures(person: Asker) -> ColumnElement[bool]:
    return any_row(Course, Course.id == Lecture.course_id, visible_courses(person))


def editable_lectures(person: Asker) -> ColumnElement[bool]:
    return any_row(Course, Course.id == Lecture.course_id, editable_courses(person))


def in_visible_lecture(lecture_id: Column, person: Asker) -> ColumnElement[bool]:
    """For rows that belong to a lecture: they are seen where it is."""
    return any_row(Lecture, Lecture.id == lecture_id, visible_lectures(person))


def in_editable_lecture(lecture_id: Column, person: Asker) -> ColumnElement[bool]:
    return any_row(Lecture, Lecture.id == lecture_id, editable_lectures(person))
