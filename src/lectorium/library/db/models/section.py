from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.base import Base


class Section(Base):
    """A heading of one revision and its time, made from the document; `id` is its id there."""

    __tablename__ = "sections"

    revision_id: Mapped[UUID] = mapped_column(ForeignKey("revisions.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    kind: Mapped[str]
    heading: Mapped[str]
    level: Mapped[int]
    start_ms: Mapped[int | None]
    end_ms: Mapped[int | None]
