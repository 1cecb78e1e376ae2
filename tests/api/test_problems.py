"""One shape for every error, whatever went wrong and wherever."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

from lectorium.api.problems import STATUS, Problem
from lectorium.app import create_app
from lectorium.errors import LectoriumError
from lectorium.library.errors import LibraryError
from lectorium.settings import Settings

SHAPE = {"type", "title", "status", "detail", "instance", "request_id", "errors"}
COURSES = "/api/v1/courses"


def check(response: Any, status: int, kind: str) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["Content-Type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    assert set(body) == SHAPE
    assert Problem.model_validate_json(response.content).model_dump(mode="json") == body
    assert (body["status"], body["type"]) == (status, f"urn:lectorium:problem:{kind}")
    assert body["request_id"] == response.headers["X-Request-ID"]
    assert body["title"]
    assert body["detail"]
    return body


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_error_has_one_shape(client: TestClient, sign_up: Any) -> None:
    headers = sign_up().headers
    unknown = f"{COURSES}/00000000-0000-7000-8000-000000000000"
    check(client.get(unknown), 401, "not-signed-in")
    assert client.get(unknown).headers["WWW-Authenticate"] == "Bearer"
    check(client.get(unknown, headers=headers), 404, "not-found")
    check(client.get("/api/v1/nothing", headers=headers), 404, "not-found")
    check(client.put(COURSES, headers=headers), 405, "method-not-allowed")
    body = check(client.get(f"{COURSES}?limit=0&skip=-1", headers=headers), 422, "invalid")
    assert [(fault["where"], fault["pointer"]) for fault in body["errors"]] == [("query", "/skip"), ("query", "/limit")]
    json = headers | {"Content-Type": "application/json"}
    body = check(client.post(COURSES, content=b'{"slug": ', headers=json), 422, "invalid")
    assert "is not JSON" in body["detail"]
    for content in (b"[]", b"null", b"1", b'"\\ud800"', b""):
        check(client.post(COURSES, content=content, headers=json), 422, "invalid")
    check(client.post(COURSES, content=b'{"slug": "\xff"}', headers=json), 400, "bad-request")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_fault_of_ours_says_nothing_but_its_request_id(settings: Settings) -> None:
    app = create_app(settings)

    @app.get("/broken")
    def broken() -> None:
        raise ZeroDivisionError("secret")

    @app.get("/away")
    def away() -> None:
        raise OperationalError("SELECT secret", {}, Exception("locked"))

    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.get("/broken", headers={"X-Request-ID": "mine-1"})
        assert response.status_code == 500
        assert response.json()["request_id"] == "mine-1"
        assert "secret" not in response.text
        body = check(client.get("/away"), 503, "database-away")
        assert "secret" not in str(body)


def test_every_error_of_the_library_has_a_status_of_its_own_or_of_its_parent() -> None:
    def children(of: type[LectoriumError]) -> set[type[LectoriumError]]:
        return {of}.union(*(children(child) for child in of.__subclasses__()))

    for error in children(LibraryError) - {LibraryError}:
        nearest = next(kind for kind in error.__mro__ if kind in STATUS)
        assert nearest is not LectoriumError, f"{error.__name__} needs a status"
