"""What routes ask for: a `Reading` or a `Changing` for whoever sent the request."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any
from uuid import UUID

from anyio import from_thread
from fastapi import Depends, Header, Request, Response
from fastapi.concurrency import contextmanager_in_threadpool, run_in_threadpool
from fastapi.security import APIKeyCookie, HTTPBearer
from pydantic import BaseModel, StringConstraints
from sqlalchemy.orm import Session

from lectorium.api.answers import JSON, LARGE, answer
from lectorium.api.cookies import CSRF_COOKIE, CSRF_HEADER, SESSION_COOKIE, refuse_forgery
from lectorium.api.etags import etag_of, matches
from lectorium.api.paging import links
from lectorium.library.db.models import Job
from lectorium.library.db.session import Database, after_commit
from lectorium.library.errors import NotSignedInError, StaleError
from lectorium.library.idempotency import KeptAnswer, claim, keep
from lectorium.library.jobs.runner import Runner
from lectorium.library.paging import ListQuery
from lectorium.library.reader import Reader, read_one
from lectorium.library.reading import Many, One
from lectorium.library.rights import Credential, Person, Viewer, look_up
from lectorium.library.storage import Storage
from lectorium.library.users.secrets import hash_secret, is_token

_bearer = HTTPBearer(auto_error=False, description="An API token.")
_cookie = APIKeyCookie(
    name=SESSION_COOKIE,
    auto_error=False,
    description=f"A browser that is logged in. Changes also need the cookie {CSRF_COOKIE} as the header {CSRF_HEADER}.",
)


def viewer_shown(request: Request) -> Viewer:
    """Who asks, by what the request shows: a token, else the cookie of a browser, else nobody."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        if not is_token(token):
            raise NotSignedInError("This is no API token, or a damaged one; copy it whole, or make a new one.")
        return Viewer(Credential.token, hash_secret(token))
    if cookie := request.cookies.get(SESSION_COOKIE):
        refuse_forgery(request, cookie)
        return Viewer(Credential.session, hash_secret(cookie))
    return Viewer()


async def viewer_of(
    request: Request, _token: Annotated[Any, Depends(_bearer)], _: Annotated[Any, Depends(_cookie)]
) -> Viewer:
    """With the two ways to sign in, for the OpenAPI document."""
    return viewer_shown(request)


