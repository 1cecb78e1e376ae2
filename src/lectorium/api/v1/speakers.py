"""Speakers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from lectorium.api.deps import Acting, Changing, Creating, Reading
from lectorium.api.problems import problem_responses
from lectorium.library.paging import Page
from lectorium.library.speakers import crud, service
from lectorium.library.speakers.schemas import SpeakerCreate, SpeakerMerge, SpeakerQuery, SpeakerRead, SpeakerUpdate

router = APIRouter(prefix="/speakers", tags=["speakers"])

SpeakerId = Annotated[UUID, Path(description="The speaker.")]


@router.get("", response_model=Page[SpeakerRead], responses=problem_responses(401, 422))
async def list_speakers(reading: Reading, query: Annotated[SpeakerQuery, Query()]) -> Response:
    """The speakers that you made, and those of lectures that you may read."""
    return await reading.many(crud.SPEAKERS, query)


@router.post("", status_code=201, response_model=SpeakerRead, responses=problem_responses(400, 401, 403, 409, 422))
def create_speaker(creating: Creating, body: SpeakerCreate) -> Response:
    """A new speaker."""
    speaker = service.create_speaker(creating.session, creating.person, body)
    return creating.created(crud.SPEAKER, at=f"/api/v1/speakers/{speaker.id}", id=speaker.id)


@router.get("/{speaker_id}", response_model=SpeakerRead, responses=problem_responses(401, 404, 422))
async def read_speaker(reading: Reading, speaker_id: SpeakerId) -> Response:
    """One speaker."""
    return await reading.one(crud.SPEAKER, id=speaker_id)


@router.patch("/{speaker_id}", response_model=SpeakerRead, responses=problem_responses(400, 401, 403, 404, 412, 422))
def update_speaker(changing: Changing, speaker_id: SpeakerId, body: SpeakerUpdate) -> Response:
    """Changes what the body names; needs the role editor for every lecture of the speaker."""
    speaker = crud.LINKED.find_to_edit(changing.session, changing.person, speaker_id)
    changing.expect(crud.SPEAKER, id=speaker_id)
    service.update_speaker(changing.session, speaker, body)
    return changing.one(crud.SPEAKER, id=speaker_id)


@router.post(
    "/{speaker_id}/merge", response_model=SpeakerRead, responses=problem_responses(400, 401, 403, 404, 412, 422)
)
def merge_speaker(acting: Acting, speaker_id: SpeakerId, body: SpeakerMerge) -> Response:
    """Gives all lectures of this speaker to another one, and deletes this one."""
    speaker = crud.LINKED.find_to_edit(acting.session, acting.person, speaker_id)
    acting.expect(crud.SPEAKER, id=speaker_id)
    target = crud.LINKED.merge(acting.session, acting.person, speaker, body.into)
    return acting.one(crud.SPEAKER, id=target.id)


@router.delete("/{speaker_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_speaker(changing: Changing, speaker_id: SpeakerId) -> None:
    """Deletes the speaker; the lectures stay."""
    speaker = crud.LINKED.find_to_edit(changing.session, changing.person, speaker_id)
    changing.expect(crud.SPEAKER, id=speaker_id)
    changing.session.delete(speaker)
