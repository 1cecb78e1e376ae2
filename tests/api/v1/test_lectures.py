from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from lectorium.library.db.models import Course
from lectorium.library.db.session import Database
from lectorium.library.jobs.schemas import JobRead
from lectorium.library.lectures.schemas import LectureOrderRead, LectureRead, SourceRead
from lectorium.library.paging import Page

URL = "/api/v1/lectures"


def test_a_lecture_is_made_read_changed_and_deleted(
    client: TestClient, sign_up: Any, make_course: Any, statements: Any
) -> None:
    ada = sign_up()
    course = make_course(client, ada)
    speaker = client.post("/api/v1/speakers", json={"name": "Grace"}, headers=ada.headers).json()
    body = {
        "course_id": course["id"],
        "title": "Pagination",
        "held_on": "2026-03-01",
        "url": "https://example.org/v",
        "topics": ["Paging", "  paging ", "SQL"],
        "speaker_ids": [speaker["id"]],
    }
    made = client.post(URL, json=body, headers=ada.headers)
    assert made.status_code == 201, made.text
    place = made.headers["Location"]
    assert [topic["name"] for topic in made.json()["topics"]] == ["Paging", "SQL"]
    assert made.json()["speakers"] == [{"id": speaker["id"], "name": "Grace"}]
    assert made.json()["course"] == {name: course[name] for name in ("id", "slug", "title")}
    assert (made.json()["transcript_version"], made.json()["notes_revision"]) == (None, None)

    statements.clear()
    read = client.get(place, headers=ada.headers)
    assert len(statements) == 1
    assert read.content == made.content
    assert read.json() == LectureRead.model_validate_json(read.content, strict=True).model_dump(mode="json")

    changed = client.patch(place, json={"title": "Pages", "topics": ["sql"], "url": None}, headers=ada.headers)
    assert changed.status_code == 200, changed.text
    assert [topic["name"] for topic in changed.json()["topics"]] == ["SQL"]
    assert (changed.json()["url"], changed.json()["held_on"]) == (None, "2026-03-01")
    assert len(changed.json()["speakers"]) == 1

    assert client.delete(place, headers=ada.headers).status_code == 204
    assert client.get(place, headers=ada.headers).status_code == 404
    assert client.get("/api/v1/courses/" + course["id"], headers=ada.headers).json()["lecture_count"] == 0


def test_the_total_is_of_what_is_there(client: TestClient, sign_up: Any, make_course: Any) -> None:
    ada, emmy = sign_up(), sign_up("Emmy")
    first, second = make_course(client, ada), make_course(client, ada, slug="second")
    hidden = make_course(client, emmy)
    made = [
        client.post(URL, json={"course_id": course["id"], "title": "L"}, headers=somebody.headers).headers["Location"]
        for course, somebody in ((first, ada), (first, ada), (second, ada), (hidden, emmy))
    ]

    def totals() -> list[int]:
        asked = (URL, f"{URL}?course_id={first['id']}", f"{URL}?course_id={hidden['id']}", f"{URL}?q=l")
        return [client.get(path, headers=ada.headers).json()["total"] for path in asked]

    assert totals() == [3, 2, 0, 3]
    assert client.delete(made[0], headers=ada.headers).status_code == 204
    assert totals() == [2, 1, 0, 2]
    assert client.delete(f"/api/v1/courses/{second['id']}", headers=ada.headers).status_code == 204
    assert totals() == [1, 1, 0, 1]


def test_more_writers_than_threads_wait_for_their_turn(client: TestClient, sign_up: Any, make_course: Any) -> None:
    ada = sign_up()
    body = {"course_id": make_course(client, ada)["id"], "title": "L", "topics": ["One", "Two"]}
    with ThreadPoolExecutor(60) as pool:
        made = list(pool.map(lambda _: client.post(URL, json=body, headers=ada.headers), range(60)))
    assert {answer.status_code for answer in made} == {201}
    assert sorted(answer.json()["position"] for answer in made) == list(range(60))


