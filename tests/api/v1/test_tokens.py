from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from lectorium.library.db.base import now
from lectorium.library.db.models import ApiToken, Scope
from lectorium.library.db.session import Database

TOKENS = "/api/v1/tokens"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_a_token_is_made_shown_once_used_renamed_and_revoked(
    client: TestClient, sign_up: Any, database: Database
) -> None:
    ada = sign_up()
    made = client.post(TOKENS, json={"name": "import", "scope": "write"}, headers=ada.headers)
    assert made.status_code == 201, made.text
    assert made.headers["Cache-Control"] == "no-store"
    token, place = made.json()["token"], made.headers["Location"]
    assert token.startswith("lectorium_")
    assert token.startswith(made.json()["hint"])
    read = client.get(place, headers=ada.headers)
    assert read.json() == {name: value for name, value in made.json().items() if name != "token"}
    with database.reading() as connection:
        assert token not in str(connection.execute(select(ApiToken.__table__)).all())
    assert client.get("/api/v1/me", headers=bearer(token)).json()["id"] == str(ada.id)
    assert client.patch(place, json={"name": "nightly"}, headers=ada.headers).json()["name"] == "nightly"
    assert client.delete(place, headers=ada.headers).status_code == 204
    assert client.get("/api/v1/me", headers=bearer(token)).status_code == 401


def test_a_damaged_token_is_told_without_a_look_at_the_rows(client: TestClient, statements: Any) -> None:
    answer = client.get("/api/v1/me", headers=bearer("lectorium_abc"))
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "damaged" in answer.json()["detail"]
    assert len(statements) == 0


def test_a_token_ends_in_time(client: TestClient, sign_up: Any, database: Database) -> None:
    ada = sign_up()
    soon = (now() + timedelta(hours=1)).isoformat()
    token = client.post(TOKENS, json={"name": "t", "expires_at": soon}, headers=ada.headers).json()["token"]
    assert client.get("/api/v1/me", headers=bearer(token)).status_code == 200
    with database.writing() as session:
        session.execute(update(ApiToken).where(ApiToken.name == "t").values(expires_at=now() - timedelta(seconds=1)))
    assert client.get("/api/v1/me", headers=bearer(token)).status_code == 401


@pytest.mark.parametrize("moment", ["2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "2030-01-01T00:00:00"])
def test_an_end_that_makes_no_sense_is_refused(client: TestClient, sign_up: Any, moment: str) -> None:
    refused = client.post(TOKENS, json={"name": "t", "expires_at": moment}, headers=sign_up().headers)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/expires_at")


def test_a_token_for_the_library_cannot_make_itself_stronger_or_live_on(client: TestClient, sign_up: Any) -> None:
    for scope in (Scope.read, Scope.write):
        weak = sign_up(scope=scope)
        assert client.post(TOKENS, json={"name": "t", "scope": "read"}, headers=weak.headers).status_code == 403
        (own,) = client.get(TOKENS, headers=weak.headers).json()["items"]
        assert client.delete(f"{TOKENS}/{own['id']}", headers=weak.headers).status_code == 403


def test_tokens_are_their_owners_and_the_admins_business(client: TestClient, sign_up: Any) -> None:
    ada, bob, root = sign_up(), sign_up("Bob"), sign_up("Root", admin=True)
    (token,) = client.get(TOKENS, headers=ada.headers).json()["items"]
    assert client.delete(f"{TOKENS}/{token['id']}", headers=bob.headers).status_code == 404
    assert client.get(TOKENS, headers=root.headers).json()["total"] == 3
    assert client.get(TOKENS, params={"user_id": str(ada.id)}, headers=root.headers).json()["total"] == 1
    assert client.delete(f"{TOKENS}/{token['id']}", headers=root.headers).status_code == 204


def test_tokens_are_not_made_without_end(client: TestClient, sign_up: Any) -> None:
    ada, bob = sign_up(), sign_up("Bob")
    answers = [client.post(TOKENS, json={"name": "t"}, headers=ada.headers).status_code for _ in range(61)]
    assert answers == [201] * 60 + [429]
    assert client.post(TOKENS, json={"name": "t"}, headers=bob.headers).status_code == 201
