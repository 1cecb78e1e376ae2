"""The rules of jobs."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from lectorium.library.db.base import now
from lectorium.library.db.models import Job, JobKind, JobState, Lecture, Source, SourceKind, Transcript
from lectorium.library.errors import ConflictError
from lectorium.library.jobs.schemas import NotesRequest
from lectorium.library.rights import Person


class AlreadyRunningError(ConflictError):
    title = "The lecture is being converted"

    def __init__(self) -> None:
        super().__init__("A job for this lecture has not ended yet; wait for it, or cancel it.")


class NothingToReadError(ConflictError):
    title = "The lecture has no text"

    def __init__(self) -> None:
        super().__init__("Give the lecture a transcript first, or a source with the text of its captions.")


class TooLateError(ConflictError):
    title = "The job is past that"


def request_notes(session: Session, person: Person, lecture: Lecture, body: NotesRequest, worker: str) -> Job:
    """The row of a new job; `worker` is the runner that will take it once this is committed."""
    if not _has_text(session, lecture):
        raise NothingToReadError
    job = Job(
        lecture_id=lecture.id,
        kind=JobKind.notes,
        options=body.model_dump(mode="json"),
        worker=worker,
        created_by=person.id,
    )
    session.add(job)
    try:
        session.flush()
    except IntegrityError:
        raise AlreadyRunningError from None
    return job


def cancel(session: Session, job: Job) -> None:
    if job.state not in {JobState.queued, JobState.running}:
        raise TooLateError(f"The job is {job.state} already.")
    job.state, job.finished_at = JobState.cancelled, now()
    session.flush()


def _has_text(session: Session, lecture: Lecture) -> bool:
    transcript = select(Transcript.id).where(Transcript.lecture_id == lecture.id)
    readable = select(Source.id).where(
        Source.lecture_id == lecture.id,
        Source.sha256.is_not(None),
        Source.kind.in_((SourceKind.captions, SourceKind.transcript)),
    )
    return session.scalar(transcript.limit(1)) is not None or session.scalar(readable.limit(1)) is not None
