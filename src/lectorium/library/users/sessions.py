"""Logging in and out: sessions of browsers, as rows that end when they are deleted."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from lectorium.library.db.base import now
from lectorium.library.db.models import Scope, User, WebSession
from lectorium.library.db.session import Database
from lectorium.library.errors import NotFoundError, NotSignedInError
from lectorium.library.reader import read_one
from lectorium.library.rights import Credential, Person, Viewer, require
from lectorium.library.users import crud
from lectorium.library.users.passwords import verify_password
from lectorium.library.users.schemas import LogIn
from lectorium.library.users.secrets import hash_secret, new_secret

LIFE = timedelta(days=30)
MAX_USER_AGENT = 300


class WrongPasswordError(NotSignedInError):
    title = "Not logged in"

    def __init__(self) -> None:
        super().__init__("No account has this address and this password.")


@dataclass(frozen=True, slots=True)
class Started:
    """A new session; `secret` is for the browser alone, `shown` what a read of the session gives."""

    id: UUID
    secret: str
    shown: bytes


def log_in(database: Database, body: LogIn, *, user_agent: str | None, replaces: str | None) -> Started:
    """Starts a session under a new secret; the session whose secret the browser showed (`replaces`) ends.

    WrongPasswordError, after the same work whether or not there is such a person.
    """
    with database.reading() as connection:
        account = crud.find_account(connection, body.email)
    stored = account.password_hash if account is not None else None
    right, renewed = verify_password(body.password.get_secret_value(), stored)
    if account is None or not right:
        raise WrongPasswordError
    with database.writing() as session:
        user = session.get(User, account.id, with_for_update=True)
        if user is None or user.disabled_at is not None or user.password_hash != stored:
            raise WrongPasswordError
        if renewed is not None:
            user.password_hash = renewed
        if replaces is not None:
            crud.delete_session_with(session, hash_secret(replaces))
        return start(session, user.id, user_agent=user_agent)


def start(session: Session, user_id: UUID, *, user_agent: str | None) -> Started:
    crud.delete_expired_sessions(session, now())
    secret = new_secret()
    row = WebSession(
        user_id=user_id,
        secret_hash=hash_secret(secret),
        user_agent=user_agent[:MAX_USER_AGENT] if user_agent else None,
        expires_at=now() + LIFE,
    )
    session.add(row)
    session.flush()
    viewer = Viewer(Credential.session, row.secret_hash)
    shown = read_one(session.connection(), viewer, crud.SESSION, id=row.id)
    return Started(row.id, secret, shown)


def end(session: Session, person: Person, session_id: UUID) -> None:
    require(person, Scope.admin)
    session.delete(crud.find_session(session, person, session_id))


def end_current(session: Session, viewer: Viewer) -> None:
    """NotFoundError for whoever shows no session but a token."""
    if viewer.credential is not Credential.session or viewer.secret_hash is None:
        raise NotFoundError("You sent no session cookie, so there is no session to end.")
    crud.delete_session_with(session, viewer.secret_hash)


def end_all(session: Session, person: Person) -> None:
    require(person, Scope.admin)
    crud.delete_sessions(session, person.id)
