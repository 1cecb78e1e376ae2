"""Pages on HTTP: the `Link` header (RFC 8288) beside the body."""

from urllib.parse import parse_qsl, quote, urlencode

from fastapi import Request

from lectorium.library.paging import ListQuery


def links(request: Request, query: ListQuery, following: str | None) -> str:
    """To the first page, the next (after the cursor `following`) and the one before, where there are such."""
    asked = parse_qsl(request.scope["query_string"].decode(), keep_blank_values=True)
    kept = [(name, value) for name, value in asked if name not in {"skip", "cursor"}]
    path = quote(request.scope["path"])

    def link(relation: str, *place: tuple[str, str | int]) -> str:
        parameters = urlencode([*kept, *place])
        return f'<{path}{"?" if parameters else ""}{parameters}>; rel="{relation}"'

    found = [link("first")]
    if following is not None:
        found.append(link("next", ("cursor", following)))
    if query.skip and query.cursor is None:
        found.append(link("prev", ("skip", max(0, query.skip - query.limit))))
    return ", ".join(found)
