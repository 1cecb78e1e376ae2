"""What people, their tokens and their sessions are on the wire."""

import re
from datetime import timedelta
from typing import Annotated, Literal
from uuid import UUID

from pydantic import MISSING, AfterValidator, Field, SecretStr, StringConstraints, field_validator

from lectorium.library.db.base import now
from lectorium.library.db.models import Scope
from lectorium.library.fields import Body, Line, Read, Search, Timestamp
from lectorium.library.paging import ListQuery, searched_in, sorted_by

MIN_PASSWORD, MAX_PASSWORD = 12, 1000
MIN_DIFFERENT = 5
MAX_TOKEN_LIFE = timedelta(days=3660)


def _address(text: str) -> str:
    if not re.fullmatch(r"[^\s@\x00-\x1f\x7f]+@[^\s@\x00-\x1f\x7f]+", text):
        raise ValueError("is not an e-mail address; write one as ada@example.org")
    return text


def _strong(password: SecretStr) -> SecretStr:
    text = password.get_secret_value()
    if not MIN_PASSWORD <= len(text) <= MAX_PASSWORD:
        raise ValueError(f"must have {MIN_PASSWORD} to {MAX_PASSWORD} characters; a sentence does well")
    if len(set(text)) < MIN_DIFFERENT:
        raise ValueError(f"must have at least {MIN_DIFFERENT} different characters")
    return password


Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, to_lower=True, max_length=320),
    AfterValidator(_address),
    Field(examples=["ada@example.org"], json_schema_extra={"format": "email"}),
]
NewPassword = Annotated[
    SecretStr,
    AfterValidator(_strong),
    Field(
        examples=["correct horse battery staple"],
        description="At least 12 characters.",
        json_schema_extra={"minLength": MIN_PASSWORD, "maxLength": MAX_PASSWORD},
    ),
]
OldPassword = Annotated[SecretStr, Field(max_length=MAX_PASSWORD)]


class Registration(Body):
    email: Email
    name: Line
    password: NewPassword


class UserCreate(Body):
    email: Email
    name: Line
    password: NewPassword | None = Field(default=None, description="Without one, the person can use tokens only.")
    is_admin: bool = False


class UserUpdate(Body):
    """A field that is left out stays as it is. `is_admin` and `disabled` are an admin's to change."""

    email: Email | MISSING = MISSING
    name: Line | MISSING = MISSING
    is_admin: bool | MISSING = MISSING
    disabled: bool | MISSING = Field(
        default=MISSING, description="A disabled person's tokens do not work, and their sessions are ended."
    )


class UserRead(Read):
    """All but `id` and `name` is null where you are neither this person nor an admin."""

    id: UUID
    name: str
    email: str | None
    is_admin: bool | None
    disabled_at: Timestamp | None
    created_at: Timestamp | None
    updated_at: Timestamp | None


class UserQuery(ListQuery):
    sort: Literal["created_at", "-created_at", "name", "-name"] = sorted_by("created_at")
    q: Search | None = searched_in("name or the address")
    is_admin: bool | None = Field(default=None, description="Only admins, or only others.")


class PasswordChange(Body):
    current_password: OldPassword | None = Field(
        default=None, description="Needed to change your own; an admin who sets another person's leaves it out."
    )
    new_password: NewPassword


class LogIn(Body):
    email: Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=320)] = Field(
        examples=["ada@example.org"]
    )
    password: OldPassword


class SessionRead(Read):
    """A browser that is logged in, until `expires_at`."""

    id: UUID
    user_id: UUID
    user_agent: str | None
    current: bool = Field(description="Whether this is the session that asks.")
    created_at: Timestamp
    expires_at: Timestamp


class SessionQuery(ListQuery):
    pass


class TokenCreate(Body):
    name: Line = Field(description="What it is for.", examples=["nightly import"])
    scope: Scope = Scope.read
    expires_at: Timestamp | None = Field(default=None, description="Never, unless you say when.")

    @field_validator("expires_at")
    @classmethod
    def _is_ahead(cls, moment: Timestamp | None) -> Timestamp | None:
        if moment is not None and not now() < moment < now() + MAX_TOKEN_LIFE:
            raise ValueError("must be ahead, and by no more than ten years")
        return moment


class TokenUpdate(Body):
    name: Line | MISSING = MISSING


class TokenRead(Read):
    """What is known of a token; the token itself was shown once, when it was made."""

    id: UUID
    user_id: UUID
    name: str
    hint: str = Field(description="How the token starts, to tell it from others.")
    scope: Scope
    expires_at: Timestamp | None
    created_at: Timestamp
    updated_at: Timestamp


class TokenCreated(TokenRead):
    token: str = Field(description="The token itself. Shown this once; only a hash of it is stored.")


class TokenQuery(ListQuery):
    user_id: UUID | None = Field(default=None, description="Only this person's; an admin sees everybody's.")