def test_a_lecture_is_held_within_the_term_of_its_course(client: TestClient, sign_up: Any, make_course: Any) -> None:
    ada = sign_up()
    course = make_course(client, ada, term_start="2026-02-01", term_end="2026-06-30")
    body = {"course_id": course["id"], "title": "L", "held_on": "2026-07-01"}
    late = client.post(URL, json=body, headers=ada.headers)
    assert (late.status_code, late.json()["errors"][0]["pointer"]) == (422, "/held_on")
    assert late.json()["type"] == "urn:lectorium:problem:outside-term"
    made = client.post(URL, json=body | {"held_on": "2026-06-30"}, headers=ada.headers)
    early = client.patch(made.headers["Location"], json={"held_on": "2026-01-31"}, headers=ada.headers)
    assert early.status_code == 422
    shorter = client.patch("/api/v1/courses/" + course["id"], json={"term_end": "2026-06-01"}, headers=ada.headers)
    assert (shorter.status_code, shorter.json()["errors"][0]["pointer"]) == (422, "/term_end")


def test_a_day_is_not_moved_out_of_a_term_that_changes_at_the_same_moment(
    client: TestClient, sign_up: Any, make_course: Any, make_lecture: Any, database: Database
) -> None:
    ada = sign_up()
    course = make_course(client, ada, term_end="2026-06-30")
    place = f"{URL}/{make_lecture(client, ada, course_id=course['id'])['id']}"
    with ThreadPoolExecutor(1) as pool:
        with database.writing() as session:
            row = session.scalars(select(Course).with_for_update()).one()
            row.term_end = date(2026, 6, 1)
            session.flush()
            change = {"held_on": "2026-06-15"}
            moved = pool.submit(client.patch, place, json=change, headers=ada.headers)
            with pytest.raises(TimeoutError):
                moved.result(0.3)
        assert moved.result().status_code == 422


def test_only_what_one_may_see_can_be_linked(client: TestClient, sign_up: Any, make_course: Any) -> None:
    ada, eve = sign_up(), sign_up("Eve")
    speaker = client.post("/api/v1/speakers", json={"name": "Grace"}, headers=ada.headers).json()
    hidden, own = make_course(client, ada), make_course(client, eve)
    foreign = {"course_id": own["id"], "title": "L", "speaker_ids": [speaker["id"]]}
    refused = client.post(URL, json=foreign, headers=eve.headers)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/speaker_ids/0")
    elsewhere = client.post(URL, json={"course_id": hidden["id"], "title": "L"}, headers=eve.headers)
    assert (elsewhere.status_code, elsewhere.json()["errors"][0]["pointer"]) == (422, "/course_id")


def test_roles_decide(client: TestClient, sign_up: Any, make_course: Any, make_lecture: Any) -> None:
    ada, viewer, editor, eve = sign_up(), sign_up("Vi"), sign_up("Ed"), sign_up("Eve")
    course = make_course(client, ada)
    lecture = make_lecture(client, ada, course_id=course["id"])
    for person, role in ((viewer, "viewer"), (editor, "editor")):
        body = {"email": person.email, "role": role}
        client.post(f"/api/v1/courses/{course['id']}/members", json=body, headers=ada.headers).raise_for_status()
    place = f"{URL}/{lecture['id']}"
    for person, status in ((viewer, 403), (eve, 404), (editor, 200)):
        assert client.patch(place, json={"title": "X"}, headers=person.headers).status_code == status
    assert client.get(place, headers=viewer.headers).status_code == 200
    assert client.get(place, headers=eve.headers).status_code == 404
    assert client.get(f"{place}/sources", headers=eve.headers).status_code == 404
    assert client.delete(place, headers=viewer.headers).status_code == 403


def test_the_order_is_changed_in_one_call(
    client: TestClient, sign_up: Any, make_course: Any, make_lecture: Any
) -> None:
    ada = sign_up()
    course = make_course(client, ada)
    ids = [make_lecture(client, ada, course_id=course["id"])["id"] for _ in range(4)]
    place = f"/api/v1/courses/{course['id']}/lecture-order"
    before = client.get(place, headers=ada.headers)
    assert before.json() == {"lecture_ids": ids}
    assert LectureOrderRead.model_validate_json(before.content, strict=True).model_dump(mode="json") == before.json()
    new = [ids[2], ids[0], ids[3], ids[1]]
    changed = client.put(place, json={"lecture_ids": new}, headers=ada.headers | {"If-Match": before.headers["ETag"]})
    assert (changed.status_code, changed.json()) == (200, {"lecture_ids": new})
    query = {"course_id": course["id"], "sort": "position"}
    assert [item["id"] for item in client.get(URL, params=query, headers=ada.headers).json()["items"]] == new
    stale = client.put(place, json={"lecture_ids": ids}, headers=ada.headers | {"If-Match": before.headers["ETag"]})
    assert stale.status_code == 412
    for wrong in (ids[:3], [*ids, ids[0]], [*ids[:3], course["id"]]):
        refused = client.put(place, json={"lecture_ids": wrong}, headers=ada.headers)
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/lecture_ids")
    assert client.get(place, headers=ada.headers).json() == {"lecture_ids": new}


