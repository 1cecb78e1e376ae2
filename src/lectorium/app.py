"""The application: `create_app(settings)` wires what the other modules hold, and does nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import APIRouter, FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute

from lectorium.api import openapi, problems
from lectorium.api.deps import AnsweredBeforeError, replay
from lectorium.api.requests import RequestId
from lectorium.api.v1 import courses
from lectorium.library.db.session import Database
from lectorium.library.db.tables import create_tables
from lectorium.settings import Settings

ROUTERS: tuple[APIRouter, ...] = (courses.router,)


def create_app(settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(create_tables, settings.database)
        yield
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
    app.add_middleware(RequestId)
    app.add_exception_handler(AnsweredBeforeError, replay)
    problems.install(app)
    openapi.install(app)
    for router in ROUTERS:
        app.include_router(router, prefix="/api/v1")
    return app


def _operation_id(route: APIRoute) -> str:
    return route.name
