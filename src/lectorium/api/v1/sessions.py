"""Sessions: browsers that are logged in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response

from lectorium.api.answers import answer
from lectorium.api.cookies import SESSION_COOKIE, clear_cookies, refuse_other_sites, set_cookies
from lectorium.api.deps import Reading, Writing, database_of
from lectorium.api.hashing import off_loop
from lectorium.api.limits import LOG_IN, LOG_IN_ACCOUNT, LOG_IN_ADDRESS, address_of, limits_of
from lectorium.api.problems import problem_responses
from lectorium.library.paging import Page
from lectorium.library.users import crud, sessions
from lectorium.library.users.schemas import LogIn, SessionQuery, SessionRead

router = APIRouter(prefix="/sessions", tags=["sessions"])

SessionId = Annotated[UUID, Path(description="The session.")]


@router.get("", response_model=Page[SessionRead], responses=problem_responses(401, 422))
async def list_sessions(reading: Reading, query: Annotated[SessionQuery, Query()]) -> Response:
    """Where you are logged in, oldest first."""
    return await reading.many(crud.SESSIONS, query)


@router.post("", status_code=201, response_model=SessionRead, responses=problem_responses(400, 401, 403, 422, 429))
async def log_in(request: Request, body: LogIn) -> Response:
    """Logs a browser in: sets its cookies. The session it had before ends."""
    refuse_other_sites(request)
    limits, address = limits_of(request), address_of(request)
    limits.spend({LOG_IN_ADDRESS: (address,), LOG_IN: (body.email, address), LOG_IN_ACCOUNT: (body.email,)})
    started = await off_loop(
        request,
        sessions.log_in,
        database_of(request),
        body,
        user_agent=request.headers.get("user-agent"),
        replaces=request.cookies.get(SESSION_COOKIE),
    )
    limits.forget(LOG_IN, (body.email, address))
    response = answer(request, started.shown, status=201, location=f"/api/v1/sessions/{started.id}")
    set_cookies(request, response, started.secret)
    return response


@router.delete("", status_code=204, responses=problem_responses(401, 403))
def log_out_everywhere(writing: Writing, response: Response) -> None:
    """Ends all your sessions; tokens stay."""
    sessions.end_all(writing.session, writing.person)
    clear_cookies(response)


@router.get("/current", response_model=SessionRead, responses=problem_responses(401, 404))
async def read_current_session(reading: Reading) -> Response:
    """The session whose cookie you send."""
    return await reading.one(crud.CURRENT_SESSION)


@router.delete("/current", status_code=204, responses=problem_responses(401, 403, 404))
def log_out(writing: Writing, response: Response) -> None:
    """Ends the session whose cookie you send."""
    sessions.end_current(writing.session, writing.viewer)
    clear_cookies(response)


@router.get("/{session_id}", response_model=SessionRead, responses=problem_responses(401, 404, 422))
async def read_session(reading: Reading, session_id: SessionId) -> Response:
    """One of your sessions."""
    return await reading.one(crud.SESSION, id=session_id)


@router.delete("/{session_id}", status_code=204, responses=problem_responses(401, 403, 404, 422))
def end_session(writing: Writing, session_id: SessionId) -> None:
    """Logs another browser of yours out."""
    sessions.end(writing.session, writing.person, session_id)