def test_many_are_made_and_deleted_each_on_its_own(
    client: TestClient, sign_up: Any, make_course: Any, captions: str, finished: Any
) -> None:
    ada = sign_up()
    course = make_course(client, ada, term_end="2026-06-30")
    items = [
        {"course_id": course["id"], "title": "First"},
        {"course_id": course["id"], "title": "Late", "held_on": "2026-07-01"},
        {"course_id": course["id"], "title": "Second", "topics": ["SQL"], "text": {"text": captions}},
    ]
    made = client.post(f"{URL}/bulk", json={"items": items}, headers=ada.headers)
    assert made.status_code == 200, made.text
    results = made.json()["results"]
    assert [result["status"] for result in results] == [201, 422, 202]
    assert results[1]["fault"]["pointer"] == "/held_on"
    (job,) = client.get("/api/v1/jobs", params={"lecture_id": results[2]["id"]}, headers=ada.headers).json()["items"]
    assert finished(client, ada, job)["state"] == "done"
    assert client.get(URL, headers=ada.headers).json()["total"] == 2
    ids = [results[0]["id"], course["id"], results[2]["id"]]
    deleted = client.post(f"{URL}/bulk-delete", json={"ids": ids}, headers=ada.headers)
    assert [result["status"] for result in deleted.json()["results"]] == [204, 404, 204]
    assert client.get(URL, headers=ada.headers).json()["total"] == 0


def test_lists_are_filtered(client: TestClient, sign_up: Any, make_course: Any, make_lecture: Any) -> None:
    ada = sign_up()
    speaker = client.post("/api/v1/speakers", json={"name": "Grace"}, headers=ada.headers).json()
    course = make_course(client, ada)
    first = make_lecture(
        client, ada, course_id=course["id"], title="Pages", topics=["SQL"], language="en", held_on="2026-03-01"
    )
    second = make_lecture(client, ada, title="Joins", speaker_ids=[speaker["id"]], held_on="2026-04-01")

    def found(**query: Any) -> list[str]:
        answer = client.get(URL, params=query, headers=ada.headers)
        assert answer.status_code == 200, answer.text
        Page[LectureRead].model_validate_json(answer.content, strict=True)
        return [item["id"] for item in answer.json()["items"]]

    assert found() == [second["id"], first["id"]]
    assert found(course_id=course["id"]) == [first["id"]]
    assert found(topic_id=first["topics"][0]["id"]) == [first["id"]]
    assert found(speaker_id=speaker["id"]) == [second["id"]]
    assert found(language="EN") == [first["id"]]
    assert found(held_from="2026-03-02") == [second["id"]]
    assert found(held_to="2026-03-02") == [first["id"]]
    assert found(q="join", speaker_id=speaker["id"]) == [second["id"]]
    assert found(q="join", language="en") == []


def test_words_are_looked_for_by_how_they_begin(
    client: TestClient, sign_up: Any, make_course: Any, make_lecture: Any
) -> None:
    ada = sign_up()
    course = make_course(client, ada)
    french = make_lecture(client, ada, course_id=course["id"], title="L'été à l'École", description="Über Öl")
    chinese = make_lecture(client, ada, course_id=course["id"], title="关系数据库")

    def found(q: str) -> list[str]:
        answer = client.get(URL, params={"q": q}, headers=ada.headers).json()
        assert (answer["total"], answer["total_is"]) == (len(answer["items"]), "exact")
        return [item["id"] for item in answer["items"]]

    assert found("ECOLE ete") == found("éco") == found("ub") == [french["id"]]
    assert found("数据") == found("库") == [chinese["id"]]
    assert found("cole") == found("ecole 数") == found("数关") == []
    assert client.get(URL, params={"q": "%_!"}, headers=ada.headers).status_code == 422
    place = f"{URL}/{french['id']}"
    assert client.patch(place, json={"title": "Winter"}, headers=ada.headers).status_code == 200
    assert (found("ete"), found("winter ol")) == ([], [french["id"]])
    assert client.patch(place, json={"description": None}, headers=ada.headers).status_code == 200
    assert (found("ol"), found("winter")) == ([], [french["id"]])
    assert client.delete(place, headers=ada.headers).status_code == 204
    assert found("winter") == []
    assert client.delete(f"/api/v1/courses/{course['id']}", headers=ada.headers).status_code == 204
    assert found("数据") == []


