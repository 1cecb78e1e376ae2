"""The application: `create_app(settings)` wires what the other modules hold, and does nothing else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.middleware.cors import CORSMiddleware
from fastapi.routing import APIRoute

from lectorium.api import health, metrics, openapi, problems
from lectorium.api.deps import AnsweredBeforeError, replay
from lectorium.api.hashing import hashing_threads
from lectorium.api.limits import Limits
from lectorium.api.requests import RequestId
from lectorium.api.safety import BodyLimit, SafeHeaders
from lectorium.api.shortcut import Shortcut
from lectorium.api.v1 import (
    corrections,
    courses,
    jobs,
    lectures,
    notes,
    sessions,
    sources,
    speakers,
    tokens,
    topics,
    transcripts,
    users,
)
from lectorium.library.db.session import Database
from lectorium.library.db.tables import create_tables
from lectorium.library.jobs.runner import Runner
from lectorium.library.key import read_key
from lectorium.library.storage import Storage
from lectorium.logs import configure_logs
from lectorium.settings import Settings
from lectorium.web import reference, setup

FEATURES = (
    *(courses, corrections, lectures, sources, transcripts, notes, topics, speakers, jobs),
    *(users, sessions, tokens),
)

API = "/api/v1"
LONG_WORK = 8  # requests at once whose work takes long: they must not take all threads that others wait for


def create_app(settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(create_tables, settings.database)
        await app.state.database.reads.open()
        await run_in_threadpool(app.state.runner.start)
        yield
        await run_in_threadpool(app.state.runner.stop)
        await app.state.database.reads.close()
        app.state.database.close()

    app = FastAPI(
        title="Lectorium",
        version=version("lectorium"),
        lifespan=lifespan,
        generate_unique_id_function=_operation_id,
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    app.state.database = Database(settings.database)
    app.state.storage = Storage(settings.data / "files")
    app.state.runner = Runner(app.state.database, app.state.storage)
    app.state.key = read_key(settings.data)
    app.state.limits = Limits()
    app.state.hashing = hashing_threads()
    app.state.work = asyncio.Semaphore(LONG_WORK)
    # Whoever is to write waits for this on the event loop and not in a thread, which the one who writes may need.
    app.state.turn = asyncio.Semaphore(app.state.database.most_writers)
    _wrap(app, settings)
    app.add_exception_handler(AnsweredBeforeError, replay)
    problems.install(app)
    openapi.install(app)
    for feature in FEATURES:
        app.include_router(feature.router, prefix=API)
    app.include_router(health.router)
    app.include_router(setup.router)
    reference.install(app)
    return app


def served_app() -> FastAPI:
    """What each process of `lectorium serve` runs."""
    settings = Settings()
    configure_logs(settings)
    return create_app(settings)


def _wrap(app: FastAPI, settings: Settings) -> None:
    """The layers around every request, the innermost first."""
    app.add_middleware(Shortcut, application=app, routers=[feature.router for feature in FEATURES], prefix=API)
    if settings.metrics:
        metrics.install(app)
    app.add_middleware(BodyLimit, max_bytes=settings.max_body_mb * 1_000_000)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["ETag", "Link", "Location", "Retry-After", "X-Request-ID"],
        )
    app.add_middleware(SafeHeaders)
    app.add_middleware(RequestId, log_requests=settings.log_requests)


def _operation_id(route: APIRoute) -> str:
    return route.name
