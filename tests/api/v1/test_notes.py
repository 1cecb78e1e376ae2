from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel

from lectorium.library.notes.schemas import CoverageRead, LedgerRead, NotesRead, RevisionInfo, SectionsRead
from lectorium.library.paging import Page


@pytest.fixture
def place(
    client: TestClient, sign_up: Any, make_course: Any, make_lecture: Any, captions: str, finished: Any
) -> tuple[str, Any]:
    """A lecture with a transcript and one revision of notes."""
    ada = sign_up()
    course = make_course(client, ada)
    lecture = f"/api/v1/lectures/{make_lecture(client, ada, course_id=course['id'], title='Pagination')['id']}"
    client.put(f"{lecture}/transcript", json={"text": captions}, headers=ada.headers).raise_for_status()
    accepted = client.post(f"{lecture}/notes", json={"detail": "full"}, headers=ada.headers)
    assert accepted.status_code == 202, accepted.text
    assert accepted.headers["Location"] == f"/api/v1/jobs/{accepted.json()['id']}"
    job = finished(client, ada, accepted.json())
    assert job["state"] == "done", job
    return lecture, ada


def test_notes_are_read_with_their_ledger_coverage_and_sections(
    client: TestClient, place: tuple[str, Any], statements: Any
) -> None:
    lecture, ada = place
    schemas: dict[str, type[BaseModel]] = {
        "notes": NotesRead,
        "notes/revisions": Page[RevisionInfo],
        "notes/revisions/1": NotesRead,
        "notes/revisions/1/ledger": LedgerRead,
        "notes/revisions/1/coverage": CoverageRead,
        "notes/revisions/1/sections": SectionsRead,
    }
    answers = {}
    for path, schema in schemas.items():
        statements.clear()
        answer = client.get(f"{lecture}/{path}", headers=ada.headers)
        assert (answer.status_code, len(statements)) == (200, 1), (path, answer.text)
        assert schema.model_validate_json(answer.content).model_dump(mode="json") == answer.json(), path
        answers[path] = answer.json()
    notes = answers["notes"]
    assert (notes["revision"], notes["transcript_version"], notes["stale"]) == (1, 1, False)
    assert notes["detail"] == "full"
    assert notes["document"]["sections"]
    assert len(answers["notes/revisions/1/ledger"]["ledger"]) == 5
    assert sum(answers["notes/revisions/1/coverage"]["coverage"]["sentences"].values()) == 5
    assert [s["heading"] for s in answers["notes/revisions/1/sections"]["sections"]] == [
        section["heading"] for section in notes["document"]["sections"]
    ]


def test_an_edit_is_a_revision_that_is_parsed_and_checked(client: TestClient, place: tuple[str, Any]) -> None:
    lecture, ada = place
    file = client.get(f"{lecture}/notes.md", headers=ada.headers)
    assert file.headers["Content-Type"] == "text/markdown; charset=utf-8"
    etag = client.get(f"{lecture}/notes", headers=ada.headers).headers["ETag"]
    markdown = file.text.replace("Pagination", "Paging", 1)
    body = {"markdown": markdown, "message": "A shorter title"}
    edited = client.put(f"{lecture}/notes", json=body, headers=ada.headers | {"If-Match": etag})
    assert edited.status_code == 200, edited.text
    assert (edited.json()["revision"], edited.json()["writer"], edited.json()["message"]) == (
        2,
        "Ada",
        "A shorter title",
    )
    assert sum(edited.json()["coverage"]["sentences"].values()) == 5
    assert client.put(f"{lecture}/notes", json=body, headers=ada.headers | {"If-Match": etag}).status_code == 412

    diff = client.get(f"{lecture}/notes/compare", params={"from": 1, "to": 2}, headers=ada.headers)
    assert diff.headers["Content-Type"] == "text/x-diff; charset=utf-8"
    assert diff.text.startswith("--- revision 1\n+++ revision 2\n")
    assert any(line.startswith("+") and "Paging" in line for line in diff.text.splitlines())
    same = client.get(f"{lecture}/notes/compare", params={"from": 1, "to": 1}, headers=ada.headers)
    assert (same.status_code, same.text) == (200, "")

    restored = client.post(f"{lecture}/notes/revisions/1/restore", headers=ada.headers)
    assert (restored.status_code, restored.json()["revision"]) == (201, 3)
    assert client.get(restored.headers["Location"], headers=ada.headers).content == restored.content
    first = client.get(f"{lecture}/notes/revisions/1", headers=ada.headers)
    assert restored.json()["document"] == first.json()["document"]
    assert client.post(f"{lecture}/notes/revisions/9/restore", headers=ada.headers).status_code == 404
    listed = client.get(f"{lecture}/notes/revisions", headers=ada.headers).json()
    assert [item["revision"] for item in listed["items"]] == [1, 2, 3]


