"""The notes of a lecture and their revisions."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Creating, Reading, Working
from lectorium.api.problems import file_response, problem_responses
from lectorium.api.v1.lectures import LectureId
from lectorium.library.corrections.crud import of_course
from lectorium.library.jobs.crud import JOB
from lectorium.library.jobs.schemas import JobRead, NotesRequest
from lectorium.library.jobs.service import request_notes
from lectorium.library.lectures import transcripts
from lectorium.library.lectures.crud import find_to_edit
from lectorium.library.notes import crud, service
from lectorium.library.notes.schemas import (
    CoverageRead,
    LedgerRead,
    NotesEdit,
    NotesRead,
    RevisionInfo,
    RevisionQuery,
    RevisionsRead,
    SectionsRead,
)
from lectorium.library.notes.writing import parse
from lectorium.library.paging import Page
from lectorium.notetaker.markdown import to_markdown

router = APIRouter(prefix="/lectures/{lecture_id}", tags=["notes"])

Revision = Annotated[int, Path(ge=1, le=2**31 - 1, description="The revision, from 1.")]
AnyRevision = Annotated[int, Query(ge=1, le=2**31 - 1)]


@router.get("/notes", response_model=NotesRead, responses=problem_responses(401, 404, 422))
async def read_notes(reading: Reading, lecture_id: LectureId) -> Response:
    """The current revision, with its document."""
    return await reading.one(crud.NOTES, lecture_id=lecture_id)


@router.post(
    "/notes",
    status_code=202,
    response_model=JobRead,
    responses=problem_responses(400, 401, 403, 404, 409, 422),
)
def write_notes(creating: Creating, lecture_id: LectureId, body: NotesRequest) -> Response:
    """Has the notes written from the current transcript, by a job; needs the role editor."""
    lecture = find_to_edit(creating.session, creating.person, lecture_id)
    job = request_notes(creating.session, creating.person, lecture, body, creating.runner.worker)
    creating.run(job)
    return creating.created(JOB, at=f"/api/v1/jobs/{job.id}", status=202, id=job.id)


@router.put("/notes", response_model=NotesRead, responses=problem_responses(400, 401, 403, 404, 409, 412, 422))
def edit_notes(working: Working, lecture_id: LectureId, body: NotesEdit) -> Response:
    """A person's own notes as a new revision, parsed and checked against the lecture; needs the role editor."""
    with working.write() as write:
        row = find_to_edit(write.session, write.person, lecture_id)
        corrections = of_course(write.session, row.course_id)
        found = transcripts.load_current(write.session, lecture_id)
        writer = write.person.name
    transcript, lecture = found or (None, None)
    written = parse(body.markdown, lecture, writer, corrections)
    with working.write() as write:
        find_to_edit(write.session, write.person, lecture_id)
        write.expect(crud.NOTES, lecture_id=lecture_id)
        service.store(
            write.session,
            lecture_id,
            written,
            transcript_id=None if transcript is None else transcript.id,
            created_by=write.person.id,
            message=body.message,
        )
        return write.one(crud.NOTES, lecture_id=lecture_id)


@router.get(
    "/notes.md",
    response_class=Response,
    responses=file_response("text/markdown", "The notes as Markdown.") | problem_responses(401, 404, 422),
)
async def read_notes_markdown(reading: Reading, lecture_id: LectureId) -> Response:
    """The current revision as a Markdown file."""
    read = await reading.json(crud.NOTES, lecture_id=lecture_id)
    return await reading.file(
        lambda: to_markdown(NotesRead.model_validate_json(read).document), "text/markdown; charset=utf-8"
    )


@router.get("/notes/revisions", response_model=Page[RevisionInfo], responses=problem_responses(401, 404, 422))
async def list_revisions(reading: Reading, lecture_id: LectureId, query: Annotated[RevisionQuery, Query()]) -> Response:
    """All revisions, the oldest first, without their documents."""
    return await reading.many(crud.REVISIONS, query, lecture_id=lecture_id)


@router.get("/notes/revisions/{number}", response_model=NotesRead, responses=problem_responses(401, 404, 422))
async def read_revision(reading: Reading, lecture_id: LectureId, number: Revision) -> Response:
    """One revision, with its document."""
    return await reading.one(crud.REVISION, lecture_id=lecture_id, number=number)


@router.get("/notes/revisions/{number}/ledger", response_model=LedgerRead, responses=problem_responses(401, 404, 422))
async def read_ledger(reading: Reading, lecture_id: LectureId, number: Revision) -> Response:
    """What became of every sentence of the lecture."""
    return await reading.one(crud.LEDGER, lecture_id=lecture_id, number=number)


@router.get(
    "/notes/revisions/{number}/coverage", response_model=CoverageRead, responses=problem_responses(401, 404, 422)
)
async def read_coverage(reading: Reading, lecture_id: LectureId, number: Revision) -> Response:
    """How much of the lecture the notes hold."""
    return await reading.one(crud.COVERAGE, lecture_id=lecture_id, number=number)


@router.get(
    "/notes/revisions/{number}/sections", response_model=SectionsRead, responses=problem_responses(401, 404, 422)
)
async def read_sections(reading: Reading, lecture_id: LectureId, number: Revision) -> Response:
    """The headings and their times."""
    return await reading.one(crud.SECTIONS, lecture_id=lecture_id, number=number)


@router.post(
    "/notes/revisions/{number}/restore",
    status_code=201,
    response_model=NotesRead,
    responses=problem_responses(401, 403, 404, 409, 422),
)
def restore_revision(creating: Creating, lecture_id: LectureId, number: Revision) -> Response:
    """An earlier revision again, as the newest one; needs the role editor."""
    lecture = find_to_edit(creating.session, creating.person, lecture_id)
    revision = service.restore(creating.session, creating.person, lecture, number)
    at = f"/api/v1/lectures/{lecture_id}/notes/revisions/{revision.number}"
    return creating.created(crud.REVISION, at=at, lecture_id=lecture_id, number=revision.number)


@router.get(
    "/notes/compare",
    response_class=Response,
    responses=file_response("text/x-diff", "A unified diff of the two revisions' Markdown.")
    | problem_responses(401, 404, 422),
)
async def compare_revisions(
    reading: Reading,
    lecture_id: LectureId,
    old: Annotated[AnyRevision, Query(alias="from", description="The older revision.")],
    new: Annotated[AnyRevision, Query(alias="to", description="The newer revision.")],
) -> Response:
    """How one revision differs from another; empty where they are the same."""
    read = await reading.json(crud.COMPARED, lecture_id=lecture_id, old=old, new=new)

    def compare() -> str:
        documents = RevisionsRead.model_validate_json(read)
        return service.compare(documents.old, documents.new, names=(f"revision {old}", f"revision {new}"))

    return await reading.file(compare, "text/x-diff; charset=utf-8")
