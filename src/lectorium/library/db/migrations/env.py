"""Run by Alembic: on the connection it is given, or (the `alembic` command) on the database of the settings."""

from alembic import context
from sqlalchemy import Connection

from lectorium.library.db.engine import make_engine
from lectorium.library.db.models import Base
from lectorium.settings import Settings

LOCK_TIMEOUT = "5s"


def migrate(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        # Changing a table on SQLite copies and drops it; with foreign keys on, the drop deletes its child rows.
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    else:
        connection.exec_driver_sql(f"SET lock_timeout = '{LOCK_TIMEOUT}'")
    connection.commit()
    context.configure(
        connection=connection.execution_options(sqlite_begin="IMMEDIATE"),
        target_metadata=Base.metadata,
        render_as_batch=sqlite,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()
        if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()):
            raise RuntimeError(f"the migration leaves rows of {broken[0]} that point nowhere; nothing was changed")


if (given := context.config.attributes.get("connection")) is not None:
    migrate(given)
else:
    engine = make_engine(Settings().database)
    with engine.connect() as own:
        migrate(own)
    engine.dispose()
