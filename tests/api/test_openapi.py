"""The document that clients are written against: kept in the project, and true."""

import difflib
import json
import os
import zlib
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.types import Message, Receive, Scope, Send

from lectorium.app import create_app
from lectorium.library.db.session import Database
from lectorium.settings import Settings
from tests.api.world import World, build

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# Few, for the sake of time; LECTORIUM_TEST_EXAMPLES=100 looks longer.
EXAMPLES = int(os.environ.get("LECTORIUM_TEST_EXAMPLES", "4"))
KEPT = Path(__file__).parents[2] / "docs" / "openapi-v1.json"


def test_the_kept_document_is_the_current_one(tmp_path: Path) -> None:
    current = json.dumps(create_app(Settings(data=tmp_path)).openapi(), indent=2, ensure_ascii=False) + "\n"
    kept = KEPT.read_text(encoding="utf-8")
    changes = "".join(
        difflib.unified_diff(kept.splitlines(keepends=True), current.splitlines(keepends=True), "kept", "current", n=1)
    )
    assert not changes, f"the API changed; run `lectorium openapi > docs/openapi-v1.json` if it was meant:\n{changes}"


def test_every_route_documents_what_it_refuses(app: FastAPI) -> None:
    for path, operations in app.openapi()["paths"].items():
        for method, operation in operations.items():
            if not path.startswith("/api/"):
                continue
            place = f"{method} {path}"
            assert operation["summary"], place
            assert operation["description"], place
            for parameter in operation.get("parameters", ()):
                assert parameter.get("description"), (place, parameter["name"])
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    assert list(response["content"]) == ["application/problem+json"], (place, status)


schema = schemathesis.openapi.from_path(KEPT)
schema.config.phases.coverage.enabled = False


def test_every_tag_is_described(app: FastAPI) -> None:
    document = app.openapi()
    used = {tag for path in document["paths"].values() for operation in path.values() for tag in operation["tags"]}
    assert {tag["name"] for tag in document["tags"]} == used


@pytest.fixture
def world(client: TestClient, app: FastAPI, database: Database, monkeypatch: pytest.MonkeyPatch) -> World:
    # A job that runs on would meet rows that are gone.
    monkeypatch.setattr(app.state.runner, "submit", lambda job_id: None)
    # Whoever sends a thousand bodies in a minute is not what the limits are for.
    monkeypatch.setattr(app.state.limits, "spend", lambda tries: None)
    return build(database)


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_sent_the_answer_is_a_documented_one(
    case: schemathesis.Case[Any], client: TestClient, app: FastAPI, world: World, database: Database
) -> None:
    """By an admin about things that exist; one in four by nobody, one in four about whatever was made up."""
    kind = zlib.crc32(repr((case.path_parameters, case.query, case.body)).encode()) % 4
    if kind != 0:
        case.path_parameters = {name: world.ids.get(name, value) for name, value in case.path_parameters.items()}

    async def running(scope: Scope, receive: Receive, send: Send) -> None:
        # The client of this test has started the application, in a loop of its own; Schemathesis would start it anew.
        if scope["type"] == "http":
            assert client.portal is not None
            for message in client.portal.call(_messages, app, scope, await receive()):
                await send(message)

    answer = case.call_and_validate(
        app=running, headers=world.headers("nobody" if kind == 1 else "admin"), checks=CHECKS
    )
    if case.method != "GET" and answer.status_code < 300:
        world.restore(database)


async def _messages(app: FastAPI, scope: Scope, request: Message) -> list[Message]:
    """What the application answers to a request of one message."""
    sent: list[Message] = []

    async def receive() -> Message:
        return request

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent
