from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, now

if TYPE_CHECKING:
    from lectorium.library.db.models.course import Course
    from lectorium.library.db.models.user import User


class Role(StrEnum):
    """What a member may do in a course; each includes the one before."""

    viewer = "viewer"
    editor = "editor"
    owner = "owner"


class Member(Base):
    """The many-to-many link of users and courses: it has a role, so it is a class."""

    __tablename__ = "members"

    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[Role]
    created_at: Mapped[datetime] = mapped_column(default=now)

    course: Mapped["Course"] = relationship(back_populates="members", lazy="raise")
    user: Mapped["User"] = relationship(back_populates="memberships", lazy="raise")

    __table_args__ = (Index("ix_members_user_id_course_id", "user_id", "course_id"),)
