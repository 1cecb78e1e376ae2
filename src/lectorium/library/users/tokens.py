"""API tokens: made for a person, never for more than the one who makes them may do."""

from uuid import UUID

from sqlalchemy.orm import Session

from lectorium.library.db.models import ApiToken, Scope
from lectorium.library.rights import Person, require
from lectorium.library.users.schemas import TokenCreate, TokenUpdate
from lectorium.library.users.secrets import HINT_LENGTH, hash_secret, new_token


def create_token(session: Session, person: Person, body: TokenCreate) -> tuple[ApiToken, str]:
    """The row, and the token itself: it is not to be had again."""
    require(person, Scope.admin)
    return add_token(session, person.id, body)


def add_token(session: Session, user_id: UUID, body: TokenCreate) -> tuple[ApiToken, str]:
    token = new_token()
    row = ApiToken(user_id=user_id, hint=token[:HINT_LENGTH], secret_hash=hash_secret(token), **body.model_dump())
    session.add(row)
    session.flush()
    return row, token


def update_token(person: Person, token: ApiToken, body: TokenUpdate) -> None:
    require(person, Scope.admin)
    for name, value in body.model_dump().items():
        setattr(token, name, value)


def delete_token(session: Session, person: Person, token: ApiToken) -> None:
    require(person, Scope.admin)
    session.delete(token)
