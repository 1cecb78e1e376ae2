"""The rules of accounts: who makes them, what is kept unique, and that somebody stays in charge."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from lectorium.library.db.base import now
from lectorium.library.db.models import Scope, User
from lectorium.library.db.session import Database
from lectorium.library.errors import ConflictError, NotAllowedError, NotFoundError, RuleError
from lectorium.library.rights import Person, Viewer, look_up, require
from lectorium.library.users import crud
from lectorium.library.users.passwords import hash_password, verify_password
from lectorium.library.users.schemas import PasswordChange, Registration, UserCreate, UserUpdate


class EmailTakenError(ConflictError):
    title = "The address is taken"

    def __init__(self, email: str) -> None:
        super().__init__(f"There is an account for {email} already.", pointer="/email")


class LastAdminError(ConflictError):
    title = "Somebody stays in charge"

    def __init__(self) -> None:
        super().__init__("This is the last admin; make somebody else one first.")


class OwnsCoursesError(ConflictError):
    title = "Courses would be left without their owner"

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} courses live under this name; hand them over or delete them first, or disable it.")


class RegistrationClosedError(NotAllowedError):
    title = "Registration is closed"

    def __init__(self) -> None:
        super().__init__("Accounts are made by an admin here; ask one.")


def require_admin(person: Person) -> None:
    if not person.is_admin:
        require(person, Scope.admin)
        raise NotAllowedError("Only an admin may do this.")


def create_user(session: Session, person: Person, body: UserCreate, password_hash: str | None) -> User:
    require_admin(person)
    return add_user(session, body.email, body.name, password_hash, is_admin=body.is_admin)


def add_user(session: Session, email: str, name: str, password_hash: str | None, *, is_admin: bool = False) -> User:
    user = User(email=email, name=name, password_hash=password_hash, is_admin=is_admin)
    session.add(user)
    _flush(session, user)
    return user


def register(database: Database, body: Registration) -> UUID:
    """An account that somebody makes for themselves, where the settings let them."""
    password_hash = hash_password(body.password.get_secret_value())
    with database.writing() as session:
        return add_user(session, body.email, body.name, password_hash).id


def update_user(session: Session, person: Person, user: User, body: UserUpdate) -> None:
    require(person, Scope.admin)
    changes = body.model_dump()
    for name in ("is_admin", "disabled"):
        if name in changes and not person.is_admin:
            raise NotAllowedError(f"Only an admin may change {name}.")
    if user.is_admin and (changes.get("is_admin") is False or changes.get("disabled") is True):
        _keep_an_admin(session, user)
    if "disabled" in changes:
        set_disabled(session, user, disabled=changes.pop("disabled"))
    for name, value in changes.items():
        setattr(user, name, value)
    _flush(session, user)


def set_disabled(session: Session, user: User, *, disabled: bool) -> None:
    if not disabled:
        user.disabled_at = None
    elif user.disabled_at is None:
        user.disabled_at = now()
        crud.delete_sessions(session, user.id)


def disable(session: Session, user: User) -> None:
    if user.is_admin:
        _keep_an_admin(session, user)
    set_disabled(session, user, disabled=True)


def delete_user(session: Session, person: Person, user: User) -> None:
    """With their memberships, tokens and sessions; what they wrote stays."""
    require(person, Scope.admin)
    if user.is_admin:
        _keep_an_admin(session, user)
    if count := crud.count_owned_courses(session, user.id):
        raise OwnsCoursesError(count)
    session.delete(user)


def change_password(database: Database, viewer: Viewer, user_id: UUID, body: PasswordChange) -> None:
    """A new password for oneself, who knows the old one, or by an admin for somebody else. Ends other sessions."""
    with database.writing() as session:
        person = look_up(session, viewer)
        user = crud.find_to_change(session, person, user_id)
        require(person, Scope.admin)
        stored = user.password_hash
    if person.id == user_id and stored is not None:
        old = body.current_password.get_secret_value() if body.current_password else ""
        if not verify_password(old, stored)[0]:
            raise RuleError("This is not your current password.", pointer="/current_password")
    new = hash_password(body.new_password.get_secret_value())
    with database.writing() as session:
        user = crud.find_to_change(session, look_up(session, viewer), user_id)
        set_password(session, user, new, but=viewer.secret_hash)


def set_password(session: Session, user: User, password_hash: str, *, but: str | None = None) -> None:
    user.password_hash = password_hash
    crud.delete_sessions(session, user.id, but=but)


def get_user(session: Session, email: str) -> User:
    user = crud.find_user(session, email.strip().lower())
    if user is None:
        raise NotFoundError(f"There is no account for {email}.")
    return user


def _keep_an_admin(session: Session, user: User) -> None:
    if not crud.other_admins(session, user.id):
        raise LastAdminError


def _flush(session: Session, user: User) -> None:
    email = user.email
    try:
        session.flush()
    except IntegrityError:
        raise EmailTakenError(email) from None
