"""Whether the process lives, and whether it can answer."""

import structlog
from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from lectorium.api import problems
from lectorium.api.deps import database_of
from lectorium.library.db.models import User

log = structlog.get_logger("lectorium.api")
router = APIRouter(include_in_schema=False)
UNCACHED = {"Cache-Control": "no-store"}


@router.get("/healthz")
async def healthz() -> Response:
    return Response('{"status":"ok"}', headers=UNCACHED, media_type="application/json")


@router.get("/readyz")
def readyz(request: Request) -> Response:
    """503 where the database does not answer, or has not the tables."""
    try:
        with database_of(request).reading() as connection:
            connection.execute(select(User.id).limit(1))
    except DBAPIError as error:
        log.error("not ready", exc_info=error)
        detail = "The database does not answer, or its tables are not there."
        return problems.answer(request, 503, f"{problems.URN}:not-ready", detail, headers={"Retry-After": "5"})
    return Response('{"status":"ready"}', headers=UNCACHED, media_type="application/json")
