from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel

from lectorium.library.db.models import Scope
from lectorium.library.paging import Page
from lectorium.library.users.schemas import SessionRead, TokenRead, UserRead
from lectorium.settings import Registration, Settings
from tests.api.v1.people import PASSWORD, add_member, browser, make_course

USERS = "/api/v1/users"


def test_an_admin_makes_changes_and_deletes_accounts(client: TestClient, sign_up: Any) -> None:
    root = sign_up("Root", admin=True)
    body = {"email": " Ada@Example.org ", "name": "Ada", "password": PASSWORD}
    once = {"Idempotency-Key": "one"}
    made = client.post(USERS, json=body, headers=root.headers | once)
    assert made.status_code == 201, made.text
    assert (made.json()["email"], made.json()["is_admin"]) == ("ada@example.org", False)
    assert "password" not in made.text
    place = made.headers["Location"]
    assert client.get(place, headers=root.headers).content == made.content
    again = client.post(USERS, json=body, headers=root.headers | once)
    assert (again.content, again.headers["Idempotency-Replayed"]) == (made.content, "true")
    assert client.post(USERS, json=body, headers=root.headers).json()["type"] == "urn:lectorium:problem:email-taken"
    assert client.get(USERS, headers=root.headers).json()["total"] == 2
    assert client.get(USERS, params={"q": "ADA@"}, headers=root.headers).json()["total"] == 1
    assert client.get(USERS, params={"is_admin": "true"}, headers=root.headers).json()["total"] == 1
    changed = client.patch(place, json={"disabled": True, "is_admin": True}, headers=root.headers)
    assert changed.status_code == 200, changed.text
    assert changed.json()["disabled_at"]
    assert client.patch(place, json={"disabled": False}, headers=root.headers).json()["disabled_at"] is None
    assert client.delete(place, headers=root.headers).status_code == 204
    assert client.get(place, headers=root.headers).status_code == 404


def test_the_bytes_are_what_the_schema_would_write(client: TestClient, sign_up: Any) -> None:
    ada, bob, root = sign_up(), sign_up("Bob"), sign_up("Root", admin=True)
    add_member(client, make_course(client, ada), ada, bob, "viewer")
    token = client.get("/api/v1/tokens", headers=ada.headers).json()["items"][0]["id"]
    for who in (ada, bob, root):
        schemas: tuple[tuple[str, type[BaseModel]], ...] = (
            ("/api/v1/me", UserRead),
            (USERS, Page[UserRead]),
            (f"{USERS}/{ada.id}", UserRead),
            ("/api/v1/tokens", Page[TokenRead]),
            ("/api/v1/sessions", Page[SessionRead]),
        )
        for path, schema in schemas:
            answer = client.get(path, headers=who.headers)
            expected = schema.model_validate_json(answer.content, strict=True).model_dump(mode="json")
            assert answer.json() == expected, path
    assert client.get(f"/api/v1/tokens/{token}", headers=root.headers).status_code == 200
    assert client.get(f"/api/v1/tokens/{token}", headers=bob.headers).status_code == 404


def test_fellow_members_see_the_name_only_and_strangers_nothing(client: TestClient, sign_up: Any) -> None:
    ada, bob, eve = sign_up(), sign_up("Bob"), sign_up("Eve")
    add_member(client, make_course(client, ada), ada, bob, "viewer")
    seen = client.get(f"{USERS}/{ada.id}", headers=bob.headers).json()
    assert {name for name, value in seen.items() if value is not None} == {"id", "name"}
    assert client.get(f"{USERS}/{ada.id}", headers=eve.headers).status_code == 404
    assert client.get(f"{USERS}/{ada.id}").status_code == 401
    assert [user["name"] for user in client.get(USERS, headers=bob.headers).json()["items"]] == ["Bob"]
    assert client.patch(f"{USERS}/{ada.id}", json={"name": "X"}, headers=bob.headers).status_code == 403
    assert client.patch(f"{USERS}/{ada.id}", json={"name": "X"}, headers=eve.headers).status_code == 404


