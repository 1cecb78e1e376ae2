"""Lectures, courses, topics, speakers and people are found by words and put in order by letters; pages of lectures are
read along an index in every order and with every filter, the newest by their ids, which were given in that order.

On SQLite the index of words is a table of FTS5, kept by triggers. A later migration that copies `lectures` makes these
again, as those of 0002.
"""

import sqlalchemy as sa
from alembic import op

from lectorium.library.db.types import Words
from lectorium.library.words import folded, words_of

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SEARCHED = {
    "courses": ("title", "description"),
    "lectures": ("title", "description"),
    "topics": ("name", "description"),
    "speakers": ("name", "affiliation"),
    "users": ("name", "email"),
}
INDEXES = {
    "ix_lectures_course_id_id": ("lectures", ["course_id", "id"]),
    "ix_lectures_course_id_letters_id": ("lectures", ["course_id", "letters", "id"]),
    "ix_lectures_letters_id": ("lectures", ["letters", "id"]),
    "ix_lectures_position_id": ("lectures", ["position", "id"]),
    "ix_lectures_language_id": ("lectures", ["language", "id"]),
    "ix_lectures_held_on": ("lectures", ["held_on"]),
    "ix_members_user_id_course_id": ("members", ["user_id", "course_id"]),
    "ix_lecture_topics_topic_id_lecture_id": ("lecture_topics", ["topic_id", "lecture_id"]),
    "ix_lecture_speakers_speaker_id_lecture_id": ("lecture_speakers", ["speaker_id", "lecture_id"]),
}
BEFORE = {
    "ix_lectures_created_at": ("lectures", ["created_at", "id"]),
    "ix_lectures_course_id_created_at_id": ("lectures", ["course_id", "created_at", "id"]),
    "ix_lecture_topics_topic_id": ("lecture_topics", ["topic_id"]),
    "ix_lecture_speakers_speaker_id": ("lecture_speakers", ["speaker_id"]),
    "ix_members_user_id": ("members", ["user_id"]),
    "ix_courses_created_at": ("courses", ["created_at", "id"]),
    "ix_jobs_created_at": ("jobs", ["created_at", "id"]),
}
WORDS = "ix_lectures_words"
PIECE = 2_000

# The words of a lecture are split by us: the index takes what is between spaces as it is. A prefix of up to eight
# letters is looked up as quickly as a word.
FTS5 = """CREATE VIRTUAL TABLE lecture_words USING fts5(
    words, content='', columnsize=0, detail=none, tokenize='ascii', prefix='1 2 3 4 5 6 7 8')"""
ADD = (
    "INSERT INTO lecture_words(rowid, words) SELECT number, NEW.words "
    "FROM lecture_words_numbers WHERE lecture_id = NEW.id;"
)
TAKE = (
    "INSERT INTO lecture_words(lecture_words, rowid, words) SELECT 'delete', number, OLD.words "
    "FROM lecture_words_numbers WHERE lecture_id = OLD.id;"
)
TRIGGERS = {
    "insert": ("INSERT", ("INSERT INTO lecture_words_numbers(lecture_id) VALUES (NEW.id);", ADD)),
    "update": ("UPDATE OF words", (TAKE, ADD)),
    "delete": ("DELETE", (TAKE, "DELETE FROM lecture_words_numbers WHERE lecture_id = OLD.id;")),
}


def upgrade() -> None:
    for name, (table, _) in BEFORE.items():
        op.drop_index(name, table)
    for table, fields in SEARCHED.items():
        op.add_column(table, sa.Column("letters", sa.Text(), server_default="", nullable=False))
        op.add_column(table, sa.Column("words", Words(), server_default="", nullable=False))
        _fill(table, fields)
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)
    if op.get_bind().dialect.name == "postgresql":
        op.create_index(WORDS, "lectures", ["words"], postgresql_using="gin")
    else:
        op.execute("CREATE TABLE lecture_words_numbers (number INTEGER PRIMARY KEY, lecture_id CHAR(36) UNIQUE)")
        op.execute(FTS5)
        op.execute("INSERT INTO lecture_words_numbers(lecture_id) SELECT id FROM lectures ORDER BY id")
        op.execute(
            "INSERT INTO lecture_words(rowid, words) SELECT number, words FROM lecture_words_numbers "
            "JOIN lectures ON lectures.id = lecture_id ORDER BY number"
        )
        for event, (when, changes) in TRIGGERS.items():
            op.execute(f"CREATE TRIGGER lectures_words_{event} AFTER {when} ON lectures BEGIN {' '.join(changes)} END")


def _fill(name: str, fields: tuple[str, ...]) -> None:
    """The words and letters of the rows that are there."""
    connection = op.get_bind()
    kept = sa.table(name, sa.column("id"), sa.column("letters"), sa.column("words", Words()), *map(sa.column, fields))
    change = (
        sa.update(kept)
        .where(kept.c.id == sa.bindparam("row"))
        .values(letters=sa.bindparam("letters"), words=sa.bindparam("words"))
    )
    rows = sa.select(kept.c.id, *(kept.c[field] for field in fields)).order_by(kept.c.id).limit(PIECE)
    piece = connection.execute(rows).all()
    while piece:
        connection.execute(
            change,
            [{"row": id_, "letters": folded(texts[0]), "words": " ".join(words_of(*texts))} for id_, *texts in piece],
        )
        piece = connection.execute(rows.where(kept.c.id > piece[-1].id)).all()


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_index(WORDS, "lectures")
    else:
        for event in TRIGGERS:
            op.execute(f"DROP TRIGGER lectures_words_{event}")
        op.execute("DROP TABLE lecture_words")
        op.execute("DROP TABLE lecture_words_numbers")
    for name, (table, _) in INDEXES.items():
        op.drop_index(name, table)
    for table in SEARCHED:
        op.drop_column(table, "words")
        op.drop_column(table, "letters")
    for name, (table, columns) in BEFORE.items():
        op.create_index(name, table, columns)
