"""What whoever runs the server relies on: health, headers, limits, logs, metrics."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import QueuePool, select
from structlog.testing import capture_logs

from lectorium.app import create_app
from lectorium.library.db.models import Job, JobState
from lectorium.library.db.session import Database
from lectorium.library.users.setup import open_setup
from lectorium.settings import Settings
from tests.api.v1.conftest import CAPTIONS
from tests.api.v1.people import PASSWORD
from tests.api.world import build

Serve = Callable[..., TestClient]


@pytest.fixture
def serve(settings: Settings) -> Iterator[Serve]:
    """A client of an application with some settings changed."""
    with ExitStack() as running:

        def make(**changes: Any) -> TestClient:
            return running.enter_context(TestClient(create_app(settings.model_copy(update=changes))))

        yield make


def test_health_is_told(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}


def test_a_server_without_its_tables_lives_but_is_not_ready(settings: Settings, tmp_path: Path) -> None:
    app = create_app(settings.model_copy(update={"data": tmp_path / "empty", "database_url": None}))
    client = TestClient(app)  # without a start, which would make them
    assert client.get("/healthz").status_code == 200
    answer = client.get("/readyz")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    app.state.database.close()


def test_the_application_makes_its_tables_when_it_starts(serve: Serve, tmp_path: Path) -> None:
    assert serve(data=tmp_path / "empty", database_url=None).get("/readyz").status_code == 200


def test_an_application_that_stops_waits_for_its_job_and_leaves_no_connection_open(
    app: FastAPI, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_the_end: list[int] = []
    close = database.close

    def look_and_close() -> None:
        assert isinstance(database.engine.pool, QueuePool)
        open_at_the_end.append(database.engine.pool.checkedout())
        close()

    monkeypatch.setattr(database, "close", look_and_close)
    world = build(database)
    with TestClient(app) as client:
        text = {"course_id": world.ids["course_id"], "title": "Pages", "text": {"text": CAPTIONS}}
        made = client.post("/api/v1/lectures", json=text, headers=world.headers("owner"))
        assert made.status_code == 202
    assert open_at_the_end == [0]
    with database.reading() as connection:
        state = connection.scalar(select(Job.state).where(Job.id == UUID(made.json()["id"])))
    assert state in {JobState.done, JobState.failed}


@pytest.mark.parametrize("path", ["/api/v1/courses", "/api/v1/me", "/nowhere", "/docs"])
def test_every_answer_tells_browsers_what_not_to_do(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert ("unsafe-inline" in headers["Content-Security-Policy"]) == (path == "/docs")
    assert "Strict-Transport-Security" not in headers
    assert len(headers["X-Request-ID"]) == 32


def test_https_is_kept_to(app: FastAPI) -> None:
    headers = TestClient(app, base_url="https://notes.example.org").get("/healthz").headers
    assert headers["Strict-Transport-Security"] == "max-age=31536000"


def test_a_body_over_the_limit_is_a_problem(serve: Serve, sign_up: Any) -> None:
    client = serve(max_body_mb=1)
    headers = sign_up().headers | {"Content-Type": "application/json"}
    long = json.dumps({"slug": "s", "title": "x" * 1_000_000}).encode()

    def parts() -> Iterator[bytes]:
        for start in range(0, len(long), 100_000):
            yield long[start : start + 100_000]

    for body in (long, parts()):
        answer = client.post("/api/v1/courses", content=body, headers=headers)
        assert (answer.status_code, answer.json()["type"]) == (413, "urn:lectorium:problem:too-large"), answer.text
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["request_id"] == answer.headers["X-Request-ID"]
    assert client.post("/api/v1/courses", content=b'{"slug":"s","title":"T"}', headers=headers).status_code == 201


def test_other_sites_may_call_only_where_the_settings_say_so(serve: Serve) -> None:
    asked = {"Origin": "https://notes.example.org", "Access-Control-Request-Method": "GET"}
    closed, opened = serve(), serve(cors_origins=("https://notes.example.org",))
    assert "Access-Control-Allow-Origin" not in closed.get("/healthz", headers=asked).headers
    answer = opened.options("/api/v1/courses", headers=asked)
    assert answer.headers["Access-Control-Allow-Origin"] == "https://notes.example.org"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    other = opened.get("/healthz", headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in other.headers


def test_a_request_is_one_line_of_the_log_without_its_query(serve: Serve) -> None:
    with capture_logs() as lines:
        serve(log_requests=True).get("/api/v1/courses?q=private", headers={"X-Request-ID": "abc-1"})
    (line,) = lines
    assert (line["path"], line["status"], line["method"]) == ("/api/v1/courses", 200, "GET")
    assert "private" not in str(line)
    with capture_logs() as lines:
        serve().get("/healthz")
    assert lines == []


def test_metrics_count_by_route(serve: Serve, sign_up: Any) -> None:
    client = serve(metrics=True)
    for path in ("/api/v1/users/01a213ba-9a7f-77a0-8035-e65d495a770a", "/api/v1/me", "/nowhere"):
        client.get(path, headers=sign_up().headers)
    text = client.get("/metrics").text
    assert 'lectorium_requests_total{method="GET",route="read_user",status="404"} 1.0' in text
    assert 'lectorium_requests_total{method="GET",route="read_me",status="200"} 1.0' in text
    assert 'lectorium_requests_total{method="GET",route="none",status="404"} 1.0' in text
    assert "lectorium_request_seconds_bucket" in text
    assert serve().get("/metrics").status_code == 404


def test_the_set_up_link_makes_one_admin_once(client: TestClient, settings: Settings, app: Any, database: Any) -> None:
    old = open_setup(database, settings.data)
    code = open_setup(database, settings.data)
    assert code is not None
    assert (settings.data / "setup").stat().st_mode & 0o777 == 0o600
    assert code not in (settings.data / "setup").read_text()
    form = {"code": code, "email": "ada@example.org", "name": '<b>"Ada"', "password": PASSWORD}
    assert client.get("/setup", params={"code": old}).status_code == 403
    assert f'value="{code}"' in client.get("/setup", params={"code": code}).text
    assert client.post("/setup", data=form | {"code": old}).status_code == 403
    weak = client.post("/setup", data=form | {"password": "short"})
    assert weak.status_code == 422
    assert "12 to 1000" in weak.text
    assert "<b>" not in weak.text
    done = client.post("/setup", data=form, follow_redirects=False)
    assert (done.status_code, done.headers["Location"]) == (303, "/docs")
    assert client.get("/api/v1/me").json()["is_admin"] is True
    assert client.post("/setup", data=form).status_code == 403
    assert open_setup(database, settings.data) is None
