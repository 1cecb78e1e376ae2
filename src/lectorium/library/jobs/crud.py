"""The statements on jobs."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from lectorium.library.db.base import any_row, now
from lectorium.library.db.models import Job, JobState, Lecture, Revision
from lectorium.library.jobs.schemas import JobRead
from lectorium.library.reading import Many, One, named
from lectorium.library.rights import Asker, Person, in_editable_lecture
from lectorium.library.writing import find

ACTIVE = (JobState.queued, JobState.running)


def _visible(person: Asker) -> ColumnElement[bool]:
    return in_editable_lecture(Job.lecture_id, person)


def _revision(_: Asker) -> ColumnElement[Any]:
    return select(Revision.number).where(Revision.id == Job.revision_id).scalar_subquery()


JOB = One(JobRead, Job, visible=_visible, given={"revision": _revision})

JOBS = Many(
    JobRead,
    Job,
    visible=_visible,
    given={"revision": _revision},
    sorts={"created_at": Job.id},
    tie=Job.id,
    personal=True,
    filters={
        "lecture_id": named(Job.lecture_id, "lecture_id"),
        "course_id": any_row(Lecture, Lecture.id == Job.lecture_id, named(Lecture.course_id, "course_id")),
        "state": named(Job.state, "state"),
    },
)


def find_to_cancel(session: Session, person: Person, job_id: UUID) -> Job:
    return find(session, person, Job, job_id, visible=_visible, allowed=_visible)


def move(session: Session, job_id: UUID, worker: str, **values: Any) -> bool:
    """Changes a job that is still this worker's; False where it was cancelled or given up meanwhile."""
    mine = update(Job).where(Job.id == job_id, Job.state.in_(ACTIVE), Job.worker == worker)
    return bool(session.execute(mine.values(**values).returning(Job.id)).first())


def active(session: Session) -> list[Job]:
    return list(session.scalars(select(Job).where(Job.state.in_(ACTIVE))))


def give_up(job: Job, reason: str) -> None:
    job.state, job.error, job.finished_at = JobState.failed, reason, now()
