"""An id for every request: in its log lines, in its problem, in the answer's `X-Request-ID`."""

import re
from time import perf_counter

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uuid_utils import uuid7

HEADER = "X-Request-ID"

log = structlog.get_logger("lectorium.requests")


class RequestId:
    def __init__(self, app: ASGIApp, *, log_requests: bool) -> None:
        self._app = app
        self._log_requests = log_requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        sent = Headers(scope=scope).get(HEADER, "")
        request_id = sent if re.fullmatch(r"[\w.-]{1,64}", sent, re.ASCII) else uuid7().hex
        scope.setdefault("state", {})["request_id"] = request_id
        status = 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request_id.encode())]
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, send_with_id)
            finally:
                if self._log_requests:
                    # The path alone: a query may hold what a person looks for.
                    taken = round((perf_counter() - began) * 1000, 1)
                    log.info("request", method=scope["method"], path=scope["path"], status=status, ms=taken)
