from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.correction import Correction
from lectorium.library.db.models.lecture import Lecture
from lectorium.library.db.models.member import Member
from lectorium.library.db.models.searched import Searched

if TYPE_CHECKING:
    from lectorium.library.db.models.user import User


class Visibility(StrEnum):
    """Who may read a course: its members, or everybody."""

    private = "private"
    public = "public"


class Course(Identified, Searched, Base):
    """A series of lectures. It lives under the name of `owner_id`: slugs are unique per owner."""

    __tablename__ = "courses"
    SEARCHED = ("title", "description")

    owner_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="RESTRICT"))
    slug: Mapped[str]
    title: Mapped[str]
    description: Mapped[str | None]
    language: Mapped[str | None]
    visibility: Mapped[Visibility] = mapped_column(default=Visibility.private)
    term_start: Mapped[date | None]
    term_end: Mapped[date | None]
    lecture_count: Mapped[int] = mapped_column(default=0, server_default="0")  # kept by triggers

    owner: Mapped["User"] = relationship(lazy="raise")
    members: Mapped[list[Member]] = relationship(
        back_populates="course", lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )
    lectures: Mapped[list[Lecture]] = relationship(
        back_populates="course",
        lazy="raise",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by=Lecture.position,
    )
    corrections: Mapped[list[Correction]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Correction.heard
    )

    __table_args__ = (
        UniqueConstraint("owner_id", "slug"),
        CheckConstraint("term_end >= term_start", "term_ends_after_it_starts"),
    )
