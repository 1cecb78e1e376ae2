"""The reference of the API at `/docs`, from files of our own server: it works without a network."""

from importlib.resources import files

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def show_reference() -> HTMLResponse:
    return HTMLResponse((files("lectorium.web") / "reference.html").read_text())


def install(app: FastAPI) -> None:
    app.include_router(router)
    app.mount("/static", StaticFiles(packages=[("lectorium.web", "static")]), name="static")
