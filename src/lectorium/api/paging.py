"""Pages on HTTP: the `Link` header (RFC 8288) beside the body."""

from fastapi import Request, Response

from lectorium.library.paging import ListQuery
from lectorium.library.reading import PageText


def answer_page(request: Request, query: ListQuery, page: PageText) -> Response:
    links = [_link(request, "first", skip=None, cursor=None)]
    if page.next is not None:
        links.append(_link(request, "next", skip=None, cursor=page.next))
    if query.skip and query.cursor is None:
        links.append(_link(request, "prev", skip=max(0, query.skip - query.limit), cursor=None))
    return Response(page.body, media_type="application/json", headers={"Link": ", ".join(links)})


def _link(request: Request, relation: str, *, skip: int | None, cursor: str | None) -> str:
    url = request.url.remove_query_params(["skip", "cursor"])
    place = {name: value for name, value in (("skip", skip), ("cursor", cursor)) if value is not None}
    url = url.include_query_params(**place)
    return f'<{url.path}{"?" if url.query else ""}{url.query}>; rel="{relation}"'
