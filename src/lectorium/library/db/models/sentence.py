from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base


class Sentence(Base):
    """What notes cite, stored so that ids never shift. `id` is its id in the lecture: `s1`, `s2` …

    `segments` are positions of segments; `text_hash` finds the sentence again in other versions.
    """

    __tablename__ = "sentences"

    transcript_id: Mapped[UUID] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    text: Mapped[str]
    text_hash: Mapped[str]
    segments: Mapped[list[Any]]
    source: Mapped[int]
    start_ms: Mapped[int | None]
    end_ms: Mapped[int | None]
    speaker: Mapped[str | None]

    __table_args__ = ({"sqlite_with_rowid": False},)
