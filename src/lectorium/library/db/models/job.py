from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, Identified

if TYPE_CHECKING:
    from lectorium.library.db.models.user import User


class JobKind(StrEnum):
    notes = "notes"


class JobState(StrEnum):
    queued = "queued"
    running = "running"
    done = "done"
    failed = "failed"
    cancelled = "cancelled"


class Job(Identified, Base):
    """One conversion of a lecture. `error` says why it failed; `revision_id` is what it wrote."""

    __tablename__ = "jobs"

    lecture_id: Mapped[UUID] = mapped_column(ForeignKey("lectures.id", ondelete="CASCADE"), index=True)
    kind: Mapped[JobKind]
    state: Mapped[JobState] = mapped_column(default=JobState.queued)
    stage: Mapped[str | None]
    options: Mapped[dict[str, Any]]
    error: Mapped[str | None]
    worker: Mapped[str | None]
    revision_id: Mapped[UUID | None] = mapped_column(ForeignKey("revisions.id", ondelete="SET NULL"), index=True)
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    author: Mapped["User | None"] = relationship(lazy="raise")

    __table_args__ = (
        # A lecture is never converted twice at once.
        Index(
            "uq_jobs_active",
            "lecture_id",
            unique=True,
            sqlite_where=text("state IN ('queued', 'running')"),
            postgresql_where=text("state IN ('queued', 'running')"),
        ),
    )
