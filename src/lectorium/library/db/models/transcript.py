from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.segment import Segment
from lectorium.library.db.models.sentence import Sentence

if TYPE_CHECKING:
    from lectorium.library.db.models.user import User


class TranscriptOrigin(StrEnum):
    """Where a version comes from: files of the lecture, or a person who corrected it."""

    sources = "sources"
    edit = "edit"


class Transcript(Identified, Base):
    """What was said, as one immutable version; the highest `version` of a lecture is current.

    `sources` are the files that were read (name, hash, offset), `repairs` what was put right in them.
    """

    __tablename__ = "transcripts"

    lecture_id: Mapped[UUID] = mapped_column(ForeignKey("lectures.id", ondelete="CASCADE"))
    version: Mapped[int]
    origin: Mapped[TranscriptOrigin]
    title: Mapped[str]
    language: Mapped[str]
    punctuated: Mapped[bool]
    duration_ms: Mapped[int | None]
    sources: Mapped[list[Any]]
    repairs: Mapped[list[Any]]
    meta: Mapped[dict[str, Any]]
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))

    author: Mapped["User | None"] = relationship(lazy="raise")
    segments: Mapped[list[Segment]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Segment.position
    )
    sentences: Mapped[list[Sentence]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Sentence.position
    )

    __table_args__ = (UniqueConstraint("lecture_id", "version"),)
