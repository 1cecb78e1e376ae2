"""One conversion: the lecture's text → its transcript → its notes. No transaction is open while work is done."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lectorium.errors import LectoriumError
from lectorium.library.corrections.crud import of_course
from lectorium.library.db.base import now
from lectorium.library.db.models import Job, JobState, Lecture, Source, SourceKind, TranscriptOrigin
from lectorium.library.db.session import Database
from lectorium.library.jobs import crud
from lectorium.library.lectures import transcripts
from lectorium.library.notes import service as notes_service
from lectorium.library.notes.writing import write
from lectorium.library.storage import Storage
from lectorium.notetaker import lecture as value
from lectorium.notetaker.document import Detail
from lectorium.notetaker.read import read_lecture


class CancelledError(LectoriumError):
    """The job was cancelled, or given up, while it ran."""


def convert(database: Database, storage: Storage, job_id: UUID, worker: str) -> None:
    """Runs a job to its end; CancelledError where it is no longer this worker's."""
    with database.writing() as session:
        _move(session, job_id, worker, state=JobState.running, stage="reading", started_at=now())
        job = session.get_one(Job, job_id)
        row = session.get_one(Lecture, job.lecture_id)
        found = transcripts.load_current(session, row.id)
        sources = [] if found else _readable(session, row.id)
        corrections = of_course(session, row.course_id)
    if found is None:
        lecture = _read(storage, row, sources)
        with database.writing() as session:
            _move(session, job_id, worker, stage="writing")
            _lock(session, row.id)
            transcript_id = transcripts.store(session, row.id, lecture, TranscriptOrigin.sources, job.created_by).id
    else:
        transcript_id, lecture = found[0].id, found[1]
        with database.writing() as session:
            _move(session, job_id, worker, stage="writing")

    written = write(lecture, Detail(job.options["detail"]), corrections)

    with database.writing() as session:
        _lock(session, row.id)
        revision = notes_service.store(
            session,
            row.id,
            written,
            transcript_id=transcript_id,
            created_by=job.created_by,
        )
        _move(session, job_id, worker, state=JobState.done, stage=None, revision_id=revision.id, finished_at=now())


def _move(session: Session, job_id: UUID, worker: str, **values: object) -> None:
    if not crud.move(session, job_id, worker, **values):
        raise CancelledError("the job was cancelled")


def _lock(session: Session, lecture_id: UUID) -> None:
    session.execute(select(Lecture.id).where(Lecture.id == lecture_id).with_for_update())


def _readable(session: Session, lecture_id: UUID) -> list[Source]:
    return list(
        session.scalars(
            select(Source)
            .where(
                Source.lecture_id == lecture_id,
                Source.sha256.is_not(None),
                Source.kind.in_((SourceKind.captions, SourceKind.transcript)),
            )
            .order_by(Source.position)
        )
    )


def _read(storage: Storage, row: Lecture, sources: list[Source]) -> value.Lecture:
    files = [storage.get(source.sha256) for source in sources if source.sha256]
    lecture = read_lecture(files, name=sources[0].name, title=row.title, language=row.language, url=row.url)
    named = (replace(file, name=source.name) for file, source in zip(lecture.sources, sources, strict=True))
    return replace(lecture, sources=tuple(named))
