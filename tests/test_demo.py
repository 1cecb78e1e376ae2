"""`make serve` on a fresh clone: an example to look at, once."""

from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from lectorium.demo import EMAIL, make_demo
from lectorium.library.db.session import Database
from lectorium.library.storage import Storage
from tests.api.v1.people import browser

EXAMPLE = Path(__file__).parent.parent / "examples" / "backend-development.vtt"


def test_a_new_library_gets_an_example_once(client: TestClient, database: Database, app: Any) -> None:
    storage: Storage = app.state.storage
    password = make_demo(database, storage, EXAMPLE)
    assert password is not None
    assert make_demo(database, storage, EXAMPLE) is None
    page = browser(client, EMAIL, password)
    (lecture,) = page.get("/api/v1/lectures").json()["items"]
    notes = page.get(f"/api/v1/lectures/{lecture['id']}/notes.md")
    assert notes.status_code == 200
    assert "## " in notes.text


def test_a_library_with_people_is_left_alone(database: Database, sign_up: Any, app: Any) -> None:
    sign_up()
    assert make_demo(database, app.state.storage, EXAMPLE) is None
