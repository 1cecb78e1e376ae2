"""The transcript of a lecture and its versions."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Reading, Working
from lectorium.api.problems import file_response, problem_responses
from lectorium.api.v1.lectures import LectureId
from lectorium.library.db.models import TranscriptOrigin
from lectorium.library.lectures import crud, transcripts
from lectorium.library.lectures.schemas import TranscriptInfo, TranscriptQuery, TranscriptRead, TranscriptWrite
from lectorium.library.lectures.vtt import to_vtt
from lectorium.library.paging import Page

router = APIRouter(prefix="/lectures/{lecture_id}", tags=["transcripts"])

Version = Annotated[int, Path(ge=1, le=2**31 - 1, description="The version, from 1.")]


@router.get("/transcript", response_model=TranscriptRead, responses=problem_responses(401, 404, 422))
async def read_transcript(reading: Reading, lecture_id: LectureId) -> Response:
    """The current version, with its segments and sentences."""
    return await reading.one(crud.TRANSCRIPT, lecture_id=lecture_id)


@router.put(
    "/transcript", response_model=TranscriptRead, responses=problem_responses(400, 401, 403, 404, 409, 412, 422)
)
def replace_transcript(working: Working, lecture_id: LectureId, body: TranscriptWrite) -> Response:
    """Replaces or corrects the transcript: a new version, made of a file's text or of segments. Needs editor."""
    with working.write() as write:
        lecture = crud.find_to_edit(write.session, write.person, lecture_id)
    said = transcripts.read(body, title=lecture.title, language=lecture.language)
    with working.write() as write:
        crud.find_to_edit(write.session, write.person, lecture_id)
        write.expect(crud.TRANSCRIPT, lecture_id=lecture_id)
        transcripts.store(write.session, lecture_id, said, TranscriptOrigin.edit, write.person.id)
        return write.one(crud.TRANSCRIPT, lecture_id=lecture_id)


@router.get(
    "/transcript.vtt",
    response_class=Response,
    responses=file_response("text/vtt", "The transcript as WebVTT.") | problem_responses(401, 404, 422),
)
async def read_transcript_vtt(reading: Reading, lecture_id: LectureId) -> Response:
    """The current version as a captions file."""
    read = await reading.json(crud.TRANSCRIPT, lecture_id=lecture_id)
    return await reading.file(lambda: to_vtt(TranscriptRead.model_validate_json(read)), "text/vtt; charset=utf-8")


@router.get("/transcripts", response_model=Page[TranscriptInfo], responses=problem_responses(401, 404, 422))
async def list_transcripts(
    reading: Reading, lecture_id: LectureId, query: Annotated[TranscriptQuery, Query()]
) -> Response:
    """All versions, the oldest first, without their text."""
    return await reading.many(crud.TRANSCRIPTS, query, lecture_id=lecture_id)


@router.get("/transcripts/{version}", response_model=TranscriptRead, responses=problem_responses(401, 404, 422))
async def read_transcript_version(reading: Reading, lecture_id: LectureId, version: Version) -> Response:
    """One version, with its segments and sentences."""
    return await reading.one(crud.TRANSCRIPT_VERSION, lecture_id=lecture_id, version=version)
