"""Jobs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Acting, Reading
from lectorium.api.problems import problem_responses
from lectorium.library.jobs import crud, service
from lectorium.library.jobs.schemas import JobQuery, JobRead
from lectorium.library.paging import Page

router = APIRouter(prefix="/jobs", tags=["jobs"])

JobId = Annotated[UUID, Path(description="The job.")]


@router.get("", response_model=Page[JobRead], responses=problem_responses(401, 422))
async def list_jobs(reading: Reading, query: Annotated[JobQuery, Query()]) -> Response:
    """The jobs of all lectures that you may edit, newest first."""
    return await reading.many(crud.JOBS, query)


@router.get("/{job_id}", response_model=JobRead, responses=problem_responses(401, 404, 422))
async def read_job(reading: Reading, job_id: JobId) -> Response:
    """One job, and how it stands."""
    return await reading.one(crud.JOB, id=job_id)


@router.post("/{job_id}/cancel", response_model=JobRead, responses=problem_responses(401, 403, 404, 409, 412, 422))
def cancel_job(acting: Acting, job_id: JobId) -> Response:
    """Ends a job that is not done: what it has stored so far stays, nothing more is stored."""
    job = crud.find_to_cancel(acting.session, acting.person, job_id)
    acting.expect(crud.JOB, id=job_id)
    service.cancel(acting.session, job)
    return acting.one(crud.JOB, id=job_id)
