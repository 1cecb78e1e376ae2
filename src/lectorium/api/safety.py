"""What every answer tells a browser not to do, and the largest body that is read."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lectorium.api import problems

OURS_ALONE = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
# The reference of the API sets styles from its script.
DOCUMENTATION = f"{OURS_ALONE}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
DOCUMENTATION_PATHS = frozenset({"/docs"})
POLICY = b"content-security-policy"
HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
PLAIN = (*HEADERS, (POLICY, OURS_ALONE.encode()))
DOCUMENTED = (*HEADERS, (POLICY, DOCUMENTATION.encode()))
HTTPS_ONLY = (b"strict-transport-security", b"max-age=31536000")


class SafeHeaders:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        added: tuple[tuple[bytes, bytes], ...] = DOCUMENTED if scope["path"] in DOCUMENTATION_PATHS else PLAIN
        if scope["scheme"] == "https":
            added = (*added, HTTPS_ONLY)

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *added]
            await send(message)

        await self._app(scope, receive, send_safely)


class BodyLimit:
    """413 for a body over the limit: at once where its length is told, else when it is passed."""

    def __init__(self, app: ASGIApp, *, max_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        detail = f"The body is larger than {self._max_bytes} bytes; send it in parts, or ask the admin for more."
        told = Headers(scope=scope).get("content-length", "")
        if told.isdecimal() and int(told) > self._max_bytes:
            response = problems.answer(Request(scope), 413, problems.TOO_LARGE, detail, headers={"Connection": "close"})
            await response(scope, receive, send)
            return
        read = 0

        async def receive_within() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._max_bytes:
                raise HTTPException(413, detail)
            return message

        await self._app(scope, receive_within, send)
