from typing import Any

import pytest
from fastapi.testclient import TestClient

from lectorium.library.lectures.schemas import TranscriptInfo, TranscriptRead
from lectorium.library.paging import Page
from lectorium.notetaker.read import read_lecture

SEGMENTS = [
    {"text": "Welcome to <the> lecture.", "start_ms": 0, "end_ms": 2000, "speaker": "Ada & Co"},
    {"text": "A page is a slice.", "start_ms": 3_661_500, "end_ms": 3_665_000},
]


@pytest.fixture
def place(client: TestClient, sign_up: Any, make_lecture: Any) -> tuple[str, Any]:
    ada = sign_up()
    return f"/api/v1/lectures/{make_lecture(client, ada)['id']}", ada


def test_each_transcript_is_a_new_version(
    client: TestClient, place: tuple[str, Any], captions: str, statements: Any
) -> None:
    lecture, ada = place
    assert client.get(f"{lecture}/transcript", headers=ada.headers).status_code == 404
    first = client.put(f"{lecture}/transcript", json={"name": "a.vtt", "text": captions}, headers=ada.headers)
    assert first.status_code == 200, first.text
    assert (first.json()["version"], first.json()["origin"], first.json()["language"]) == (1, "edit", "en")
    assert first.json()["author"] == {"id": str(ada.id), "name": "Ada"}
    assert [sentence["id"] for sentence in first.json()["sentences"]] == ["s1", "s2", "s3", "s4", "s5"]
    second = client.put(f"{lecture}/transcript", json={"segments": SEGMENTS, "language": "en"}, headers=ada.headers)
    assert (second.json()["version"], len(second.json()["segments"])) == (2, 2)

    statements.clear()
    current = client.get(f"{lecture}/transcript", headers=ada.headers)
    assert len(statements) == 1
    assert current.content == second.content
    assert TranscriptRead.model_validate_json(current.content, strict=True).model_dump(mode="json") == current.json()
    old = client.get(f"{lecture}/transcripts/1", headers=ada.headers)
    assert old.content == first.content
    assert client.get(f"{lecture}/transcripts/3", headers=ada.headers).status_code == 404
    listed = client.get(f"{lecture}/transcripts", headers=ada.headers)
    assert [item["version"] for item in listed.json()["items"]] == [1, 2]
    assert (
        Page[TranscriptInfo].model_validate_json(listed.content, strict=True).model_dump(mode="json") == listed.json()
    )


def test_a_change_of_what_was_read_before_is_refused(client: TestClient, place: tuple[str, Any], captions: str) -> None:
    lecture, ada = place
    first = client.put(f"{lecture}/transcript", json={"text": captions}, headers=ada.headers)
    guard = ada.headers | {"If-Match": first.headers["ETag"]}
    assert client.put(f"{lecture}/transcript", json={"segments": SEGMENTS}, headers=guard).status_code == 200
    assert client.put(f"{lecture}/transcript", json={"text": captions}, headers=guard).status_code == 412


def test_the_captions_file_reads_back_as_the_same_lecture(client: TestClient, place: tuple[str, Any]) -> None:
    lecture, ada = place
    client.put(f"{lecture}/transcript", json={"segments": SEGMENTS, "language": "en"}, headers=ada.headers)
    file = client.get(f"{lecture}/transcript.vtt", headers=ada.headers)
    assert file.headers["Content-Type"] == "text/vtt; charset=utf-8"
    read = read_lecture(file.content, name="back.vtt")
    assert [(s.text, s.start_ms, s.end_ms, s.speaker) for s in read.segments] == [
        ("Welcome to <the> lecture.", 0, 2000, "Ada & Co"),
        ("A page is a slice.", 3_661_500, 3_665_000, None),
    ]
    etag = {"If-None-Match": file.headers["ETag"]}
    assert client.get(f"{lecture}/transcript.vtt", headers=ada.headers | etag).status_code == 304


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "either"),
        ({"text": "a", "segments": SEGMENTS}, "either"),
        ({"segments": []}, "at least 1"),
        ({"segments": SEGMENTS[::-1]}, "sort them by time"),
        ({"segments": [{"text": "a", "start_ms": 5, "end_ms": 4}]}, "before it starts"),
        ({"segments": [{"text": " "}]}, "at least 1"),
        ({"text": "WEBVTT\n", "name": "empty.vtt"}, "empty.vtt"),
    ],
)
def test_what_is_no_transcript_is_refused(
    client: TestClient, place: tuple[str, Any], body: dict[str, Any], message: str
) -> None:
    lecture, ada = place
    refused = client.put(f"{lecture}/transcript", json=body, headers=ada.headers)
    assert refused.status_code == 422
    assert message in refused.json()["detail"]
    assert client.get(f"{lecture}/transcripts", headers=ada.headers).json()["total"] == 0
