"""Courses know how many lectures they have, and the newest of a course are found by an index.

The count is kept by triggers, so that no way to add or remove a lecture can forget it. SQLite drops a table's triggers
with it: a later migration that copies `lectures` makes them again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

INDEX = "ix_lectures_course_id_created_at_id"
CHANGE = "UPDATE courses SET lecture_count = lecture_count {} 1 WHERE id = {}.course_id;"
ADDED, REMOVED = CHANGE.format("+", "NEW"), CHANGE.format("-", "OLD")
EVENTS = {"insert": ADDED, "delete": REMOVED, "update": REMOVED + ADDED}


def upgrade() -> None:
    op.add_column("courses", sa.Column("lecture_count", sa.Integer(), server_default="0", nullable=False))
    op.execute(
        "UPDATE courses SET lecture_count = (SELECT count(*) FROM lectures WHERE lectures.course_id = courses.id)"
    )
    op.create_index(INDEX, "lectures", ["course_id", "created_at", "id"])
    for event, change in EVENTS.items():
        name = f"lectures_count_{event}"
        when = "UPDATE OF course_id" if event == "update" else event.upper()
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"CREATE TRIGGER {name} AFTER {when} ON lectures BEGIN {change} END")
        else:
            op.execute(
                f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {change} RETURN NULL; END $$"
            )
            op.execute(f"CREATE TRIGGER {name} AFTER {when} ON lectures FOR EACH ROW EXECUTE FUNCTION {name}()")


def downgrade() -> None:
    for event in EVENTS:
        name = f"lectures_count_{event}"
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER {name}")
        else:
            op.execute(f"DROP TRIGGER {name} ON lectures")
            op.execute(f"DROP FUNCTION {name}()")
    op.drop_index(INDEX, "lectures")
    op.drop_column("courses", "lecture_count")
