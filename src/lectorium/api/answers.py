"""How bytes are answered: with their ETag, as 304 to whoever has them, and large ones compressed where asked."""

import gzip

from fastapi import Request, Response

from lectorium.api.etags import etag_of, matches

JSON = "application/json"
LARGE = 10_000  # bytes: below, gzip saves no packet that would be felt
# Text shrinks to a fifth at this level; the highest takes four times as long to save another twentieth.
GZIP_LEVEL = 4


def answer(
    request: Request,
    body: bytes,
    *,
    status: int = 200,
    media_type: str = JSON,
    location: str | None = None,
    link: str | None = None,
) -> Response:
    headers = {"Cache-Control": "private, no-cache"}
    compressed = False
    if len(body) >= LARGE:
        headers["Vary"] = "Accept-Encoding"
        compressed = _takes_gzip(request.headers.get("accept-encoding", ""))
    headers["ETag"] = etag = etag_of(body, compressed=compressed)
    if location is not None:
        headers["Location"] = location
    if link is not None:
        headers["Link"] = link
    seen = request.headers.get("if-none-match")
    if request.method == "GET" and seen is not None and matches(etag, seen, weak=True):
        return Response(status_code=304, headers=headers)
    if compressed:
        headers["Content-Encoding"] = "gzip"
        body = gzip.compress(body, GZIP_LEVEL, mtime=0)
    return Response(body, status, headers, media_type)


def _takes_gzip(accepted: str) -> bool:
    offers = {
        name.strip(): weight.replace(" ", "")
        for name, _, weight in (o.partition(";") for o in accepted.lower().split(","))
    }
    return offers.get("gzip", "q=0") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
