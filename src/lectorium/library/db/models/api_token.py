from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base, Identified


class Scope(StrEnum):
    """What a token may do; each includes the one before. Admin rights count only with `admin`."""

    read = "read"
    write = "write"
    admin = "admin"


class ApiToken(Identified, Base):
    """A bearer token. Only the SHA-256 of its secret is stored; `hint` is its start, to tell tokens apart."""

    __tablename__ = "api_tokens"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    hint: Mapped[str]
    secret_hash: Mapped[str] = mapped_column(unique=True)
    scope: Mapped[Scope]
    expires_at: Mapped[datetime | None]
