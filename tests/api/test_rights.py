"""Who may do what, for every route and every kind of person: a route that is not in the table fails the test.

In the private course of `world`. A cell is the status; `=1` is the `total` of a list, `:403` the status of the one item
of a bulk call.
"""

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from lectorium.library.db.session import Database
from tests.api.world import WHO, build

TABLE = """
GET    /courses                                     200=0 200=0 200=1 200=1 200=1 200=1  200=1 200=1 200=0
POST   /courses                                     401   201   201   201   201   201    403   201   201
GET    /courses/{course_id}                         401   404   200   200   200   200    200   200   404
PATCH  /courses/{course_id}                         401   404   403   200   200   200    403   200   404
DELETE /courses/{course_id}                         401   404   403   403   204   204    403   204   404
GET    /courses/{course_id}/members                 401   404   200=3 200=3 200=3 200=3  200=3 200=3 404
POST   /courses/{course_id}/members                 401   404   403   403   201   201    403   201   404
GET    /courses/{course_id}/members/{user_id}       401   404   200   200   200   200    200   200   404
PATCH  /courses/{course_id}/members/{user_id}       401   404   403   403   200   200    403   200   404
DELETE /courses/{course_id}/members/{user_id}       401   404   204   403   204   204    403   204   404
GET    /courses/{course_id}/corrections             401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
POST   /courses/{course_id}/corrections             401   404   403   201   201   201    403   201   404
GET    /courses/{course_id}/corrections/{correction_id}           401 404 200 200 200 200  200 200 404
PATCH  /courses/{course_id}/corrections/{correction_id}           401 404 403 200 200 200  403 200 404
DELETE /courses/{course_id}/corrections/{correction_id}           401 404 403 204 204 204  403 204 404
GET    /courses/{course_id}/lecture-order           401   404   200   200   200   200    200   200   404
PUT    /courses/{course_id}/lecture-order           401   404   403   200   200   200    403   200   404

GET    /lectures                                    200=0 200=0 200=1 200=1 200=1 200=1  200=1 200=1 200=0
POST   /lectures                                    401   422   403   201   201   201    403   201   422
POST   /lectures/bulk           401 200:422 200:403 200:201 200:201 200:201 403 200:201 200:422
POST   /lectures/bulk-delete    401 200:404 200:403 200:204 200:204 200:204 403 200:204 200:404
GET    /lectures/{lecture_id}                       401   404   200   200   200   200    200   200   404
PATCH  /lectures/{lecture_id}                       401   404   403   200   200   200    403   200   404
DELETE /lectures/{lecture_id}                       401   404   403   204   204   204    403   204   404
GET    /lectures/{lecture_id}/sources               401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
POST   /lectures/{lecture_id}/sources               401   404   403   201   201   201    403   201   404
GET    /lectures/{lecture_id}/sources/{source_id}   401   404   200   200   200   200    200   200   404
PATCH  /lectures/{lecture_id}/sources/{source_id}   401   404   403   200   200   200    403   200   404
DELETE /lectures/{lecture_id}/sources/{source_id}   401   404   403   204   204   204    403   204   404
GET    /lectures/{lecture_id}/transcript            401   404   200   200   200   200    200   200   404
PUT    /lectures/{lecture_id}/transcript            401   404   403   200   200   200    403   200   404
GET    /lectures/{lecture_id}/transcript.vtt        401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/transcripts           401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
GET    /lectures/{lecture_id}/transcripts/{version} 401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/notes                 401   404   200   200   200   200    200   200   404
POST   /lectures/{lecture_id}/notes                 401   404   403   409   409   409    403   409   404
PUT    /lectures/{lecture_id}/notes                 401   404   403   200   200   200    403   200   404
GET    /lectures/{lecture_id}/notes.md              401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/notes/compare         401   404   200   200   200   200    200   200   404
GET    /lectures/{lecture_id}/notes/revisions       401   404   200=1 200=1 200=1 200=1  200=1 200=1 404
GET    /lectures/{lecture_id}/notes/revisions/{number}            401 404 200 200 200 200  200 200 404
GET    /lectures/{lecture_id}/notes/revisions/{number}/ledger     401 404 200 200 200 200  200 200 404
GET    /lectures/{lecture_id}/notes/revisions/{number}/coverage   401 404 200 200 200 200  200 200 404
GET    /lectures/{lecture_id}/notes/revisions/{number}/sections   401 404 200 200 200 200  200 200 404
POST   /lectures/{lecture_id}/notes/revisions/{number}/restore    401 404 403 201 201 201  403 201 404

GET    /jobs                                        401   200=0 200=0 200=1 200=1 200=1  200=1 200=1 200=0
GET    /jobs/{job_id}                               401   404   404   200   200   200    200   200   404
POST   /jobs/{job_id}/cancel                        401   404   404   200   200   200    403   200   404

GET    /topics                                      200=0 200=0 200=1 200=1 200=1 200=2  200=1 200=1 200=0
POST   /topics                                      401   201   201   201   201   201    403   201   201
POST   /topics/bulk             401 200:201 200:201 200:201 200:201 200:201 403 200:201 200:201
POST   /topics/bulk-delete      401 200:404 200:403 200:204 200:204 200:204 403 200:204 200:404
GET    /topics/{topic_id}                           401   404   200   200   200   200    200   200   404
PATCH  /topics/{topic_id}                           401   404   403   200   200   200    403   200   404
DELETE /topics/{topic_id}                           401   404   403   204   204   204    403   204   404
POST   /topics/{topic_id}/merge                     401   404   403   404   404   200    403   404   404
GET    /speakers                                    200=0 200=0 200=1 200=1 200=1 200=2  200=1 200=1 200=0
POST   /speakers                                    401   201   201   201   201   201    403   201   201
GET    /speakers/{speaker_id}                       401   404   200   200   200   200    200   200   404
PATCH  /speakers/{speaker_id}                       401   404   403   200   200   200    403   200   404
DELETE /speakers/{speaker_id}                       401   404   403   204   204   204    403   204   404
POST   /speakers/{speaker_id}/merge                 401   404   403   404   404   200    403   404   404

GET    /me                                          401   200   200   200   200   200    200   200   200
GET    /users                                       401   200=1 200=1 200=1 200=1 200=5  200=1 200=1 200=1
POST   /users                                       401   403   403   403   403   201    403   403   403
POST   /registrations                               403   403   403   403   403   403    403   403   403
GET    /users/{user_id}                             401   404   200   200   200   200    200   200   404
PATCH  /users/{user_id}                             401   404   200   403   403   200    403   403   404
DELETE /users/{user_id}                             401   404   204   403   403   204    403   403   404
PUT    /users/{user_id}/password                    401   404   204   403   403   204    403   403   404
GET    /sessions                                    401   200=0 200=0 200=0 200=1 200=0  200=1 200=1 200=0
POST   /sessions                                    201   201   201   201   201   201    201   201   201
DELETE /sessions                                    401   204   204   204   204   204    403   403   403
GET    /sessions/current                            401   404   404   404   404   404    404   404   404
DELETE /sessions/current                            401   404   404   404   404   404    403   404   404
GET    /sessions/{session_id}                       401   404   404   404   200   404    200   200   404
DELETE /sessions/{session_id}                       401   404   404   404   204   404    403   403   403
GET    /tokens                                      401   200=1 200=1 200=1 200=3 200=8  200=3 200=3 200=2
POST   /tokens                                      401   201   201   201   201   201    403   403   403
GET    /tokens/{token_id}                           401   404   404   404   200   200    200   200   404
PATCH  /tokens/{token_id}                           401   404   404   404   200   200    403   403   404
DELETE /tokens/{token_id}                           401   404   404   404   204   204    403   403   404
"""

