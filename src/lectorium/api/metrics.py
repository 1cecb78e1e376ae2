"""`/metrics` for Prometheus, where the settings ask for it: how many requests, how they ended, how long they took."""

import os
from collections.abc import Callable
from tempfile import mkdtemp
from time import perf_counter
from typing import Any

from fastapi import FastAPI, Response
from fastapi.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lectorium.errors import LectoriumError

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"


class MetricsMissingError(LectoriumError):
    """Metrics are asked for and their library is not there."""


def share_between_processes() -> None:
    """Called by the parent: its workers then count together, in a folder that is new at each start."""
    os.environ.setdefault(SHARED_FOLDER, mkdtemp(prefix="lectorium-metrics-"))


def install(app: FastAPI) -> None:
    try:
        from prometheus_client import CollectorRegistry, Counter, Histogram
    except ModuleNotFoundError:
        raise MetricsMissingError(
            "LECTORIUM_METRICS needs the extra `metrics`: pip install 'lectorium[metrics]'"
        ) from None
    registry = CollectorRegistry()
    labels = ("method", "route")
    requests = Counter("lectorium_requests", "Requests answered.", (*labels, "status"), registry=registry)
    seconds = Histogram("lectorium_request_seconds", "Time from request to answer.", labels, registry=registry)

    def count(method: str, route: str, status: int, taken: float) -> None:
        requests.labels(method, route, status).inc()
        seconds.labels(method, route).observe(taken)

    async def metrics() -> Response:
        body, media_type = await run_in_threadpool(_exposition, registry)
        return Response(body, headers={"Cache-Control": "no-store"}, media_type=media_type)

    app.add_middleware(Metered, count=count)
    app.add_api_route("/metrics", metrics, include_in_schema=False)


def _exposition(registry: Any) -> tuple[bytes, str]:
    from prometheus_client import CollectorRegistry, generate_latest
    from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
    from prometheus_client.multiprocess import MultiProcessCollector

    if SHARED_FOLDER in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry), CONTENT_TYPE_PLAIN_0_0_4


class Metered:
    """Counts by the name of the route, never by its path: ids would make a series each."""

    def __init__(self, app: ASGIApp, *, count: Callable[[str, str, int, float], None]) -> None:
        self._app = app
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 500

        async def send_seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_seen)
        finally:
            route = getattr(scope.get("route"), "name", "none")
            self._count(scope["method"], route, status, perf_counter() - began)