def database_of(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


class Reads:
    """Reads for the viewer: one statement each."""

    def __init__(self, request: Request, viewer: Viewer) -> None:
        self._request = request
        self._reader = Reader(database_of(request).reads, viewer)

    async def one(self, what: One, **values: Any) -> Response:
        return await self._answer(await self.json(what, **values))

    async def many(self, what: Many, query: ListQuery, **values: Any) -> Response:
        page = await self._reader.many(what, query, **values)
        return await self._answer(page.body, link=links(self._request, query, page.next))

    async def json(self, what: One, **values: Any) -> bytes:
        """One thing, for a `file` that is made of it."""
        return await self._reader.one(what, **values)

    async def file(self, make: Callable[[], str], media_type: str) -> Response:
        """What `make` writes, in a thread."""
        return await self._answer((await run_in_threadpool(make)).encode(), media_type=media_type)

    async def _answer(self, body: bytes, **told: Any) -> Response:
        """A large body is hashed and compressed in a thread."""
        if len(body) >= LARGE:
            return await run_in_threadpool(answer, self._request, body, **told)
        return answer(self._request, body, **told)


class Write:
    """One change: its transaction, who makes it, and how it answers, with the statement that a read runs."""

    def __init__(self, request: Request, session: Session, viewer: Viewer, person: Person) -> None:
        self.session = session
        self.viewer = viewer
        self.person = person
        self.storage: Storage = request.app.state.storage
        self.runner: Runner = request.app.state.runner
        self._request = request
        self.idempotency_key: str | None = None
        self.if_match: str | None = None

    def expect(self, what: One, **values: Any) -> None:
        """StaleError where the request names another state of the thing than it is in (`If-Match`)."""
        if self.if_match is not None and not matches(etag_of(self._read(what, **values)), self.if_match, weak=False):
            raise StaleError

    def one(self, what: One, **values: Any) -> Response:
        self.session.flush()
        return self.reply(self._read(what, **values), 200)

    def run(self, job: Job) -> None:
        """Starts the job once this change is safe."""
        after_commit(self.session, lambda: self.runner.submit(job.id))

    def created(self, what: One, *, at: str, status: int = 201, **values: Any) -> Response:
        """The new thing, with the path `at` as its `Location`."""
        self.session.flush()
        return self.reply(self._read(what, **values), status, at)

    def shown_once(self, what: One, schema: type[BaseModel], *, at: str, id: UUID, **secrets: str) -> Response:  # noqa: A002
        """The new thing with what is never shown again: without an ETag, since no read will give these bytes."""
        self.session.flush()
        fields = json.loads(self._read(what, id=id)) | secrets
        headers = {"Location": at, "Cache-Control": "no-store"}
        return Response(schema.model_validate(fields).model_dump_json(), 201, headers, JSON)

    def reply(self, body: bytes, status: int, location: str | None = None) -> Response:
        if self.idempotency_key is not None:
            keep(self.session, self.person, self.idempotency_key, KeptAnswer(status, location, body.decode()))
        return answer(self._request, body, status=status, location=location)

    def _read(self, what: One, **values: Any) -> bytes:
        return read_one(self.session.connection(), self.viewer, what, **values)


@contextmanager
def writing(request: Request, viewer: Viewer) -> Iterator[Write]:
    with database_of(request).writing() as session:
        yield Write(request, session, viewer, look_up(session, viewer))


class Work:
    """A change whose work takes long: it opens its own transactions, before and after the work, none during it."""

    def __init__(
        self, request: Request, viewer: Viewer, *, if_match: str | None = None, once: "Once | None" = None
    ) -> None:
        self._request = request
        self._viewer = viewer
        self._if_match = if_match
        self._once = once

    @contextmanager
    def write(self) -> Iterator[Write]:
        turn: asyncio.Semaphore = self._request.app.state.turn
        from_thread.run(turn.acquire)
        try:
            with writing(self._request, self._viewer) as write:
                write.if_match = self._if_match
                yield write
        finally:
            from_thread.run_sync(turn.release)

    @contextmanager
    def create(self) -> Iterator[Write]:
        """The last of its transactions, for a POST: under an Idempotency-Key it happens once."""
        with self.write() as write:
            if self._once is not None:
                self._once.begin(write)
            yield write


class AnsweredBeforeError(Exception):
    """Carries the answer that was kept under an Idempotency-Key past the route."""

    def __init__(self, answer: KeptAnswer) -> None:
        self.answer = answer


def replay(request: Request, error: Exception) -> Response:
    assert isinstance(error, AnsweredBeforeError)
    kept = error.answer
    response = answer(request, kept.body.encode(), status=kept.status, location=kept.location)
    response.headers["Idempotency-Replayed"] = "true"
    return response


class Once:
    """A POST with an Idempotency-Key, and what it asks."""

    def __init__(self, key: str, asked: bytes) -> None:
        self._key = key
        self._asked = asked

    def begin(self, write: Write) -> None:
        """AnsweredBeforeError where this was done and answered already."""
        if (kept := claim(write.session, write.person, self._key, self._asked)) is not None:
            raise AnsweredBeforeError(kept)
        write.idempotency_key = self._key


async def _once(
    request: Request,
    idempotency_key: Annotated[
        Annotated[str, StringConstraints(min_length=1, max_length=200)] | None,
        Header(description="Send the same key again, and the request happens once (kept for 24 hours)."),
    ] = None,
) -> Once | None:
    if idempotency_key is None:
        return None
    asked = f"{request.method} {request.url.path}?{request.url.query}\n".encode() + await request.body()
    return Once(idempotency_key, asked)


IfMatch = Annotated[
    str | None, Header(description="The ETag you read: the change is refused (412) if the thing changed since.")
]
ViewerOf = Annotated[Viewer, Depends(viewer_of)]
OnceOf = Annotated[Once | None, Depends(_once)]


async def _reads(request: Request, viewer: ViewerOf) -> Reads:
    return Reads(request, viewer)


async def _write(request: Request, viewer: ViewerOf) -> AsyncIterator[Write]:
    async with request.app.state.turn, contextmanager_in_threadpool(writing(request, viewer)) as write:
        yield write


def _creating(write: Annotated[Write, Depends(_write, scope="function")], once: OnceOf) -> Write:
    if once is not None:
        once.begin(write)
    return write


def _changing(
    write: Annotated[Write, Depends(_write, scope="function")],
    if_match: IfMatch = None,
) -> Write:
    write.if_match = if_match
    return write


def _acting(write: Annotated[Write, Depends(_creating, scope="function")], if_match: IfMatch = None) -> Write:
    write.if_match = if_match
    return write


async def _work(request: Request, viewer: ViewerOf, if_match: IfMatch = None) -> AsyncIterator[Work]:
    async with request.app.state.work:
        yield Work(request, viewer, if_match=if_match)


async def _making(request: Request, viewer: ViewerOf, once: OnceOf) -> AsyncIterator[Work]:
    async with request.app.state.work:
        yield Work(request, viewer, once=once)


Writing = Annotated[Write, Depends(_write, scope="function")]
Reading = Annotated[Reads, Depends(_reads)]
Creating = Annotated[Write, Depends(_creating, scope="function")]
Changing = Annotated[Write, Depends(_changing, scope="function")]
Acting = Annotated[Write, Depends(_acting, scope="function")]  # a POST on a thing that is there
Working = Annotated[Work, Depends(_work, scope="function")]
Making = Annotated[Work, Depends(_making, scope="function")]
