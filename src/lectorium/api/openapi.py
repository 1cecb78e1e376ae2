"""The OpenAPI document: what FastAPI makes, with our one shape of error instead of its own, and the headers that all
routes of a kind have."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from lectorium.api.problems import Problem, problem_responses

DESCRIPTION = """\
Turns lectures into complete notes, and keeps a library of them: courses have lectures, lectures have sources, a
transcript and notes; topics and speakers are shared by all lectures.

**Signing in.** Programs send an API token: `Authorization: Bearer …`. Browsers log in (`POST /api/v1/sessions`) and get
cookies; their changes send the cookie `lectorium_csrf` back as the header `X-CSRF-Token`. Public courses can be read
without either.

**Rights.** A member of a course is its `viewer`, `editor` or `owner`; an admin may do everything, with a token of the
scope `admin`. What you may not see is 404, what you may not do is 403, and 401 asks you to sign in.

**Lists** are read page by page: with `skip` and `limit`, or with the `cursor` that is the `next` of the page before.
The header `Link` has the addresses of the first, the next and the previous page. `total=false` saves the counting.

**Changes.** `PATCH` changes what the body names: what is left out stays, `null` empties. Fields that are not known are
refused. Each thing has an `ETag`: as `If-None-Match` it saves the body (304), as `If-Match` it refuses a change of what
somebody else has changed meanwhile (412). A `POST` with an `Idempotency-Key` happens once, however often it is sent.

**Errors** have one shape, `application/problem+json` (RFC 9457): a stable `type`, a `detail` to act on, and in `errors`
the JSON pointer of each field at fault. Every answer has an `X-Request-ID`, which the server's log knows, too.

Times are UTC, ids UUIDs that sort by the time they were made, places in a lecture milliseconds from its start.
"""
TAGS = {
    "courses": "A course has lectures in an order, and members in a role. It is private, or public to read.",
    "corrections": "Terms that the captions of a course mishear; they are put right before notes are written.",
    "lectures": "A lecture of a course, with its topics and speakers. Sent with its text, it gets its notes at once.",
    "sources": "The files of a lecture: captions, a transcript, slides, a recording; kept here or linked.",
    "transcripts": "What was said, as captioned and in sentences. A change is a new version; none is overwritten.",
    "notes": "Revisions of a lecture's notes, what they leave out, and how they differ.",
    "topics": "What lectures are about, for the whole server: you see your own, and those of lectures you may read.",
    "speakers": "Who gives lectures, for the whole server: you see your own, and those of lectures you may read.",
    "jobs": "Conversions of lectures to notes, one at a time for each lecture: ask again until one is done.",
    "users": "People and their accounts.",
    "sessions": "Browsers that are logged in.",
    "tokens": "How programs sign in. A token is shown once, when it is made.",
}
ETAG = "Names this state of the thing; for `If-None-Match` and `If-Match`."
LOCATION = "The path of what was made."
LINK = "The first, next and previous page (RFC 8288)."
RETRY_AFTER = "Seconds to wait."
IF_NONE_MATCH = "The ETag you have: the answer is 304, without a body, if it is still the same."
NOT_OURS = ("HTTPValidationError", "ValidationError")


def install(app: FastAPI) -> None:
    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]  # FastAPI's documented way to change it


def _document(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title,
        version=app.version,
        description=DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": told} for name, told in TAGS.items()],
    )
    schemas: dict[str, Any] = document["components"]["schemas"]
    for name in NOT_OURS:
        schemas.pop(name, None)
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= problem.pop("$defs") | {"Problem": problem}
    for path in document["paths"].values():
        for method, operation in path.items():
            _tell_headers(method, operation)
            if "application/json" in operation["responses"].get("422", {}).get("content", {}):
                operation["responses"]["422"]["content"].pop("application/json")
            if "requestBody" in operation:
                operation["responses"] |= {str(status): told for status, told in problem_responses(413).items()}
    return document


def _tell_headers(method: str, operation: dict[str, Any]) -> None:
    responses: dict[str, Any] = operation["responses"]
    told = {"200": {"ETag": ETAG}, "201": {"ETag": ETAG, "Location": LOCATION}, "429": {"Retry-After": RETRY_AFTER}}
    told["202"] = told["201"]
    if method == "get":
        operation.setdefault("parameters", []).append(
            {"name": "If-None-Match", "in": "header", "description": IF_NONE_MATCH, "schema": {"type": "string"}}
        )
        responses["304"] = {"description": "Not changed", "headers": _headers({"ETag": ETAG})}
        if operation["operationId"].startswith("list_"):
            told["200"] = {**told["200"], "Link": LINK}
    for status, headers in told.items():
        if status in responses:
            responses[status]["headers"] = _headers(headers)


def _headers(told: dict[str, str]) -> dict[str, Any]:
    return {name: {"description": text, "schema": {"type": "string"}} for name, text in told.items()}
