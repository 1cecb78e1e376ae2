import os
from pathlib import Path
from uuid import UUID

import pytest

from lectorium.library.db.models import Course, Job, JobKind, JobState, Lecture, User
from lectorium.library.db.session import Database
from lectorium.library.jobs.runner import Runner
from lectorium.library.storage import Storage


@pytest.fixture
def runner(database: Database, tmp_path: Path) -> Runner:
    return Runner(database, Storage(tmp_path / "files"))


def add_job(database: Database, worker: str, state: JobState = JobState.running) -> UUID:
    with database.writing() as session:
        person = User(email=f"{worker}{state}@example.org", name="Ada")
        session.add(person)
        session.flush()
        course = Course(owner_id=person.id, slug="c", title="C")
        session.add(course)
        session.flush()
        lecture = Lecture(course_id=course.id, position=0, title="L")
        session.add(lecture)
        session.flush()
        job = Job(lecture_id=lecture.id, kind=JobKind.notes, state=state, options={"detail": "brief"}, worker=worker)
        session.add(job)
    return job.id


def state_of(database: Database, job_id: UUID) -> tuple[JobState, str | None]:
    with database.writing() as session:
        job = session.get_one(Job, job_id)
        return job.state, job.error


def test_jobs_of_a_process_that_is_gone_are_given_up_at_the_next_start(database: Database, runner: Runner) -> None:
    own_number = add_job(database, f"{os.getpid()}:former")
    queued = add_job(database, "4194304:gone", JobState.queued)
    alive = add_job(database, f"{os.getppid()}:alive")
    done = add_job(database, "4194304:gone", JobState.done)
    runner.start()
    for job_id in (own_number, queued):
        state, error = state_of(database, job_id)
        assert state is JobState.failed
        assert error is not None
        assert error.startswith("interrupted")
    assert state_of(database, alive) == (JobState.running, None)
    assert state_of(database, done) == (JobState.done, None)
    runner.stop()


def test_a_job_that_waits_is_given_up_when_the_server_stops(database: Database, runner: Runner) -> None:
    runner.start()
    waiting = add_job(database, runner.worker, JobState.queued)
    runner.stop()
    assert state_of(database, waiting)[0] is JobState.failed


def test_a_cancelled_job_stores_nothing(database: Database, runner: Runner) -> None:
    cancelled = add_job(database, runner.worker, JobState.cancelled)
    runner.start()
    runner.submit(cancelled)
    runner.stop()
    assert state_of(database, cancelled) == (JobState.cancelled, None)
