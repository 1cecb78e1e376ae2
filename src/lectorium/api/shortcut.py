"""The short way to a read: a GET that asks for nothing but ids and a query goes past the router and the solving of
dependencies, which cost several times what the database does.

It calls the same endpoint with the same values. Whatever is not as it should be goes the long way, and is told there
what is wrong. Which endpoints it may call is read off their signatures once, at the start.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from urllib.parse import parse_qsl

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.types import ASGIApp, Receive, Scope, Send

from lectorium.api.deps import Reads, viewer_shown
from lectorium.library.paging import ListQuery

Endpoint = Callable[..., Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Straight:
    """An endpoint, and how its parameters come from the path (their places in it) and the query."""

    route: APIRoute
    ids: Mapping[str, tuple[int, TypeAdapter[Any]]]
    query: type[ListQuery] | None

    def values(self, path: str, query: bytes) -> dict[str, Any] | None:
        """None where the request is not as it should be."""
        parts = path.split("/")
        try:
            values = {name: kind.validate_python(parts[place]) for name, (place, kind) in self.ids.items()}
            if self.query is not None:
                values["query"] = _parsed(self.query, query)
        except ValueError:
            return None
        return values


class Shortcut:
    def __init__(self, app: ASGIApp, *, routers: Iterable[APIRouter], prefix: str, application: FastAPI) -> None:
        self._app = app
        self._application = application
        routes = (route for router in routers for route in router.routes if isinstance(route, APIRoute))
        found = (
            (_shape(prefix + route.path), _straight(route, prefix))
            for route in routes
            if "GET" in (route.methods or ())
        )
        self.straight = {shape: straight for shape, straight in found if straight is not None}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET":
            straight = self.straight.get(_shape(scope["path"]))
            values = None if straight is None else straight.values(scope["path"], scope["query_string"])
            if straight is not None and values is not None:
                scope["route"] = straight.route
                request = Request(scope, receive)
                response = await self._response(request, straight.route.endpoint, values)
                await response(scope, receive, send)
                return
        await self._app(scope, receive, send)

    async def _response(self, request: Request, endpoint: Endpoint, values: dict[str, Any]) -> Response:
        try:
            return await endpoint(reading=Reads(request, viewer_shown(request)), **values)
        except Exception as error:
            handlers = self._application.exception_handlers
            handler = next((handlers[kind] for kind in type(error).__mro__[:-2] if kind in handlers), None)
            if handler is None:
                raise
            answer = handler(request, error)
            return answer if isinstance(answer, Response) else await answer


def _straight(route: APIRoute, prefix: str) -> Straight | None:
    """None where the endpoint asks for something else than its `reading`, ids and numbers of the path, and a query."""
    asked = get_type_hints(route.endpoint, include_extras=True)
    asked.pop("return", None)
    query, places = None, _places(prefix + route.path)
    ids: dict[str, tuple[int, TypeAdapter[Any]]] = {}
    for name, kind in asked.items():
        plain = get_args(kind)[0] if get_origin(kind) is Annotated else kind
        if name in places:
            ids[name] = (places[name], TypeAdapter(kind))
        elif name == "query" and issubclass(plain, ListQuery):
            query = plain
        elif plain is not Reads:
            return None
    return Straight(route, ids, query) if "reading" in asked else None


def _shape(path: str) -> str:
    """The path without its ids and numbers, so that those of one route are the same."""
    return "/".join(
        "{}" if len(part) == 36 or part.isdecimal() or part[:1] == "{" else part for part in path.split("/")
    )


def _places(path: str) -> dict[str, int]:
    return {part[1:-1]: place for place, part in enumerate(path.split("/")) if part[:1] == "{"}


@lru_cache(maxsize=1024)
def _parsed(query: type[ListQuery], text: bytes) -> ListQuery:
    return query.model_validate(dict(parse_qsl(text.decode(), keep_blank_values=True)))