def test_a_person_changes_themselves_but_not_their_rights(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    place = f"{USERS}/{ada.id}"
    assert client.patch(place, json={"name": "Ada L."}, headers=ada.headers).json()["name"] == "Ada L."
    for change in ({"is_admin": True}, {"disabled": False}):
        assert client.patch(place, json=change, headers=ada.headers).status_code == 403
    refused = client.patch(place, json={"email": "nobody"}, headers=ada.headers)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/email")
    writer = sign_up("Writer", scope=Scope.write)
    assert client.patch(f"{USERS}/{writer.id}", json={"name": "X"}, headers=writer.headers).status_code == 403


def test_somebody_stays_in_charge(client: TestClient, sign_up: Any) -> None:
    root = sign_up("Root", admin=True)
    place = f"{USERS}/{root.id}"
    for refused in (
        client.patch(place, json={"is_admin": False}, headers=root.headers),
        client.patch(place, json={"disabled": True}, headers=root.headers),
        client.delete(place, headers=root.headers),
    ):
        assert (refused.status_code, refused.json()["type"]) == (409, "urn:lectorium:problem:last-admin")
    sign_up("Other", admin=True)
    assert client.patch(place, json={"is_admin": False}, headers=root.headers).status_code == 200


def test_an_account_goes_when_no_course_lives_under_its_name(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    course = make_course(client, ada)
    refused = client.delete(f"{USERS}/{ada.id}", headers=ada.headers)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lectorium:problem:owns-courses")
    assert client.delete(f"/api/v1/courses/{course['id']}", headers=ada.headers).status_code == 204
    assert client.delete(f"{USERS}/{ada.id}", headers=ada.headers).status_code == 204
    assert client.get("/api/v1/me", headers=ada.headers).status_code == 401


@pytest.mark.parametrize(
    ("password", "message"), [("short", "12 to 1000"), ("abababababababab", "different"), ("x" * 1001, "12 to 1000")]
)
def test_a_weak_password_is_refused(client: TestClient, sign_up: Any, password: str, message: str) -> None:
    root = sign_up("Root", admin=True)
    body = {"email": "ada@example.org", "name": "Ada", "password": password}
    refused = client.post(USERS, json=body, headers=root.headers)
    (fault,) = refused.json()["errors"]
    assert (refused.status_code, fault["pointer"]) == (422, "/password")
    assert message in fault["detail"]
    assert password not in refused.text


def test_a_new_password_needs_the_old_one_and_ends_other_sessions(client: TestClient, sign_up: Any) -> None:
    ada, root = sign_up(password=PASSWORD), sign_up("Root", admin=True)
    here, there = browser(client, ada.email), browser(client, ada.email)
    place, new = f"{USERS}/{ada.id}/password", "a new sentence to keep"
    wrong = here.put(place, json={"current_password": "wrong", "new_password": new})
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "/current_password")
    assert here.put(place, json={"new_password": new}).status_code == 422
    assert here.put(place, json={"current_password": PASSWORD, "new_password": new}).status_code == 204
    assert here.get("/api/v1/me").status_code == 200
    assert there.get("/api/v1/me").status_code == 401
    assert client.put(place, json={"new_password": PASSWORD}, headers=root.headers).status_code == 204
    assert here.get("/api/v1/me").status_code == 401
    assert browser(client, ada.email).get("/api/v1/me").status_code == 200


def test_registration_is_closed_unless_it_is_opened(
    client: TestClient, settings: Settings, app: Any, sign_up: Any
) -> None:
    body = {"email": "new@example.org", "name": "New", "password": PASSWORD}
    assert client.post("/api/v1/registrations", json=body).status_code == 403
    app.state.settings = settings.model_copy(update={"registration": Registration.open})
    assert client.post("/api/v1/registrations", json=body).status_code == 204
    assert client.post("/api/v1/registrations", json=body).status_code == 409
    assert browser(client, "new@example.org").get("/api/v1/me").json()["is_admin"] is False
