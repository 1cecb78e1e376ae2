from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base


class Segment(Base):
    """A stretch of speech as captioned; `source` indexes the transcript's sources."""

    __tablename__ = "segments"

    transcript_id: Mapped[UUID] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    start_ms: Mapped[int | None]
    end_ms: Mapped[int | None]
    speaker: Mapped[str | None]
    source: Mapped[int]
    word_starts_ms: Mapped[list[Any] | None]
    starts_paragraph: Mapped[bool]

    __table_args__ = ({"sqlite_with_rowid": False},)
