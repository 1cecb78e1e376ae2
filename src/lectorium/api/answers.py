"""How one thing is answered: its bytes, its ETag, and 304 for whoever has it already."""

from fastapi import Request, Response

from lectorium.api.etags import etag_of, matches

JSON = "application/json"


def answer(
    request: Request, body: bytes, *, status: int = 200, location: str | None = None, media_type: str = JSON
) -> Response:
    etag = etag_of(body)
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if location is not None:
        headers["Location"] = location
    seen = request.headers.get("if-none-match")
    if request.method == "GET" and seen is not None and matches(etag, seen, weak=True):
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media_type)
