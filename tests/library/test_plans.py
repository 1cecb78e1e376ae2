"""How the databases go about the reads that are asked most: a plan that reads all rows answers as right, and late."""

from sqlalchemy import URL, create_engine

from bench.peers.ours import seed
from bench.peers.rows import Size
from lectorium.library.db.reads import POSTGRES, prepare
from lectorium.library.lectures.crud import LECTURES
from lectorium.library.reading import Shape, statement_of_many
from lectorium.library.rights import Credential


def test_a_page_is_read_along_its_index(database_url: URL) -> None:
    seed(database_url.render_as_string(hide_password=False), Size(lectures=3_000, courses=30, topics=20, speakers=20))
    statement = statement_of_many(LECTURES, Credential.token, Shape("-created_at", frozenset(), 20, False, False, True))
    engine = create_engine(database_url)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            prepared = prepare(statement, engine.dialect)
            values = tuple(prepared.values({"secret_hash": "", "now": None}))
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {prepared.sql}", values).all()
        else:
            sql = prepare(statement, POSTGRES).sql
            plan = connection.exec_driver_sql(f"EXPLAIN (GENERIC_PLAN) {sql}").all()
    engine.dispose()
    steps = [str(row[-1]) for row in plan]
    assert any("ix_lectures_created_at" in step for step in steps), "\n".join(steps)
