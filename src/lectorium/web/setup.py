"""The page behind the set-up link: the first account of a new library."""

from html import escape
from importlib.resources import files
from string import Template
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import ValidationError

from lectorium.api.cookies import SESSION_COOKIE, refuse_other_sites, set_cookies
from lectorium.api.deps import database_of
from lectorium.api.hashing import off_loop
from lectorium.api.limits import SIGN_UP, address_of, limits_of
from lectorium.library.users import sessions, setup
from lectorium.library.users.schemas import LogIn, Registration

router = APIRouter(include_in_schema=False)
AFTER = "/docs"
Field = Annotated[str, Form(max_length=1000)]


@router.get("/setup")
def show_setup(request: Request, code: str = "") -> Response:
    if not setup.is_open(request.app.state.settings.data, code):
        raise setup.SetupOverError
    return _page(code)


@router.post("/setup")
async def set_up(
    request: Request, code: Field = "", email: Field = "", name: Field = "", password: Field = ""
) -> Response:
    """Makes the account and logs it in."""
    refuse_other_sites(request)
    limits_of(request).spend({SIGN_UP: (address_of(request),)})
    database, agent = database_of(request), request.headers.get("user-agent")
    try:
        body = Registration.model_validate({"email": email, "name": name, "password": password})
    except ValidationError as error:
        first = error.errors()[0]
        message = f"{first['loc'][0]} {first['msg'].removeprefix('Value error, ')}".capitalize()
        return _page(code, email, name, message, status=422)
    await off_loop(request, setup.make_first_user, database, request.app.state.settings.data, code, body)
    started = await off_loop(
        request,
        sessions.log_in,
        database,
        LogIn(email=body.email, password=body.password),
        user_agent=agent,
        replaces=request.cookies.get(SESSION_COOKIE),
    )
    response = RedirectResponse(AFTER, status_code=303)
    set_cookies(request, response, started.secret)
    return response


def _page(code: str, email: str = "", name: str = "", message: str = "", *, status: int = 200) -> Response:
    page = Template((files("lectorium.web") / "setup.html").read_text(encoding="utf-8"))
    fields = {"code": code, "email": email, "name": name, "message": message}
    text = page.substitute({field: escape(value) for field, value in fields.items()})
    return HTMLResponse(text, status, headers={"Cache-Control": "no-store"})
