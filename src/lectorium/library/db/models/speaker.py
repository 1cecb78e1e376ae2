from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.searched import Searched


class Speaker(Identified, Searched, Base):
    """Who gives lectures, shared by the whole server. Two people may have one name."""

    __tablename__ = "speakers"
    SEARCHED = ("name", "affiliation")

    name: Mapped[str]
    affiliation: Mapped[str | None]
    url: Mapped[str | None]
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
