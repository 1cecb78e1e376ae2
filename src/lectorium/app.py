"""The application: `create_app(settings)` wires what the other modules hold, and does nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute

from lectorium.api import openapi, problems
from lectorium.api.deps import AnsweredBeforeError, replay
from lectorium.api.requests import RequestId
from lectorium.api.v1 import corrections, courses, jobs, lectures, notes, sources, speakers, topics, transcripts
from lectorium.library.db.session import Database
from lectorium.library.db.tables import create_tables
from lectorium.library.jobs.runner import Runner
from lectorium.library.storage import Storage
from lectorium.settings import Settings

FEATURES = (courses, corrections, lectures, sources, transcripts, notes, topics, speakers, jobs)


def create_app(settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(create_tables, settings.database)
        await run_in_threadpool(app.state.runner.start)
        yield
        await run_in_threadpool(app.state.runner.stop)
        app.state.database.close()

    app = FastAPI(
        title="Lectorium",
        version=version("lectorium"),
        description="Turns lectures into complete notes, and keeps a library of them.",
        lifespan=lifespan,
        generate_unique_id_function=_operation_id,
    )
    app.state.settings = settings
    app.state.database = Database(settings.database)
    app.state.storage = Storage(settings.data / "files")
    app.state.runner = Runner(app.state.database, app.state.storage)
    app.add_middleware(RequestId)
    app.add_exception_handler(AnsweredBeforeError, replay)
    problems.install(app)
    openapi.install(app)
    for feature in FEATURES:
        app.include_router(feature.router, prefix="/api/v1")
    return app


def _operation_id(route: APIRoute) -> str:
    return route.name