def test_sources_are_added_read_changed_and_taken_away(
    client: TestClient, sign_up: Any, make_lecture: Any, captions: str
) -> None:
    ada = sign_up()
    sources = f"{URL}/{make_lecture(client, ada)['id']}/sources"
    link = client.post(
        sources, json={"kind": "recording", "name": "Video", "url": "https://example.org/v"}, headers=ada.headers
    )
    text = client.post(sources, json={"kind": "captions", "name": "a.vtt", "text": captions}, headers=ada.headers)
    assert (link.status_code, text.status_code) == (201, 201)
    assert (text.json()["size"], text.json()["position"]) == (len(captions.encode()), 1)
    assert SourceRead.model_validate_json(text.content, strict=True).model_dump(mode="json") == text.json()
    both = {"kind": "captions", "name": "a.vtt", "text": captions, "url": "https://example.org/v"}
    assert client.post(sources, json=both, headers=ada.headers).status_code == 422
    listed = client.get(sources, headers=ada.headers).json()
    assert [source["name"] for source in listed["items"]] == ["Video", "a.vtt"]
    assert client.get(sources, params={"kind": "captions"}, headers=ada.headers).json()["total"] == 1
    place = link.headers["Location"]
    assert client.patch(place, json={"name": "Film"}, headers=ada.headers).json()["name"] == "Film"
    assert client.delete(place, headers=ada.headers).status_code == 204
    assert client.get(place, headers=ada.headers).status_code == 404


def test_a_lecture_with_text_gets_its_notes_from_a_job(
    client: TestClient, sign_up: Any, make_course: Any, captions: str, finished: Any
) -> None:
    ada = sign_up()
    body = {
        "course_id": make_course(client, ada)["id"],
        "title": "Pagination",
        "text": {"name": "lecture.vtt", "text": captions},
    }
    accepted = client.post(URL, json=body, headers=ada.headers)
    assert accepted.status_code == 202, accepted.text
    assert JobRead.model_validate_json(accepted.content, strict=True).state == "queued"
    place = accepted.headers["Location"]
    job = finished(client, ada, accepted.json())
    assert (job["state"], job["error"], job["revision"]) == ("done", None, 1)
    lecture = client.get(place, headers=ada.headers).json()
    assert (lecture["transcript_version"], lecture["notes_revision"]) == (1, 1)


def test_text_that_is_no_lecture_fails_the_job_and_says_why(
    client: TestClient, sign_up: Any, make_course: Any, finished: Any
) -> None:
    ada = sign_up()
    text = {"name": "empty.vtt", "text": "WEBVTT\n"}
    body = {"course_id": make_course(client, ada)["id"], "title": "Nothing", "text": text}
    job = finished(client, ada, client.post(URL, json=body, headers=ada.headers).json())
    assert (job["state"], job["revision"]) == ("failed", None)
    assert "empty.vtt" in job["error"]


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "file:///etc/passwd"},
        {"language": "latin?"},
        {"duration_ms": -1},
        {"duration_ms": True},
        {"duration_ms": 1.5},
        {"topics": ["a\nb"]},
        {"topics": [""]},
        {"held_on": "yesterday"},
        {"speaker_ids": ["x"]},
        {"position": 3},
        {"text": {"text": ""}},
    ],
)
def test_a_body_that_is_wrong_is_refused(
    client: TestClient, sign_up: Any, make_course: Any, fields: dict[str, Any]
) -> None:
    ada = sign_up()
    body = {"course_id": make_course(client, ada)["id"], "title": "L"} | fields
    refused = client.post(URL, json=body, headers=ada.headers)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"].startswith(f"/{next(iter(fields))}")
