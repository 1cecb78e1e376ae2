"""The cookies of a browser session, and why another site cannot use them.

A change that is made with a cookie must come from our own pages, twice over: the browser says so (`Sec-Fetch-Site`, or
`Origin` from older ones), and the request carries in `X-CSRF-Token` what only our own pages can read: the value of the
cookie `lectorium_csrf`, an HMAC of the session's secret (OWASP: signed double-submit cookie). API tokens need neither,
since no browser sends them by itself.
"""

import hmac
from urllib.parse import urlsplit

from fastapi import Request, Response

from lectorium.library.errors import NotAllowedError
from lectorium.library.users.secrets import csrf_token
from lectorium.library.users.sessions import LIFE

SESSION_COOKIE = "lectorium_session"
CSRF_COOKIE = "lectorium_csrf"
CSRF_HEADER = "X-CSRF-Token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class CrossSiteError(NotAllowedError):
    title = "Not from another site"

    def __init__(self) -> None:
        super().__init__("A change with a session cookie must come from this site's own pages; programs use a token.")


class CsrfTokenError(NotAllowedError):
    title = "The page did not show that it is ours"

    def __init__(self) -> None:
        super().__init__(f"Send the value of the cookie {CSRF_COOKIE} as {CSRF_HEADER}; log in again if there is none.")


def refuse_other_sites(request: Request) -> None:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise CrossSiteError
    elif (origin := request.headers.get("origin")) is not None and not _is_ours(origin, request.headers.get("host")):
        raise CrossSiteError


def refuse_forgery(request: Request, session_secret: str) -> None:
    if request.method in SAFE:
        return
    refuse_other_sites(request)
    expected = csrf_token(request.app.state.key, session_secret)
    if not hmac.compare_digest(expected.encode(), request.headers.get(CSRF_HEADER, "").encode()):
        raise CsrfTokenError


def set_cookies(request: Request, response: Response, session_secret: str) -> None:
    secure, age = request.url.scheme == "https", int(LIFE.total_seconds())
    response.set_cookie(SESSION_COOKIE, session_secret, max_age=age, httponly=True, samesite="lax", secure=secure)
    csrf = csrf_token(request.app.state.key, session_secret)
    response.set_cookie(CSRF_COOKIE, csrf, max_age=age, httponly=False, samesite="strict", secure=secure)


def clear_cookies(response: Response) -> None:
    response.delete_cookie(SESSION_COOKIE, httponly=True, samesite="lax")
    response.delete_cookie(CSRF_COOKIE, samesite="strict")


def _is_ours(origin: str, host: str | None) -> bool:
    try:
        return host is not None and urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        return False