def test_notes_of_an_older_transcript_are_stale(client: TestClient, place: tuple[str, Any], captions: str) -> None:
    lecture, ada = place
    client.put(f"{lecture}/transcript", json={"text": captions}, headers=ada.headers).raise_for_status()
    assert client.get(f"{lecture}/notes", headers=ada.headers).json()["stale"] is True


def test_notes_may_be_a_persons_own_without_any_transcript(client: TestClient, sign_up: Any, make_lecture: Any) -> None:
    ada = sign_up()
    lecture = f"/api/v1/lectures/{make_lecture(client, ada)['id']}"
    edited = client.put(f"{lecture}/notes", json={"markdown": "# Mine\n\n## Part\n\n- A point\n"}, headers=ada.headers)
    assert edited.status_code == 200, edited.text
    assert (edited.json()["title"], edited.json()["coverage"], edited.json()["stale"]) == ("Mine", None, False)


def test_there_must_be_something_to_write_notes_of(client: TestClient, sign_up: Any, make_lecture: Any) -> None:
    ada = sign_up()
    lecture = f"/api/v1/lectures/{make_lecture(client, ada)['id']}"
    refused = client.post(f"{lecture}/notes", json={}, headers=ada.headers)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lectorium:problem:nothing-to-read")
    for path in ("notes", "notes.md", "transcript", "transcript.vtt", "notes/revisions/1", "notes/revisions/1/ledger"):
        assert client.get(f"{lecture}/{path}", headers=ada.headers).status_code == 404


def test_only_editors_change_notes(client: TestClient, place: tuple[str, Any], sign_up: Any) -> None:
    lecture, ada = place
    viewer, eve = sign_up("Vi"), sign_up("Eve")
    course = client.get(lecture, headers=ada.headers).json()["course"]["id"]
    body = {"email": viewer.email, "role": "viewer"}
    client.post(f"/api/v1/courses/{course}/members", json=body, headers=ada.headers).raise_for_status()
    for person, status in ((viewer, 403), (eve, 404)):
        assert client.put(f"{lecture}/notes", json={"markdown": "# A"}, headers=person.headers).status_code == status
        assert client.post(f"{lecture}/notes", json={}, headers=person.headers).status_code == status
        assert client.post(f"{lecture}/notes/revisions/1/restore", headers=person.headers).status_code == status
    assert client.get(f"{lecture}/notes", headers=viewer.headers).status_code == 200
    assert client.get(f"{lecture}/notes.md", headers=eve.headers).status_code == 404


def test_corrections_of_the_course_are_made_before_writing_and_listed_as_repairs(
    client: TestClient, place: tuple[str, Any], finished: Any
) -> None:
    lecture, ada = place
    course = client.get(lecture, headers=ada.headers).json()["course"]["id"]
    corrections = f"/api/v1/courses/{course}/corrections"
    body = {"heard": "pagination", "meant": "Paging"}
    made = client.post(corrections, json=body, headers=ada.headers)
    assert made.status_code == 201, made.text
    assert client.post(corrections, json=body, headers=ada.headers).status_code == 409
    job = finished(client, ada, client.post(f"{lecture}/notes", json={}, headers=ada.headers).json())
    assert job["revision"] == 2, job
    document = client.get(f"{lecture}/notes", headers=ada.headers).json()["document"]
    assert not any("pagination" in sentence["text"].lower() for sentence in document["sentences"])
    assert any("Paging" in repair["what"] for repair in document["repairs"])

    # Whoever edits these notes is held to what was meant, as they are.
    edit = {"markdown": client.get(f"{lecture}/notes.md", headers=ada.headers).text}
    etag = client.get(f"{lecture}/notes", headers=ada.headers).headers["ETag"]
    edited = client.put(f"{lecture}/notes", json=edit, headers=ada.headers | {"If-Match": etag})
    assert edited.status_code == 200, edited.text
    assert edited.json()["document"]["coverage"] == document["coverage"]
    assert edited.json()["report"]["unsupported"] == []

    place_of_one = made.headers["Location"]
    assert client.patch(place_of_one, json={"meant": "Pages"}, headers=ada.headers).json()["meant"] == "Pages"
    assert client.patch(place_of_one, json={"meant": "pagination"}, headers=ada.headers).status_code == 422
    assert client.get(corrections, headers=ada.headers).json()["total"] == 1
    assert client.delete(place_of_one, headers=ada.headers).status_code == 204
    assert client.get(place_of_one, headers=ada.headers).status_code == 404
