from datetime import datetime

from sqlalchemy import false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.api_token import ApiToken
from lectorium.library.db.models.member import Member
from lectorium.library.db.models.searched import Searched
from lectorium.library.db.models.web_session import WebSession


class User(Identified, Searched, Base):
    """A person who can sign in. `email` is stored in lower case; a disabled person's tokens and sessions are dead."""

    __tablename__ = "users"
    SEARCHED = ("name", "email")

    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str | None]
    is_admin: Mapped[bool] = mapped_column(default=False, server_default=false())
    disabled_at: Mapped[datetime | None]

    memberships: Mapped[list[Member]] = relationship(
        back_populates="user", lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )
    tokens: Mapped[list[ApiToken]] = relationship(lazy="raise", cascade="all, delete-orphan", passive_deletes=True)
    sessions: Mapped[list[WebSession]] = relationship(lazy="raise", cascade="all, delete-orphan", passive_deletes=True)
