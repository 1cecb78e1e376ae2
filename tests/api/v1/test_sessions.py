from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from lectorium.library.db.base import now
from lectorium.library.db.models import User, WebSession
from lectorium.library.db.session import Database
from tests.api.v1.people import PASSWORD, browser, log_in

SESSIONS = "/api/v1/sessions"
COURSES = "/api/v1/courses"
COURSE = {"slug": "backend", "title": "Backend"}


def test_a_browser_logs_in_changes_things_and_logs_out(client: TestClient, sign_up: Any, database: Database) -> None:
    ada = sign_up(password=PASSWORD)
    made = log_in(client, f" {ada.email.upper()} ", **{"User-Agent": "Browser/1"})
    assert made.status_code == 201, made.text
    assert (made.json()["current"], made.json()["user_agent"]) == (True, "Browser/1")
    for place in (made.headers["Location"], f"{SESSIONS}/current"):
        assert client.get(place).content == made.content
    secret = client.cookies["lectorium_session"]
    with database.reading() as connection:
        assert secret not in str(connection.execute(select(WebSession.__table__)).all())
    assert client.get("/api/v1/me").json()["email"] == ada.email
    csrf = {"X-CSRF-Token": client.cookies["lectorium_csrf"]}
    assert client.post(COURSES, json=COURSE, headers=csrf).status_code == 201
    out = client.delete(f"{SESSIONS}/current", headers=csrf)
    assert (out.status_code, client.cookies.get("lectorium_session")) == (204, None)
    client.cookies["lectorium_session"] = secret
    assert client.get("/api/v1/me").status_code == 401


def test_the_cookies_are_kept_from_scripts_other_sites_and_plain_http(app: Any, sign_up: Any) -> None:
    ada = sign_up(password=PASSWORD)
    plain = log_in(TestClient(app), ada.email).headers.get_list("set-cookie")
    safe = log_in(TestClient(app, base_url="https://notes.example.org"), ada.email).headers.get_list("set-cookie")
    for cookies, secure in ((plain, False), (safe, True)):
        session, csrf = cookies
        assert session.startswith("lectorium_session=")
        assert "HttpOnly" in session
        assert "SameSite=lax" in session
        assert "HttpOnly" not in csrf
        assert all(("Secure" in cookie) == secure for cookie in cookies)
        assert all("Max-Age=2592000" in cookie and "Path=/" in cookie for cookie in cookies)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 201),
        ({"Sec-Fetch-Site": "same-origin"}, 201),
        ({"Origin": "http://testserver"}, 201),
        ({"X-CSRF-Token": ""}, 403),
        ({"X-CSRF-Token": "0" * 64}, 403),
        ({"X-CSRF-Token": "é"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_a_change_by_cookie_must_come_from_our_own_pages(
    client: TestClient, sign_up: Any, headers: dict[str, str], status: int
) -> None:
    ada = sign_up(password=PASSWORD)
    page = browser(client, ada.email)
    raw = {name.encode(): value.encode() for name, value in headers.items()}
    assert page.post(COURSES, json=COURSE, headers=raw).status_code == status
    assert page.get(COURSES).status_code == 200


def test_another_site_cannot_log_a_browser_in(client: TestClient, sign_up: Any) -> None:
    ada = sign_up(password=PASSWORD)
    assert log_in(client, ada.email, **{"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_logging_in_rotates_the_session(client: TestClient, sign_up: Any, database: Database) -> None:
    ada = sign_up(password=PASSWORD)
    page = browser(client, ada.email)
    old = page.cookies["lectorium_session"]
    log_in(page, ada.email).raise_for_status()
    assert page.cookies["lectorium_session"] != old
    with database.reading() as connection:
        assert len(connection.execute(select(WebSession.id)).all()) == 1


def test_a_session_ends_in_time_and_everywhere_at_once(client: TestClient, sign_up: Any, database: Database) -> None:
    ada = sign_up(password=PASSWORD)
    here, there = browser(client, ada.email), browser(client, ada.email)
    listed = here.get(SESSIONS).json()["items"]
    assert sorted(session["current"] for session in listed) == [False, True]
    other = next(session["id"] for session in listed if not session["current"])
    assert here.delete(f"{SESSIONS}/{other}").status_code == 204
    assert there.get("/api/v1/me").status_code == 401
    there = browser(client, ada.email)
    assert here.delete(SESSIONS).status_code == 204
    assert there.get("/api/v1/me").status_code == 401
    again = browser(client, ada.email)
    with database.writing() as session:
        session.execute(update(WebSession).values(expires_at=now() - timedelta(seconds=1)))
    assert again.get("/api/v1/me").status_code == 401


def test_a_wrong_address_and_a_wrong_password_are_told_alike(client: TestClient, sign_up: Any) -> None:
    ada, tokens_only = sign_up(password=PASSWORD), sign_up("Bob")
    answers = [
        log_in(client, ada.email, "wrong password"),
        log_in(client, "nobody@example.org"),
        log_in(client, tokens_only.email),
    ]
    problems = [answer.json() | {"request_id": None} for answer in answers]
    assert problems[0]["status"] == 401
    assert problems[0] == problems[1] == problems[2]


def test_a_disabled_person_is_out_at_once(client: TestClient, sign_up: Any) -> None:
    ada, root = sign_up(password=PASSWORD), sign_up("Root", admin=True)
    page = browser(client, ada.email)
    client.patch(f"/api/v1/users/{ada.id}", json={"disabled": True}, headers=root.headers).raise_for_status()
    assert page.get("/api/v1/me").status_code == 401
    assert client.get("/api/v1/me", headers=ada.headers).status_code == 401
    assert log_in(client, ada.email).status_code == 401


def test_a_weak_hash_is_renewed_at_log_in(
    client: TestClient, sign_up: Any, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = sign_up(password=PASSWORD)
    monkeypatch.undo()
    log_in(client, ada.email).raise_for_status()
    with database.reading() as connection:
        renewed = connection.execute(select(User.password_hash)).scalar_one()
    assert renewed is not None
    assert "m=65536" in renewed


def test_guessing_is_slowed_and_success_forgives(client: TestClient, sign_up: Any) -> None:
    ada = sign_up(password=PASSWORD)
    for _ in range(9):
        assert log_in(client, ada.email, "wrong password").status_code == 401
    assert log_in(client, ada.email).status_code == 201
    for _ in range(10):
        assert log_in(client, ada.email, "wrong password").status_code == 401
    refused = log_in(client, ada.email)
    assert (refused.status_code, refused.json()["type"]) == (429, "urn:lectorium:problem:too-many")
    assert 1 <= int(refused.headers["Retry-After"]) <= 300
    assert log_in(client, "bob@example.org").status_code == 401
