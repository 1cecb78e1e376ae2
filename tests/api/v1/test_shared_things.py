"""Topics and speakers belong to the server, and follow the same rules."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel

from lectorium.library.paging import Page
from lectorium.library.speakers.schemas import SpeakerRead
from lectorium.library.topics.schemas import TopicRead
from tests.api.v1.people import add_member

LECTURES = "/api/v1/lectures"


@pytest.fixture(params=["topics", "speakers"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def link(kind: str, thing: dict[str, Any]) -> dict[str, Any]:
    return {"topics": [thing["name"]]} if kind == "topics" else {"speaker_ids": [thing["id"]]}


def make(client: TestClient, person: Any, kind: str, name: str) -> dict[str, Any]:
    made = client.post(f"/api/v1/{kind}", json={"name": name}, headers=person.headers)
    assert made.status_code == 201, made.text
    thing: dict[str, Any] = made.json()
    return thing


def test_one_is_made_read_changed_listed_and_deleted(
    client: TestClient, sign_up: Any, kind: str, statements: Any
) -> None:
    ada = sign_up()
    schemas: dict[str, type[BaseModel]] = {"topics": TopicRead, "speakers": SpeakerRead}
    pages: dict[str, type[BaseModel]] = {"topics": Page[TopicRead], "speakers": Page[SpeakerRead]}
    place = f"/api/v1/{kind}/{make(client, ada, kind, 'Grace')['id']}"
    for path, shape in ((place, schemas[kind]), (f"/api/v1/{kind}", pages[kind])):
        statements.clear()
        answer = client.get(path, headers=ada.headers)
        assert len(statements) == 1
        assert shape.model_validate_json(answer.content, strict=True).model_dump(mode="json") == answer.json()
    make(client, ada, kind, "alan")
    assert [item["name"] for item in client.get(f"/api/v1/{kind}", headers=ada.headers).json()["items"]] == [
        "alan",
        "Grace",
    ]
    etag = client.get(place, headers=ada.headers).headers["ETag"]
    changed = client.patch(place, json={"name": "Grace H."}, headers=ada.headers | {"If-Match": etag})
    assert changed.json()["name"] == "Grace H."
    assert client.patch(place, json={"name": "X"}, headers=ada.headers | {"If-Match": etag}).status_code == 412
    assert client.patch(place, json={"name": None}, headers=ada.headers).status_code == 422
    assert client.delete(place, headers=ada.headers).status_code == 204
    assert client.get(place, headers=ada.headers).status_code == 404


def test_one_sees_ones_own_and_those_of_lectures_one_may_see(
    client: TestClient, sign_up: Any, kind: str, make_course: Any, make_lecture: Any
) -> None:
    ada, eve = sign_up(), sign_up("Eve")
    thing = make(client, ada, kind, "Grace")
    place = f"/api/v1/{kind}/{thing['id']}"
    course = make_course(client, ada, visibility="private")
    lecture = make_lecture(client, ada, course_id=course["id"], **link(kind, thing))
    assert client.get(place, headers=eve.headers).status_code == 404
    assert client.get(f"/api/v1/{kind}", headers=eve.headers).json()["total"] == 0
    client.patch(f"/api/v1/courses/{course['id']}", json={"visibility": "public"}, headers=ada.headers)
    assert client.get(place, headers=eve.headers).status_code == 200
    assert client.get(place).status_code == 200
    assert client.patch(place, json={"name": "X"}, headers=eve.headers).status_code == 403
    assert client.delete(place, headers=eve.headers).status_code == 403
    for query in ({"lecture_id": lecture["id"]}, {"course_id": course["id"]}):
        assert client.get(f"/api/v1/{kind}", params=query, headers=eve.headers).json()["total"] == 1
    assert client.get(f"/api/v1/{kind}", params={"lecture_id": course["id"]}).json()["total"] == 0


def test_changing_one_needs_editor_on_every_lecture_of_it(
    client: TestClient, sign_up: Any, kind: str, make_course: Any, make_lecture: Any
) -> None:
    ada, bob, root = sign_up(), sign_up("Bob"), sign_up("Root", admin=True)
    thing = make(client, ada, kind, "Grace")
    place = f"/api/v1/{kind}/{thing['id']}"
    shared = make_course(client, ada, slug="public", visibility="public")
    make_lecture(client, ada, course_id=shared["id"], **link(kind, thing))
    assert client.patch(place, json={"name": "Grace H"}, headers=ada.headers).status_code == 200
    thing = client.get(place, headers=bob.headers).json()
    make_lecture(client, bob, course_id=make_course(client, bob, slug="bobs")["id"], **link(kind, thing))
    assert client.patch(place, json={"name": "G"}, headers=ada.headers).status_code == 403
    assert client.delete(place, headers=ada.headers).status_code == 403
    assert client.patch(place, json={"name": "G"}, headers=root.headers).status_code == 200


def test_merging_keeps_all_links(client: TestClient, sign_up: Any, kind: str, make_lecture: Any) -> None:
    ada = sign_up()
    first, second = make(client, ada, kind, "Grace"), make(client, ada, kind, "Grace Hopper")
    only_first = make_lecture(client, ada, **link(kind, first))
    only_second = make_lecture(client, ada, **link(kind, second))
    name = "topics" if kind == "topics" else "speaker_ids"
    both = make_lecture(client, ada, **{name: link(kind, first)[name] + link(kind, second)[name]})
    merge = f"/api/v1/{kind}/{first['id']}/merge"
    assert client.post(merge, json={"into": first["id"]}, headers=ada.headers).status_code == 422
    merged = client.post(merge, json={"into": second["id"]}, headers=ada.headers)
    assert (merged.status_code, merged.json()["id"]) == (200, second["id"])
    for lecture in (only_first, only_second, both):
        now = client.get(f"{LECTURES}/{lecture['id']}", headers=ada.headers).json()
        assert [item["id"] for item in now[kind]] == [second["id"]]
    assert client.get(f"/api/v1/{kind}/{first['id']}", headers=ada.headers).status_code == 404


def test_merging_needs_editor_on_every_lecture_of_the_one_that_goes_and_sight_of_the_one_that_stays(
    client: TestClient, sign_up: Any, kind: str, make_course: Any, make_lecture: Any
) -> None:
    ada, ed, eve, root = sign_up(), sign_up("Ed"), sign_up("Eve"), sign_up("Root", admin=True)
    course = make_course(client, ada, slug="shared")
    for person, role in ((ed, "editor"), (eve, "viewer")):
        add_member(client, course, ada, person, role)
    mine, goes, hidden = (make(client, ada, kind, name) for name in ("Grace", "Grace H.", "Grace Hopper"))
    for thing in (mine, goes):
        make_lecture(client, ada, course_id=course["id"], **link(kind, thing))

    def merge(thing: dict[str, Any], into: dict[str, Any], who: Any, **headers: str) -> Any:
        place = f"/api/v1/{kind}/{thing['id']}"
        return client.post(f"{place}/merge", json={"into": into["id"]}, headers=who.headers | headers)

    unseen = merge(goes, hidden, ed)
    assert (unseen.status_code, unseen.json()["errors"][0]["pointer"]) == (404, "/into")
    assert merge(hidden, goes, ed).status_code == 404
    assert merge(goes, mine, eve).status_code == 403
    assert merge(goes, mine, ed, **{"If-Match": '"old"'}).status_code == 412
    once = {"Idempotency-Key": "merge"}
    done = merge(goes, mine, ed, **once)
    assert (done.status_code, done.json()["id"]) == (200, mine["id"])
    again = merge(goes, mine, ed, **once)
    assert (again.content, again.headers["Idempotency-Replayed"]) == (done.content, "true")
    assert merge(goes, mine, ed).status_code == 404
    private = make_course(client, eve, slug="private")
    place = f"/api/v1/{kind}/{mine['id']}"
    make_lecture(client, eve, course_id=private["id"], **link(kind, client.get(place, headers=eve.headers).json()))
    assert merge(mine, hidden, ada).status_code == 403
    assert merge(mine, hidden, root).json()["id"] == hidden["id"]


def test_deleting_a_lecture_or_one_of_its_things_leaves_the_other(
    client: TestClient, sign_up: Any, kind: str, make_lecture: Any
) -> None:
    ada = sign_up()
    first, second = make(client, ada, kind, "Grace"), make(client, ada, kind, "Alan")
    lecture = f"{LECTURES}/{make_lecture(client, ada, **link(kind, first))['id']}"
    other = f"{LECTURES}/{make_lecture(client, ada, **link(kind, second))['id']}"
    assert client.delete(f"/api/v1/{kind}/{first['id']}", headers=ada.headers).status_code == 204
    assert client.get(lecture, headers=ada.headers).json()[kind] == []
    assert client.delete(other, headers=ada.headers).status_code == 204
    assert client.get(f"/api/v1/{kind}/{second['id']}", headers=ada.headers).status_code == 200


def test_names_of_topics_are_one_whatever_case_width_and_spacing(client: TestClient, sign_up: Any) -> None:
    ada = sign_up()
    make(client, ada, "topics", "FastAPI  routes")
    for name in ("fastapi routes", "ＦastAPI Routes", " FASTAPI   routes "):
        taken = client.post("/api/v1/topics", json={"name": name}, headers=ada.headers)
        assert (taken.status_code, taken.json()["errors"][0]["pointer"]) == (409, "/name")
    other = make(client, ada, "topics", "other")
    renamed = client.patch(f"/api/v1/topics/{other['id']}", json={"name": "FastAPI Routes"}, headers=ada.headers)
    assert renamed.status_code == 409


def test_many_topics_are_made_and_deleted_each_on_its_own(client: TestClient, sign_up: Any) -> None:
    ada, eve = sign_up(), sign_up("Eve")
    items = [{"name": "SQL"}, {"name": "sql"}, {"name": "Joins"}]
    made = client.post("/api/v1/topics/bulk", json={"items": items}, headers=ada.headers | {"Idempotency-Key": "b"})
    results = made.json()["results"]
    assert [result["status"] for result in results] == [201, 409, 201]
    again = client.post("/api/v1/topics/bulk", json={"items": items}, headers=ada.headers | {"Idempotency-Key": "b"})
    assert again.content == made.content
    ids = [results[0]["id"], results[2]["id"]]
    refused = client.post("/api/v1/topics/bulk-delete", json={"ids": ids}, headers=eve.headers)
    assert [result["status"] for result in refused.json()["results"]] == [404, 404]
    deleted = client.post("/api/v1/topics/bulk-delete", json={"ids": [*ids, ids[0]]}, headers=ada.headers)
    assert [result["status"] for result in deleted.json()["results"]] == [204, 204, 404]
