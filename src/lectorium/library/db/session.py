"""How rows are read and written: a read is one statement, a write is one transaction, committed here only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection
from sqlalchemy.orm import Session, sessionmaker

from lectorium.library.db.engine import POOL_SIZE, make_engine
from lectorium.library.db.reads import reads_of

AFTER_COMMIT = "after_commit"


class Database:
    def __init__(self, url: URL) -> None:
        self.engine = make_engine(url)
        self.reads = reads_of(self.engine)
        self.most_writers = 1 if self.engine.dialect.name == "sqlite" else POOL_SIZE
        self._readers = self.engine
        if self.engine.dialect.name == "postgresql":
            self._readers = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self._writers = sessionmaker(
            self.engine.execution_options(sqlite_begin="IMMEDIATE"), autoflush=False, expire_on_commit=False
        )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for single statements, each its own snapshot."""
        with self._readers.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with self._writers() as session:
            yield session
            session.commit()
        for act in session.info.get(AFTER_COMMIT, ()):
            act()

    def close(self) -> None:
        self.engine.dispose()


def after_commit(session: Session, act: Callable[[], None]) -> None:
    """Runs `act` once what the session wrote is safe; never, if it is rolled back."""
    session.info.setdefault(AFTER_COMMIT, []).append(act)
