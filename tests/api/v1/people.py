"""What the tests of people do again and again."""

from typing import Any

from fastapi.testclient import TestClient

PASSWORD = "correct horse battery staple"


def make_course(client: TestClient, owner: Any, slug: str = "backend", **fields: Any) -> dict[str, Any]:
    response = client.post("/api/v1/courses", json={"slug": slug, "title": slug} | fields, headers=owner.headers)
    assert response.status_code == 201, response.text
    course: dict[str, Any] = response.json()
    return course


def add_member(client: TestClient, course: dict[str, Any], owner: Any, somebody: Any, role: str) -> None:
    body = {"email": somebody.email, "role": role}
    client.post(f"/api/v1/courses/{course['id']}/members", json=body, headers=owner.headers).raise_for_status()


def log_in(client: TestClient, email: str, password: str = PASSWORD, **headers: str) -> Any:
    return client.post("/api/v1/sessions", json={"email": email, "password": password}, headers=headers)


def browser(client: TestClient, email: str, password: str = PASSWORD) -> TestClient:
    """A client of the same server that is logged in by cookie, as our own pages are."""
    page = TestClient(client.app)
    page.portal = client.portal
    log_in(page, email, password).raise_for_status()
    page.headers["X-CSRF-Token"] = page.cookies["lectorium_csrf"]
    return page
