"""A course and lectures to try things on."""

import time
from typing import Any, Protocol

import pytest
from fastapi.testclient import TestClient

CAPTIONS = """WEBVTT

00:00:00.000 --> 00:00:06.000
Welcome to this lecture about pagination.

00:00:06.000 --> 00:00:14.000
Pagination means that a server returns a long list page by page.

00:00:14.000 --> 00:00:22.000
A page is a slice of the list, given by an offset and a limit of 20 rows.

00:00:22.000 --> 00:00:30.000
With the offset, the database counts and drops every row before the page.

00:00:30.000 --> 00:00:38.000
A cursor is the key of the last row, so the database can start right behind it.
"""


class Maker(Protocol):
    def __call__(self, client: TestClient, owner: Any, **fields: Any) -> dict[str, Any]: ...


@pytest.fixture
def make_course() -> Maker:
    def make(client: TestClient, owner: Any, **fields: Any) -> dict[str, Any]:
        body = {"slug": "backend", "title": "Backend"} | fields
        response = client.post("/api/v1/courses", json=body, headers=owner.headers)
        assert response.status_code == 201, response.text
        course: dict[str, Any] = response.json()
        return course

    return make


@pytest.fixture
def make_lecture(make_course: Maker) -> Maker:
    """Makes a lecture, in a course of its own unless one is named."""
    made = 0

    def make(client: TestClient, owner: Any, **fields: Any) -> dict[str, Any]:
        nonlocal made
        made += 1
        if "course_id" not in fields:
            fields["course_id"] = make_course(client, owner, slug=f"course-{made}")["id"]
        body = {"title": f"Lecture {made}"} | fields
        response = client.post("/api/v1/lectures", json=body, headers=owner.headers)
        assert response.status_code == 201, response.text
        lecture: dict[str, Any] = response.json()
        return lecture

    return make


@pytest.fixture
def captions() -> str:
    return CAPTIONS


class Waiter(Protocol):
    def __call__(self, client: TestClient, person: Any, job: dict[str, Any]) -> dict[str, Any]: ...


@pytest.fixture
def finished() -> Waiter:
    """Waits for a job to end, and gives it as it then is."""

    def wait(client: TestClient, person: Any, job: dict[str, Any]) -> dict[str, Any]:
        for _ in range(600):
            job = client.get(f"/api/v1/jobs/{job['id']}", headers=person.headers).json()
            if job["state"] not in {"queued", "running"}:
                return job
            time.sleep(0.05)
        raise AssertionError(f"the job did not end: {job}")

    return wait
