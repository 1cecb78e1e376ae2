from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from lectorium.library.db.base import Base, Identified
from lectorium.library.db.models.job import Job
from lectorium.library.db.models.links import lecture_speakers, lecture_topics
from lectorium.library.db.models.revision import Revision
from lectorium.library.db.models.searched import Searched
from lectorium.library.db.models.source import Source
from lectorium.library.db.models.speaker import Speaker
from lectorium.library.db.models.topic import Topic
from lectorium.library.db.models.transcript import Transcript

if TYPE_CHECKING:
    from lectorium.library.db.models.course import Course


class Lecture(Identified, Searched, Base):
    """One lecture of a course; lower positions come first."""

    __tablename__ = "lectures"
    SEARCHED = ("title", "description")

    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"))
    position: Mapped[int]
    title: Mapped[str]
    description: Mapped[str | None]
    language: Mapped[str | None]
    held_on: Mapped[date | None]
    url: Mapped[str | None]
    duration_ms: Mapped[int | None]

    course: Mapped["Course"] = relationship(back_populates="lectures", lazy="raise")
    topics: Mapped[list[Topic]] = relationship(
        secondary=lecture_topics, lazy="raise", passive_deletes=True, order_by=(Topic.key, Topic.id)
    )
    speakers: Mapped[list[Speaker]] = relationship(
        secondary=lecture_speakers, lazy="raise", passive_deletes=True, order_by=(Speaker.name, Speaker.id)
    )
    sources: Mapped[list[Source]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Source.position
    )
    transcripts: Mapped[list[Transcript]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Transcript.version
    )
    revisions: Mapped[list[Revision]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Revision.number
    )
    jobs: Mapped[list[Job]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by=Job.created_at
    )

    __table_args__ = (
        UniqueConstraint("course_id", "position"),
        CheckConstraint("duration_ms >= 0", "duration_is_not_negative"),
        # Each with the id behind: a page is read along it, in the order of the list.
        Index("ix_lectures_course_id_id", "course_id", "id"),
        Index("ix_lectures_course_id_letters_id", "course_id", "letters", "id"),
        Index("ix_lectures_letters_id", "letters", "id"),
        Index("ix_lectures_position_id", "position", "id"),
        Index("ix_lectures_language_id", "language", "id"),
        Index("ix_lectures_held_on", "held_on"),
        # SQLite has an index of words in tables of its own: `db/search.py`.
        Index("ix_lectures_words", "words", postgresql_using="gin"),
    )
