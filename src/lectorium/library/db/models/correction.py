from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base, Identified


class Correction(Identified, Base):
    """A term that captions mishear in this course: `a design` is `Dasein`."""

    __tablename__ = "corrections"

    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"))
    heard: Mapped[str]
    meant: Mapped[str]

    __table_args__ = (UniqueConstraint("course_id", "heard"),)
