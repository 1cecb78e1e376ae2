from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base, Identified


class SourceKind(StrEnum):
    captions = "captions"
    transcript = "transcript"
    slides = "slides"
    recording = "recording"


class Source(Identified, Base):
    """A file of a lecture, kept here (`sha256` names its bytes) or elsewhere (`url`)."""

    __tablename__ = "sources"

    lecture_id: Mapped[UUID] = mapped_column(ForeignKey("lectures.id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[SourceKind]
    name: Mapped[str]
    url: Mapped[str | None]
    sha256: Mapped[str | None]
    size: Mapped[int | None]
    duration_ms: Mapped[int | None]

    __table_args__ = (
        UniqueConstraint("lecture_id", "position"),
        CheckConstraint("url IS NOT NULL OR sha256 IS NOT NULL", "is_somewhere"),
    )
