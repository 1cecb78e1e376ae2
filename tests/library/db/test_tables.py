from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, inspect, text

from lectorium.library.db.base import Base
from lectorium.library.db.search import INDEX
from lectorium.library.db.tables import TablesError, create_tables, differences, drop_tables


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """A database without tables."""
    if request.param == "sqlite":
        return URL.create("sqlite", database=str(tmp_path / "new" / "lectorium.sqlite"))
    server: URL = request.getfixturevalue("postgres_server")
    name = f"empty_{tmp_path.name}".lower().replace("-", "_")[:60]
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}"'))
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return server.set(database=name)


def tables_of(url: URL) -> set[str]:
    engine = create_engine(url)
    names = {name for name in inspect(engine).get_table_names() if not name.startswith(INDEX)}
    engine.dispose()
    return names


def test_migrations_go_up_agree_with_the_models_and_go_down(empty_url: URL) -> None:
    assert differences(empty_url)
    create_tables(empty_url)
    assert differences(empty_url) == []
    assert tables_of(empty_url) == {*Base.metadata.tables, "alembic_version"}
    create_tables(empty_url)
    drop_tables(empty_url)
    assert tables_of(empty_url) == {"alembic_version"}
    create_tables(empty_url)
    assert differences(empty_url) == []


def test_two_processes_that_start_at_once_make_the_tables_once(empty_url: URL) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(create_tables, [empty_url] * 2))
    assert differences(empty_url) == []


def test_a_database_of_a_newer_version_is_left_alone(empty_url: URL) -> None:
    create_tables(empty_url)
    engine = create_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(TablesError, match="newer Lectorium"):
        create_tables(empty_url)
