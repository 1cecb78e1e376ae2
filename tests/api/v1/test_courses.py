from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy import update

from lectorium.library.courses.schemas import CourseRead, MemberRead
from lectorium.library.db.base import now
from lectorium.library.db.models import IdempotencyKey, Scope
from lectorium.library.db.session import Database
from lectorium.library.paging import Page

URL = "/api/v1/courses"


def make_course(client: TestClient, owner: Any, slug: str = "backend", **fields: Any) -> dict[str, Any]:
    response = client.post(URL, json={"slug": slug, "title": slug.title()} | fields, headers=owner.headers)
    assert response.status_code == 201, response.text
    course: dict[str, Any] = response.json()
    return course


def test_a_course_is_made_read_changed_and_deleted(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    body = {"slug": "backend", "title": " Backend ", "language": "EN", "term_start": "2026-02-01"}
    made = client.post(URL, json=body, headers=ada.headers)
    assert made.status_code == 201
    place = made.headers["Location"]
    assert made.json() | {"title": "Backend", "language": "en", "role": "owner", "lecture_count": 0} == made.json()
    read = client.get(place, headers=ada.headers)
    assert read.content == made.content
    assert read.headers["ETag"] == made.headers["ETag"]

    changed = client.patch(place, json={"term_start": None, "title": "Back end"}, headers=ada.headers)
    assert changed.status_code == 200
    assert (changed.json()["term_start"], changed.json()["title"]) == (None, "Back end")
    assert changed.json()["language"] == "en"
    assert changed.content == client.get(place, headers=ada.headers).content

    assert client.delete(place, headers=ada.headers).status_code == 204
    assert client.get(place, headers=ada.headers).status_code == 404


def test_the_bytes_are_what_the_schema_would_write(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    course = make_course(
        client, ada, description='“Quotes" \\ and\nlines 🎓', term_start="2026-02-01", term_end="2026-06-30"
    )
    schemas: tuple[tuple[str, type[BaseModel]], ...] = (
        (f"{URL}/{course['id']}", CourseRead),
        (URL, Page[CourseRead]),
        (f"{URL}/{course['id']}/members", Page[MemberRead]),
        (f"{URL}/{course['id']}/members/{ada.id}", MemberRead),
    )
    for path, schema in schemas:
        answer = client.get(path, headers=ada.headers)
        assert answer.json() == schema.model_validate_json(answer.content, strict=True).model_dump(mode="json"), path


def test_an_etag_saves_the_body_and_guards_the_change(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    place = f"{URL}/{make_course(client, ada)['id']}"
    etag = client.get(place, headers=ada.headers).headers["ETag"]
    for seen in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        unchanged = client.get(place, headers=ada.headers | {"If-None-Match": seen})
        assert (unchanged.status_code, unchanged.content) == (304, b"")
    change = {"title": "First"}
    assert client.patch(place, json=change, headers=ada.headers | {"If-Match": etag}).status_code == 200
    stale = client.patch(place, json={"title": "Second"}, headers=ada.headers | {"If-Match": etag})
    assert (stale.status_code, stale.json()["type"]) == (412, "urn:lectorium:problem:stale")
    assert client.delete(place, headers=ada.headers | {"If-Match": etag}).status_code == 412
    assert client.get(place, headers=ada.headers).json()["title"] == "First"
    assert client.delete(place, headers=ada.headers | {"If-Match": "*"}).status_code == 204


def test_a_post_with_a_key_happens_once(client: TestClient, sign_up: Any) -> None:
    ada, bob = sign_up(), sign_up("Bob")
    key = {"Idempotency-Key": "k-1"}
    body = {"slug": "backend", "title": "Backend"}
    first = client.post(URL, json=body, headers=ada.headers | key)
    again = client.post(URL, json=body, headers=ada.headers | key)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    other = client.post(URL, json=body | {"title": "Other"}, headers=ada.headers | key)
    assert other.status_code == 422
    assert "Idempotency-Key" in other.json()["detail"]
    assert client.post(URL, json=body, headers=bob.headers | key).status_code == 201
    assert client.get(URL, headers=ada.headers).json()["total"] == 1


def test_a_failed_post_leaves_its_key_free(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    key = {"Idempotency-Key": "k-1"}
    make_course(client, ada)
    assert client.post(URL, json={"slug": "backend", "title": "B"}, headers=ada.headers | key).status_code == 409
    assert client.post(URL, json={"slug": "other", "title": "B"}, headers=ada.headers | key).status_code == 201


def test_a_key_is_kept_for_a_day(client: TestClient, sign_up: Any, database: Database) -> None:
    ada = sign_up()
    key = {"Idempotency-Key": "k-1"}
    client.post(URL, json={"slug": "first", "title": "B"}, headers=ada.headers | key).raise_for_status()
    with database.writing() as session:
        session.execute(update(IdempotencyKey).values(created_at=now() - timedelta(hours=24, seconds=1)))
    later = client.post(URL, json={"slug": "second", "title": "B"}, headers=ada.headers | key)
    assert (later.status_code, later.json()["slug"]) == (201, "second")


def test_a_post_that_is_sent_many_times_at_once_happens_once(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    headers = ada.headers | {"Idempotency-Key": "k-1"}

    def post(_: int) -> tuple[int, bytes]:
        answer = client.post(URL, json={"slug": "backend", "title": "B"}, headers=headers)
        return answer.status_code, answer.content

    with ThreadPoolExecutor(6) as pool:
        (answer,) = set(pool.map(post, range(12)))
    assert answer[0] == 201
    assert client.get(URL, headers=ada.headers).json()["total"] == 1


@pytest.mark.parametrize(
    ("body", "pointer", "message"),
    [
        ({"title": "T"}, "/slug", "required"),
        ({"slug": "s", "title": "T", "colour": "red"}, "/colour", "not permitted"),
        ({"slug": "s", "title": None}, "/title", "string"),
        ({"slug": "s", "title": "T", "language": "klingonish"}, "/language", "BCP 47"),
        ({"slug": "s", "title": "T", "term_start": "2026-05-01", "term_end": "2026-04-01"}, "", "before it starts"),
    ],
)
def test_a_body_that_is_wrong_is_refused_at_its_place(
    client: TestClient, sign_up: Any, body: dict[str, Any], pointer: str, message: str
) -> None:
    refused = client.post(URL, json=body, headers=sign_up().headers)
    assert refused.status_code == 422
    (fault,) = refused.json()["errors"]
    assert (fault["where"], fault["pointer"]) == ("body", pointer)
    assert message in fault["detail"]


def test_a_term_is_checked_against_what_is_stored(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    course = make_course(client, ada, term_start="2026-02-01")
    refused = client.patch(f"{URL}/{course['id']}", json={"term_end": "2026-01-01"}, headers=ada.headers)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/term_end")


def test_a_slug_is_unique_per_owner(client: TestClient, sign_up: Any) -> None:
    ada, bob = sign_up(), sign_up("Bob")
    make_course(client, ada)
    make_course(client, bob)
    other = make_course(client, ada, "other")
    taken = client.patch(f"{URL}/{other['id']}", json={"slug": "backend"}, headers=ada.headers)
    assert (taken.status_code, taken.json()["type"]) == (409, "urn:lectorium:problem:slug-taken")
    assert client.post(URL, json={"slug": "backend", "title": "B"}, headers=ada.headers).status_code == 409


def test_what_one_may_not_see_is_not_there_and_what_one_may_not_do_is_refused(client: TestClient, sign_up: Any) -> None:
    ada, eve, viewer = sign_up(), sign_up("Eve"), sign_up("Vi")
    private = make_course(client, ada, "private")
    public = make_course(client, ada, "public", visibility="public")
    client.post(
        f"{URL}/{private['id']}/members", json={"email": viewer.email, "role": "viewer"}, headers=ada.headers
    ).raise_for_status()
    hidden, shown = f"{URL}/{private['id']}", f"{URL}/{public['id']}"

    for method in ("GET", "PATCH", "DELETE"):
        body: dict[str, Any] = {"json": {"title": "X"}} if method == "PATCH" else {}
        assert client.request(method, hidden, headers=eve.headers, **body).status_code == 404
        assert client.request(method, hidden, **body).status_code == 401
        assert client.request(method, hidden, headers={"Authorization": "Bearer no"}, **body).status_code == 401
        if method != "GET":
            assert client.request(method, hidden, headers=viewer.headers, **body).status_code == 403
            assert client.request(method, shown, headers=eve.headers, **body).status_code == 403
    assert client.get(hidden, headers=viewer.headers).json()["role"] == "viewer"
    assert client.get(shown).json()["role"] is None
    assert client.get(f"{hidden}/members", headers=viewer.headers).status_code == 200
    assert client.get(f"{shown}/members", headers=eve.headers).status_code == 403
    assert client.get(f"{hidden}/members", headers=eve.headers).status_code == 404
    assert client.get(f"{shown}/members").status_code == 401
    assert [course["slug"] for course in client.get(URL, headers=eve.headers).json()["items"]] == ["public"]
    assert client.get(URL).json()["total"] == 1


def test_a_token_that_may_only_read_changes_nothing(client: TestClient, sign_up: Any) -> None:
    reader = sign_up(scope=Scope.read)
    assert client.get(URL, headers=reader.headers).status_code == 200
    refused = client.post(URL, json={"slug": "s", "title": "T"}, headers=reader.headers)
    assert (refused.status_code, "scope read" in refused.json()["detail"]) == (403, True)


def test_admin_rights_need_a_token_that_carries_them(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    course = make_course(client, ada)
    root, plain = sign_up("Root", admin=True), sign_up("Plain", admin=True, scope=Scope.write)
    assert client.get(f"{URL}/{course['id']}", headers=root.headers).status_code == 200
    assert client.get(f"{URL}/{course['id']}", headers=plain.headers).status_code == 404
    assert client.patch(f"{URL}/{course['id']}", json={"title": "X"}, headers=root.headers).status_code == 200
    assert client.patch(f"{URL}/{course['id']}", json={"title": "X"}, headers=plain.headers).status_code == 404


def test_members_come_change_role_and_leave(client: TestClient, sign_up: Any) -> None:
    ada, bob = sign_up(), sign_up("Bob")
    members = f"{URL}/{make_course(client, ada)['id']}/members"
    invite = {"email": bob.email.upper(), "role": "viewer"}
    made = client.post(members, json=invite, headers=ada.headers)
    assert (made.status_code, made.json()["user"]["name"]) == (201, "Bob")
    assert "email" not in made.text
    assert client.get(made.headers["Location"], headers=bob.headers).content == made.content
    assert client.post(members, json=invite, headers=ada.headers).status_code == 409
    unknown = client.post(members, json={"email": "no@example.org", "role": "viewer"}, headers=ada.headers)
    assert (unknown.status_code, unknown.json()["errors"][0]["pointer"]) == (422, "/email")
    assert client.patch(f"{members}/{bob.id}", json={"role": "owner"}, headers=bob.headers).status_code == 403
    assert client.patch(f"{members}/{bob.id}", json={"role": "editor"}, headers=ada.headers).json()["role"] == "editor"
    assert client.get(members, params={"role": "editor"}, headers=ada.headers).json()["total"] == 1
    assert client.delete(f"{members}/{ada.id}", headers=bob.headers).status_code == 403
    assert client.delete(f"{members}/{bob.id}", headers=bob.headers).status_code == 204
    assert client.get(members, headers=bob.headers).status_code == 404


def test_a_course_keeps_an_owner(client: TestClient, sign_up: Any) -> None:
    ada, bob = sign_up(), sign_up("Bob")
    course = f"{URL}/{make_course(client, ada)['id']}"
    for refused in (
        client.delete(f"{course}/members/{ada.id}", headers=ada.headers),
        client.patch(f"{course}/members/{ada.id}", json={"role": "editor"}, headers=ada.headers),
    ):
        assert (refused.status_code, refused.json()["type"]) == (409, "urn:lectorium:problem:last-owner")
    client.post(f"{course}/members", json={"email": bob.email, "role": "owner"}, headers=ada.headers).raise_for_status()
    assert client.delete(f"{course}/members/{ada.id}", headers=ada.headers).status_code == 204
    assert client.get(course, headers=bob.headers).json()["owner"]["id"] == str(bob.id)


def test_lists_are_filtered_and_sorted(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    for slug in ("cherry", "apple", "banana"):
        make_course(
            client, ada, slug, title=f"{slug.title()} 100%_", visibility="public" if slug == "apple" else "private"
        )

    def slugs(**query: Any) -> list[str]:
        answer = client.get(URL, params=query, headers=ada.headers)
        assert answer.status_code == 200, answer.text
        assert answer.json()["total"] == len(answer.json()["items"])
        return [course["slug"] for course in answer.json()["items"]]

    assert slugs() == ["banana", "apple", "cherry"]
    assert slugs(sort="created_at") == ["cherry", "apple", "banana"]
    assert slugs(sort="title") == ["apple", "banana", "cherry"]
    assert slugs(sort="-title") == ["cherry", "banana", "apple"]
    assert slugs(q="BAN") == ["banana"]
    assert len(slugs(q="10%_")) == 3
    assert slugs(q="an") == slugs(q="0") == slugs(q="banana apple") == []
    assert slugs(visibility="public") == ["apple"]
    assert len(slugs(member_id=str(ada.id))) == 3
    assert client.get(URL, params={"total": "false"}, headers=ada.headers).json()["total"] is None
