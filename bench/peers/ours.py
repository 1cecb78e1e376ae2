"""Lectorium itself: its tables filled, its server as `lectorium serve` starts it."""

from sqlalchemy import make_url

from bench.peers import rows
from bench.peers.fill import fill, fill_shared
from bench.peers.rows import Size
from lectorium.library.db.base import Base
from lectorium.library.db.models import Course, Lecture, Role, Scope, Speaker, Topic, User, Visibility
from lectorium.library.db.session import Database
from lectorium.library.db.tables import create_tables
from lectorium.library.users.secrets import hash_secret, new_token


def seed(address: str, size: Size) -> str:
    """A token for the person."""
    url = make_url(address)
    create_tables(url)
    database = Database(url)
    token = new_token()
    tables = Base.metadata.tables
    with database.engine.execution_options(sqlite_begin="IMMEDIATE").begin() as connection:
        if url.get_backend_name() == "postgresql":  # no triggers and no foreign keys meanwhile: they take minutes
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        fill(connection, tables["users"], (user | User.kept(user) for user in rows.users()))
        owned = (
            {"owner_id": rows.STRANGER, "visibility": Visibility.private} | course | Course.kept(course)
            for course in rows.courses(size)
        )
        fill(connection, tables["courses"], owned)
        fill(connection, tables["members"], (member | {"role": Role.editor} for member in rows.members(size)))
        shown = {"user_id": rows.PERSON, "name": "bench", "hint": "bench", "scope": Scope.write}
        fill(connection, tables["api_tokens"], [shown | {"secret_hash": hash_secret(token)}])
        kept = {"topics": Topic.kept, "speakers": Speaker.kept, "lectures": Lecture.kept}
        fill_shared(connection, tables, size, kept)
        of_course = "(SELECT count(*) FROM lectures WHERE lectures.course_id = courses.id)"
        connection.exec_driver_sql(f"UPDATE courses SET lecture_count = {of_course}")
    if url.get_backend_name() == "postgresql":  # what its own service does by and by; on SQLite nobody does
        with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql("VACUUM FULL")
            connection.exec_driver_sql("ANALYZE")
    database.close()
    return token
