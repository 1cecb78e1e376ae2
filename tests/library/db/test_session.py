from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError

import lectorium
from lectorium.library.db.models import User
from lectorium.library.db.session import Database, after_commit

SOURCE = Path(lectorium.__file__).parent
THREADS, ROUNDS = 8, 25


def add_person(database: Database, name: str = "0") -> User:
    with database.writing() as session:
        person = User(email="ada@example.org", name=name)
        session.add(person)
    return person


def test_threads_that_read_then_write_lose_no_update_and_meet_no_lock_error(database: Database) -> None:
    person = add_person(database)

    def count_up(_: int) -> None:
        for _ in range(ROUNDS):
            with database.writing() as session:
                row = session.scalars(select(User).where(User.id == person.id).with_for_update()).one()
                row.name = str(int(row.name) + 1)

    def read(_: int) -> None:
        for _ in range(ROUNDS):
            with database.reading() as connection:
                assert connection.scalar(select(User.name)) is not None

    with ThreadPoolExecutor(THREADS + 2) as pool:
        list(pool.map(count_up, range(THREADS)))
        list(pool.map(read, range(2)))
    with database.reading() as connection:
        assert connection.scalar(select(User.name)) == str(THREADS * ROUNDS)


def test_an_exception_undoes_the_writing_and_what_was_to_follow_it(database: Database) -> None:
    done: list[str] = []

    def fail() -> None:
        with database.writing() as session:
            session.add(User(email="ada@example.org", name="Ada"))
            session.flush()
            after_commit(session, lambda: done.append("undone"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.writing() as session:
        assert session.scalar(select(User.id)) is None
        after_commit(session, lambda: done.append("kept"))
    assert done == ["kept"]


def test_a_relationship_that_no_statement_loaded_raises(database: Database) -> None:
    person = add_person(database)
    with database.writing() as session, pytest.raises(InvalidRequestError, match="raise"):
        session.get_one(User, person.id).memberships  # noqa: B018


def test_rows_are_committed_in_one_place() -> None:
    # Migrations move tables, not rows of a request: they end their transactions themselves.
    may_commit = {SOURCE / "library/db" / name for name in ("session.py", "tables.py", "migrations/env.py")}
    assert {path for path in SOURCE.rglob("*.py") if ".commit()" in path.read_text()} <= may_commit
