"""The document that clients are written against: kept in the project, and true."""

import difflib
import json
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
from starlette.types import Receive, Scope, Send

from lectorium.app import create_app
from lectorium.settings import Settings

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
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
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    assert list(response["content"]) == ["application/problem+json"], (place, status)


@pytest.fixture
def known(client: TestClient, sign_up: Any) -> dict[str, Any]:
    """Things that exist, by the names that paths give them."""
    ada, bob = sign_up(admin=True), sign_up("Bob")
    headers = ada.headers

    def make(path: str, body: dict[str, Any]) -> str:
        made = client.post(f"/api/v1{path}", json=body, headers=headers)
        assert made.status_code == 201, made.text
        return str(made.json().get("id", ""))

    course = make("/courses", {"slug": "c", "title": "C", "visibility": "public"})
    make(f"/courses/{course}/members", {"email": bob.email, "role": "editor"})
    lecture = make("/lectures", {"course_id": course, "title": "L", "topics": ["SQL"]})
    transcript = {"segments": [{"text": "A page is a slice.", "start_ms": 0, "end_ms": 900}], "language": "en"}
    client.put(f"/api/v1/lectures/{lecture}/transcript", json=transcript, headers=headers).raise_for_status()
    notes = {"markdown": "# L\n\n## Pages\n\n- A page is a slice.\n"}
    client.put(f"/api/v1/lectures/{lecture}/notes", json=notes, headers=headers).raise_for_status()
    return {
        "headers": headers,
        "course_id": course,
        "user_id": str(bob.id),
        "lecture_id": lecture,
        "source_id": make(
            f"/lectures/{lecture}/sources", {"kind": "recording", "name": "v", "url": "https://example.org"}
        ),
        "correction_id": make(f"/courses/{course}/corrections", {"heard": "a", "meant": "b"}),
        "topic_id": make("/topics", {"name": "T"}),
        "speaker_id": make("/speakers", {"name": "S"}),
        "version": 1,
        "number": 1,
    }


schema = schemathesis.openapi.from_path(KEPT)
schema.config.phases.coverage.enabled = False


# On one database for the sake of time: the other tests hold the two equal.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@schema.parametrize()
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_sent_the_answer_is_a_documented_one(
    case: schemathesis.Case[Any], app: FastAPI, known: dict[str, Any]
) -> None:
    case.path_parameters = {name: known.get(name, value) for name, value in case.path_parameters.items()}

    async def running(scope: Scope, receive: Receive, send: Send) -> None:
        # The client of this test has started the application; Schemathesis would start it once more.
        if scope["type"] == "http":
            await app(scope, receive, send)

    case.call_and_validate(app=running, headers=known["headers"], checks=CHECKS)
