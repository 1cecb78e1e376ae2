from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base, Identified


class WebSession(Identified, Base):
    """A browser that is signed in. Only the SHA-256 of the cookie's secret is stored."""

    __tablename__ = "web_sessions"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    secret_hash: Mapped[str] = mapped_column(unique=True)
    user_agent: Mapped[str | None]
    expires_at: Mapped[datetime] = mapped_column(index=True)
