from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.searched import Searched


class Topic(Identified, Searched, Base):
    """What lectures are about, shared by the whole server. `key` is the name as it is compared."""

    __tablename__ = "topics"
    SEARCHED = ("name", "description")

    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    description: Mapped[str | None]
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
