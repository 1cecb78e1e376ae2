from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient

from lectorium.api.shortcut import Shortcut
from lectorium.app import API, FEATURES
from tests.api.v1.people import make_course


@pytest.mark.parametrize("path", ["/courses/{id}", "/courses/{id}/members", "/courses/{id}/lecture-order"])
@pytest.mark.parametrize("who", ["owner", "stranger", "nobody", "damaged"])
def test_the_short_way_and_the_long_way_give_the_same_answer(
    client: TestClient, sign_up: Any, path: str, who: str
) -> None:
    owner, stranger = sign_up(), sign_up("Emmy")
    course = make_course(client, owner)
    damaged = {"Authorization": owner.headers["Authorization"] + "x"}
    headers = {"owner": owner.headers, "stranger": stranger.headers, "nobody": {}, "damaged": damaged}[who]
    headers = headers | {"X-Request-ID": "same"}
    short = client.get(API + path.format(id=course["id"]), headers=headers)
    # Without hyphens it is no id to the short way.
    long = client.get(API + path.format(id=UUID(course["id"]).hex), headers=headers)
    assert (short.status_code, short.headers.get("ETag")) == (long.status_code, long.headers.get("ETag"))
    assert short.text.replace(course["id"], "") == long.text.replace(course["id"], "").replace(
        UUID(course["id"]).hex, ""
    )
    assert short.status_code == {"owner": 200, "stranger": 404}.get(who, 401)


def test_what_is_not_as_it_should_be_goes_the_long_way(client: TestClient, sign_up: Any) -> None:
    headers = sign_up().headers
    for path in ("/lectures?limit=0", "/lectures?what=1", f"/lectures/{'x' * 36}"):
        answer = client.get(API + path, headers=headers)
        assert (answer.status_code, answer.json()["type"]) == (422, "urn:lectorium:problem:invalid")


def test_every_read_but_a_comparison_can_be_short(app: Any) -> None:
    shortcut = Shortcut(app, routers=[feature.router for feature in FEATURES], prefix=API, application=app)
    reads = {
        route.name
        for feature in FEATURES
        for route in feature.router.routes
        if "GET" in route.methods and "reading" in route.endpoint.__annotations__
    }
    assert {straight.route.name for straight in shortcut.straight.values()} == reads - {"compare_revisions"}
