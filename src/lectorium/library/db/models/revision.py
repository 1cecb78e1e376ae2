from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.section import Section

if TYPE_CHECKING:
    from lectorium.library.db.models.user import User


class Revision(Identified, Base):
    """One version of a lecture's notes, never overwritten; the highest `number` is current.

    `document` is the truth: the public JSON contract, `notetaker.document.Notes`, with its ledger. `coverage` is a copy
    of its own for lists, `report` what the check found. `writer` is `offline`, `llm:<model>`, or a person's name.
    """

    __tablename__ = "revisions"

    lecture_id: Mapped[UUID] = mapped_column(ForeignKey("lectures.id", ondelete="CASCADE"))
    number: Mapped[int]
    transcript_id: Mapped[UUID | None] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    language: Mapped[str]
    writer: Mapped[str]
    detail: Mapped[str | None]
    message: Mapped[str | None]
    document: Mapped[dict[str, Any]]
    coverage: Mapped[dict[str, Any] | None]
    report: Mapped[dict[str, Any] | None]
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))

    author: Mapped["User | None"] = relationship(lazy="raise")
    sections: Mapped[list[Section]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Section.position
    )

    __table_args__ = (UniqueConstraint("lecture_id", "number"),)
