"""The floors: nothing asked of a database, the body of one lecture as it is."""

from typing import Any

from fastapi import FastAPI, Response

BODY = b'{"id":"019b8d2b-9f88-7f35-95fc-49f864634029","title":"%s"}' % (b"x" * 850)  # as long as a lecture's JSON
HEADERS = [(b"content-type", b"application/json"), (b"content-length", str(len(BODY)).encode())]

constant = FastAPI()


@constant.get("/api/v1/lectures/{lecture_id}")
async def read_lecture(lecture_id: str) -> Response:  # noqa: ARG001
    return Response(BODY, media_type="application/json")


async def bare(scope: Any, _receive: Any, send: Any) -> None:
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await send({"type": "http.response.body", "body": BODY})
