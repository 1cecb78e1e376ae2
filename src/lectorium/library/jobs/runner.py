"""Runs jobs in a background thread of this process, one after the other. The row says how each stands.

A job does not survive its process: what a process left behind is marked as interrupted by the next one.
"""

import os
import secrets
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import structlog

from lectorium.errors import LectoriumError
from lectorium.library.db.base import now
from lectorium.library.db.models import JobState
from lectorium.library.db.session import Database
from lectorium.library.jobs import crud
from lectorium.library.jobs.convert import CancelledError, convert
from lectorium.library.storage import Storage

INTERRUPTED = "interrupted: the server stopped before the job was done; start it again"

log = structlog.get_logger("lectorium.jobs")


class Runner:
    def __init__(self, database: Database, storage: Storage) -> None:
        self.worker = f"{os.getpid()}:{secrets.token_hex(4)}"
        self._database = database
        self._storage = storage
        self._thread: ThreadPoolExecutor | None = None

    def start(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="lectorium-jobs")
        with self._database.writing() as session:
            for job in crud.active(session):
                if not _is_alive(job.worker):
                    crud.give_up(job, INTERRUPTED)

    def stop(self) -> None:
        """Lets the running job end; those that wait are marked as interrupted."""
        if self._thread is not None:
            self._thread.shutdown(cancel_futures=True)
        with self._database.writing() as session:
            for job in crud.active(session):
                if job.worker == self.worker:
                    crud.give_up(job, INTERRUPTED)

    def submit(self, job_id: UUID) -> None:
        assert self._thread is not None, "the runner takes jobs between start() and stop()"
        self._thread.submit(self._run, job_id)

    def _run(self, job_id: UUID) -> None:
        try:
            convert(self._database, self._storage, job_id, self.worker)
        except CancelledError:
            log.info("a job was cancelled", job=str(job_id))
        except LectoriumError as error:
            self._fail(job_id, str(error))
        except Exception:
            log.exception("a job failed", job=str(job_id))
            self._fail(job_id, "a fault of Lectorium; its log says more under the id of the job")

    def _fail(self, job_id: UUID, reason: str) -> None:
        with self._database.writing() as session:
            crud.move(session, job_id, self.worker, state=JobState.failed, error=reason, finished_at=now())


def _is_alive(worker: str | None) -> bool:
    """Whether another process of this machine has the job; one with our own number is a former life of ours."""
    number = int((worker or "0").split(":")[0])
    if number in {0, os.getpid()}:
        return False
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
