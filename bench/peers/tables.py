"""The tables of the textbook service and of FastCRUD's, as SQLAlchemy's documentation writes them."""

import hashlib
import os
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, MetaData, Table, create_engine, make_url
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from bench.peers import rows
from bench.peers.fill import fill, fill_shared
from bench.peers.rows import Size


class UtcDateTime(TypeDecorator[datetime]):
    """Store timezone-aware timestamps as naive UTC (a recipe of SQLAlchemy's documentation)."""

    impl = DateTime
    cache_ok = True
    python_type = datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 - read by SQLAlchemy as it stands


class Row:
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    created_at: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC))
    updated_at: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC))


class User(Row, Base):
    __tablename__ = "users"
    name: Mapped[str]


class ApiToken(Base):
    __tablename__ = "api_tokens"
    secret_hash: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))


class Member(Base):
    __tablename__ = "members"
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    role: Mapped[str]


class Course(Row, Base):
    __tablename__ = "courses"
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    slug: Mapped[str]
    title: Mapped[str]
    description: Mapped[str | None]
    language: Mapped[str | None]
    visibility: Mapped[str] = mapped_column(default="private")
    term_start: Mapped[date | None]
    term_end: Mapped[date | None]
    owner: Mapped[User] = relationship()


lecture_topics = Table(
    "lecture_topics",
    Base.metadata,
    Column("lecture_id", ForeignKey("lectures.id"), primary_key=True),
    Column("topic_id", ForeignKey("topics.id"), primary_key=True, index=True),
)
lecture_speakers = Table(
    "lecture_speakers",
    Base.metadata,
    Column("lecture_id", ForeignKey("lectures.id"), primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id"), primary_key=True, index=True),
)


class Topic(Row, Base):
    __tablename__ = "topics"
    name: Mapped[str] = mapped_column(unique=True)
    description: Mapped[str | None]


class Speaker(Row, Base):
    __tablename__ = "speakers"
    name: Mapped[str]
    affiliation: Mapped[str | None]
    url: Mapped[str | None]


class Lecture(Row, Base):
    __tablename__ = "lectures"
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    description: Mapped[str | None]
    language: Mapped[str | None]
    held_on: Mapped[date | None]
    url: Mapped[str | None]
    duration_ms: Mapped[int | None]
    transcript_version: Mapped[int | None]
    notes_revision: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC), index=True)
    course: Mapped[Course] = relationship()
    topics: Mapped[list[Topic]] = relationship(secondary=lecture_topics, order_by=Topic.name)
    speakers: Mapped[list[Speaker]] = relationship(secondary=lecture_speakers, order_by=Speaker.name)


def async_address() -> str:
    """The database that the environment names (PEER_DATABASE), with its asynchronous driver."""
    url = make_url(os.environ["PEER_DATABASE"])
    driver = "sqlite+aiosqlite" if url.get_backend_name() == "sqlite" else "postgresql+asyncpg"
    return url.set(drivername=driver).render_as_string(hide_password=False)


def seed(address: str, size: Size, metadata: MetaData = Base.metadata) -> None:
    engine = create_engine(address)
    with engine.begin() as connection:
        metadata.create_all(connection)
        tables = metadata.tables
        fill(connection, tables["users"], rows.users())
        hashed = hashlib.sha256(rows.TOKEN.encode()).hexdigest()
        fill(connection, tables["api_tokens"], [{"secret_hash": hashed, "user_id": rows.PERSON}])
        fill(connection, tables["courses"], ({"owner_id": rows.STRANGER} | course for course in rows.courses(size)))
        fill(connection, tables["members"], rows.members(size))
        fill_shared(connection, tables, size)
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL" if engine.dialect.name == "sqlite" else "VACUUM FULL")
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()