SAFE = "GET"


def rows() -> dict[str, list[str]]:
    lines = [line.split() for line in TABLE.splitlines() if line]
    return {f"{method} {path}": cells for method, path, *cells in lines}


def test_every_route_is_in_the_table(app: FastAPI) -> None:
    routes = {
        f"{method.upper()} {path.removeprefix('/api/v1')}"
        for path, operations in app.openapi()["paths"].items()
        for method in operations
    }
    assert set(rows()) == routes
    assert {len(cells) for cells in rows().values()} == {len(WHO)}


def test_the_table_holds(client: TestClient, database: Database) -> None:
    world = build(database)
    wrong = []
    for route, cells in rows().items():
        method, template = route.split()
        for who, expected in zip(WHO, cells, strict=True):
            answer = client.request(method, world.path(template), json=world.body(route), headers=world.headers(who))
            client.cookies.clear()
            if (got := cell(answer, expected)) != expected:
                wrong.append(f"{route} by {who}: {got}, not {expected}: {answer.text[:200]}")
            if method != SAFE and answer.is_success:
                world.restore(database)
    assert not wrong, "\n".join(wrong)


def cell(answer: Any, expected: str) -> str:
    """The answer, told as closely as the table tells it."""
    if answer.is_success and "=" in expected:
        return f"{answer.status_code}={answer.json()['total']}"
    if answer.is_success and ":" in expected:
        return f"{answer.status_code}:{answer.json()['results'][0]['status']}"
    return str(answer.status_code)
