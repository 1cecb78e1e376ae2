"""Many-to-many links that carry nothing but the pair: the pair is the primary key."""

from sqlalchemy import Column, ForeignKey, Index, Table

from lectorium.library.db.base import Base

lecture_topics = Table(
    "lecture_topics",
    Base.metadata,
    Column("lecture_id", ForeignKey("lectures.id", ondelete="CASCADE"), primary_key=True),
    Column("topic_id", ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_lecture_topics_topic_id_lecture_id", "topic_id", "lecture_id"),
)

lecture_speakers = Table(
    "lecture_speakers",
    Base.metadata,
    Column("lecture_id", ForeignKey("lectures.id", ondelete="CASCADE"), primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_lecture_speakers_speaker_id_lecture_id", "speaker_id", "lecture_id"),
)
