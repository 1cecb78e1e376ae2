"""The statements on people, their tokens and their sessions."""

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, case, delete, false, func, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from lectorium.library.db.models import ApiToken, Course, Member, User, WebSession
from lectorium.library.db.search import HasWords
from lectorium.library.reading import Many, One, named
from lectorium.library.rights import Asker, Person
from lectorium.library.users.schemas import SessionRead, TokenRead, UserRead
from lectorium.library.writing import find


def _self_or_admin(person: Asker) -> ColumnElement[bool]:
    return or_(person.admin, User.id == person.id)


def _known(person: Asker) -> ColumnElement[bool]:
    """Oneself, whoever shares a course with one, and for an admin everybody."""
    mine, theirs = aliased(Member), aliased(Member)
    fellow = (
        select(mine)
        .join(theirs, theirs.course_id == mine.course_id)
        .where(mine.user_id == person.id, theirs.user_id == User.id)
        .exists()
    )
    return or_(_self_or_admin(person), fellow)


def _private(column: InstrumentedAttribute[Any]) -> Any:
    """A field that fellow members do not see."""
    return lambda person: case((_self_or_admin(person), column))


GIVEN = {
    column.key: _private(column)
    for column in (User.email, User.is_admin, User.disabled_at, User.created_at, User.updated_at)
}

USER = One(UserRead, User, visible=_known, given=GIVEN)
ME = One(UserRead, User, visible=lambda person: User.id == person.id, given=GIVEN, where=[User.id.is_not(None)])

# Fellow members are not in this list: to search and sort it by what they may not see would show it.
USERS = Many(
    UserRead,
    User,
    visible=_self_or_admin,
    given=GIVEN,
    sorts={"created_at": User.id, "name": User.letters},
    tie=User.id,
    personal=True,
    filters={"q": HasWords(User.words), "is_admin": named(User.is_admin, "is_admin")},
)


def _own_token(person: Asker) -> ColumnElement[bool]:
    return or_(person.admin, ApiToken.user_id == person.id)


TOKEN = One(TokenRead, ApiToken, visible=_own_token)
TOKENS = Many(
    TokenRead,
    ApiToken,
    visible=_own_token,
    sorts={"": ApiToken.id},
    tie=ApiToken.id,
    personal=True,
    filters={"user_id": named(ApiToken.user_id, "user_id")},
)


def _own_session(person: Asker) -> ColumnElement[bool]:
    return WebSession.user_id == person.id


def _is_current(person: Asker) -> ColumnElement[bool]:
    return func.coalesce(WebSession.id == person.shown, false())


SESSION = One(SessionRead, WebSession, visible=_own_session, given={"current": _is_current})
CURRENT_SESSION = One(
    SessionRead,
    WebSession,
    visible=lambda person: WebSession.id == person.shown,
    given={"current": _is_current},
    where=[WebSession.id.is_not(None)],
)
SESSIONS = Many(
    SessionRead,
    WebSession,
    visible=_own_session,
    given={"current": _is_current},
    sorts={"": WebSession.id},
    tie=WebSession.id,
    personal=True,
)


class Account(NamedTuple):
    id: UUID
    password_hash: str | None


def find_account(connection: Connection, email: str) -> Account | None:
    """Who may log in under this address."""
    found = connection.execute(
        select(User.id, User.password_hash).where(User.email == email, User.disabled_at.is_(None))
    ).one_or_none()
    return None if found is None else Account(*found)


def find_user(session: Session, email: str) -> User | None:
    return session.scalars(select(User).where(User.email == email).with_for_update()).one_or_none()


def find_to_change(session: Session, person: Person, user_id: UUID) -> User:
    return find(session, person, User, user_id, visible=_known, allowed=_self_or_admin)


def find_token(session: Session, person: Person, token_id: UUID) -> ApiToken:
    return find(session, person, ApiToken, token_id, visible=_own_token, allowed=_own_token)


def find_session(session: Session, person: Person, session_id: UUID) -> WebSession:
    return find(session, person, WebSession, session_id, visible=_own_session, allowed=_own_session)


def count_users(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(User)) or 0


def lock_users(session: Session) -> None:
    """Nobody else makes an account until the transaction ends (SQLite: a writer is alone anyway)."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE"))


def other_admins(session: Session, user_id: UUID) -> list[UUID]:
    """The admins who can sign in, but this one. Locked: two admins who resign at once would leave none."""
    return [
        admin
        for admin in session.scalars(
            select(User.id).where(User.is_admin, User.disabled_at.is_(None)).order_by(User.id).with_for_update()
        )
        if admin != user_id
    ]


def count_owned_courses(session: Session, user_id: UUID) -> int:
    return session.scalar(select(func.count()).where(Course.owner_id == user_id)) or 0


def delete_sessions(session: Session, user_id: UUID, *, but: str | None = None) -> None:
    """All sessions of a person, but the one whose secret has the hash `but`."""
    condition = [WebSession.user_id == user_id]
    if but is not None:
        condition.append(WebSession.secret_hash != but)
    session.execute(delete(WebSession).where(*condition))


def delete_session_with(session: Session, secret_hash: str) -> None:
    session.execute(delete(WebSession).where(WebSession.secret_hash == secret_hash))


def delete_expired_sessions(session: Session, moment: datetime) -> None:
    session.execute(delete(WebSession).where(WebSession.expires_at <= moment))
