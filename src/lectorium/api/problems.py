"""Errors as RFC 9457 problems: one shape for all of them, and its place in the OpenAPI document."""

import re
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from sqlalchemy.exc import DataError, IntegrityError, OperationalError
from starlette.exceptions import HTTPException

from lectorium.api.limits import TooManyError
from lectorium.errors import LectoriumError
from lectorium.library.errors import (
    ConflictError,
    DatabaseAwayError,
    LibraryError,
    NotAllowedError,
    NotFoundError,
    NotSignedInError,
    OutOfRangeError,
    RuleError,
    StaleError,
)

URN = "urn:lectorium:problem"
TOO_LARGE = f"{URN}:too-large"
MEDIA_TYPE = "application/problem+json"
STATUS: dict[type[LectoriumError], int] = {
    NotSignedInError: 401,
    NotAllowedError: 403,
    NotFoundError: 404,
    ConflictError: 409,
    StaleError: 412,
    RuleError: 422,
    OutOfRangeError: 422,
    DatabaseAwayError: 503,
    LectoriumError: 422,
}
HEADERS = {401: {"WWW-Authenticate": "Bearer"}, 503: {"Retry-After": "5"}}
TITLES = {
    400: "The request cannot be understood",
    401: "Sign in first",
    403: "You may not do this",
    404: "Not found",
    405: "Not possible here",
    409: "In conflict with what is stored",
    412: "Changed since you read it",
    413: "Too large",
    415: "This kind of body is not read here",
    422: "The request breaks a rule",
    429: "Too many requests",
    500: "Lectorium made a mistake",
    503: "Not possible just now",
}

Responses = dict[int | str, dict[str, Any]]

log = structlog.get_logger("lectorium.api")


class Fault(BaseModel):
    """One thing that is wrong: `pointer` is the JSON pointer of the field, within the part of the request `where`."""

    where: str = Field(description="body, query, path, header or cookie")
    pointer: str
    detail: str


class Problem(BaseModel):
    """What every error answers (RFC 9457)."""

    type: str = Field(description="A stable name of the kind of problem.")
    title: str
    status: int
    detail: str
    instance: str
    request_id: str | None
    errors: list[Fault] = Field(description="What is wrong with which field; empty where it is no field's fault.")


def problem_responses(*statuses: int) -> Responses:
    """The OpenAPI part of a route that may answer with these problems."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": TITLES[status], "content": content} for status in statuses}


def file_response(media_type: str, description: str) -> Responses:
    """The OpenAPI part of a route that answers with a file."""
    return {200: {"content": {media_type: {"schema": {"type": "string"}}}, "description": description}}


def install(app: FastAPI) -> None:
    """Turns every error of the application into a problem."""
    app.add_exception_handler(LectoriumError, _known)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(IntegrityError, _contradiction)
    app.add_exception_handler(DataError, _out_of_range)
    app.add_exception_handler(OperationalError, _database_away)
    app.add_exception_handler(Exception, _mistake)


def answer(
    request: Request,
    status: int,
    kind: str,
    detail: str,
    *,
    title: str | None = None,
    faults: list[Fault] | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    problem = Problem(
        type=kind,
        title=title or TITLES.get(status, "The request cannot be carried out"),
        status=status,
        detail=detail,
        instance=request.url.path,
        request_id=getattr(request.state, "request_id", None),
        errors=faults or [],
    )
    return Response(problem.model_dump_json(), status, media_type=MEDIA_TYPE, headers=headers)


def status_of(error: LectoriumError) -> int:
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def type_of(error: LectoriumError) -> str:
    """A stable name: `SlugTakenError` is `urn:lectorium:problem:slug-taken`."""
    words = re.findall(r"[A-Z][a-z]*", type(error).__name__.removesuffix("Error"))
    return f"{URN}:{'-'.join(words).lower()}"


def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, LectoriumError)
    if isinstance(error, TooManyError):
        return answer(request, 429, type_of(error), str(error), headers={"Retry-After": str(error.retry_after)})
    status = status_of(error)
    headers = HEADERS.get(status)
    if error.__cause__ is not None:
        log.warning("the database refused", exc_info=error.__cause__)
    if not isinstance(error, LibraryError):
        return answer(request, status, type_of(error), str(error))
    where = "query" if request.method == "GET" else "body"
    faults = [Fault(where=where, pointer=error.pointer, detail=error.detail)] if error.pointer else []
    return answer(request, status, type_of(error), error.detail, title=error.title, faults=faults, headers=headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [_fault(found) for found in error.errors()]
    first = faults[0]
    place = f"{first.where} {first.pointer}".strip()
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return answer(request, 422, f"{URN}:invalid", f"{place}: {first.detail}{more}", faults=faults)


def _fault(found: dict[str, Any]) -> Fault:
    where, *path = found["loc"]
    if found["type"] == "json_invalid":
        return Fault(where="body", pointer="", detail=f"is not JSON: {found['ctx']['error']}, at character {path[0]}")
    pointer = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)
    message = found["msg"].removeprefix("Value error, ")
    return Fault(where=str(where), pointer=pointer, detail=message)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    kind = (
        TOO_LARGE
        if error.status_code == 413
        else f"{URN}:{HTTPStatus(error.status_code).phrase.lower().replace(' ', '-')}"
    )
    headers = dict(error.headers) if error.headers else None
    return answer(request, error.status_code, kind, str(error.detail), headers=headers)


def _contradiction(request: Request, error: Exception) -> Response:
    log.warning("a change contradicted another one", exc_info=error)
    return answer(
        request,
        409,
        f"{URN}:conflict",
        "Somebody stored something that contradicts this at the same moment; read again.",
    )


def _out_of_range(request: Request, error: Exception) -> Response:
    return _known(request, _caused(OutOfRangeError(), error))


def _database_away(request: Request, error: Exception) -> Response:
    return _known(request, _caused(DatabaseAwayError(), error))


def _caused(known: LibraryError, by: Exception) -> LibraryError:
    known.__cause__ = by
    return known


def _mistake(request: Request, error: Exception) -> Response:
    log.error("a request failed", path=request.url.path, exc_info=error)
    return answer(
        request, 500, f"{URN}:mistake", "This is a fault of Lectorium; its log says more under the request_id."
    )
