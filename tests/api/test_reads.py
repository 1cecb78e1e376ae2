"""Every route that reads, on both databases: one statement, and the bytes that its schema would have written."""

from typing import Any

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from lectorium.app import FEATURES
from lectorium.library.db.session import Database
from lectorium.library.paging import Page
from tests.api.world import World, build

READS = [
    route
    for feature in FEATURES
    for route in feature.router.routes
    if isinstance(route, APIRoute) and route.methods == {"GET"}
]


@pytest.fixture
def world(database: Database) -> World:
    return build(database)


def test_every_read_is_one_statement(client: TestClient, world: World, statements: Any) -> None:
    for headers in (world.headers("owner"), world.cookie):
        for route in READS:
            statements.clear()
            answer = client.get(world.path(route.path), headers=headers)
            # Whoever shows a token has no current session.
            assert answer.status_code == 200 or route.name == "read_current_session", (route.path, answer.text)
            assert len(statements) == (1 if answer.is_success else 2), (route.path, statements.sql)


def test_every_read_gives_what_its_schema_would_write(client: TestClient, world: World) -> None:
    for route in READS:
        if route.response_model is None:
            continue
        answer = client.get(world.path(route.path), headers=world.cookie)
        read = route.response_model.model_validate_json(answer.content)
        assert read.model_dump(mode="json") == answer.json(), route.path


def test_every_read_of_one_thing_saves_the_body_for_whoever_has_it(client: TestClient, world: World) -> None:
    for route in READS:
        if route.response_model is not None and issubclass(route.response_model, Page):
            continue
        etag = client.get(world.path(route.path), headers=world.cookie).headers["ETag"]
        unchanged = client.get(world.path(route.path), headers=world.cookie | {"If-None-Match": etag})
        assert (unchanged.status_code, unchanged.content) == (304, b""), route.path
