"""The first tables."""

import sqlalchemy as sa
from alembic import op

from lectorium.library.db.types import Id, Timestamp

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", Id(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("is_admin", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("disabled_at", Timestamp(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("email", name="uq_users_email"),
    )
    op.create_table(
        "api_tokens",
        sa.Column("id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column(
            "scope",
            sa.Enum("read", "write", "admin", name="scope", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("expires_at", Timestamp(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_api_tokens_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_api_tokens"),
        sa.UniqueConstraint("secret_hash", name="uq_api_tokens_secret_hash"),
    )
    op.create_index("ix_api_tokens_user_id", "api_tokens", ["user_id"])

    op.create_table(
        "courses",
        sa.Column("id", Id(), nullable=False),
        sa.Column("owner_id", Id(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column(
            "visibility",
            sa.Enum("private", "public", name="visibility", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("term_start", sa.Date(), nullable=True),
        sa.Column("term_end", sa.Date(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.CheckConstraint("term_end >= term_start", name="ck_courses_term_ends_after_it_starts"),
        sa.ForeignKeyConstraint(["owner_id"], ["users.id"], name="fk_courses_owner_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_courses"),
        sa.UniqueConstraint("owner_id", "slug", name="uq_courses_owner_id_slug"),
    )
    op.create_index("ix_courses_created_at", "courses", ["created_at", "id"])

    op.create_table(
        "idempotency_keys",
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_idempotency_keys_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "key", name="pk_idempotency_keys"),
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"])

    op.create_table(
        "speakers",
        sa.Column("id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("affiliation", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("created_by", Id(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_speakers_created_by", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_speakers"),
    )
    op.create_table(
        "topics",
        sa.Column("id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("created_by", Id(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_topics_created_by", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_topics"),
        sa.UniqueConstraint("key", name="uq_topics_key"),
    )
    op.create_table(
        "web_sessions",
        sa.Column("id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=True),
        sa.Column("expires_at", Timestamp(), nullable=False),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_web_sessions_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_web_sessions"),
        sa.UniqueConstraint("secret_hash", name="uq_web_sessions_secret_hash"),
    )
    op.create_index("ix_web_sessions_expires_at", "web_sessions", ["expires_at"])
    op.create_index("ix_web_sessions_user_id", "web_sessions", ["user_id"])

    op.create_table(
        "corrections",
        sa.Column("id", Id(), nullable=False),
        sa.Column("course_id", Id(), nullable=False),
        sa.Column("heard", sa.Text(), nullable=False),
        sa.Column("meant", sa.Text(), nullable=False),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["courses.id"], name="fk_corrections_course_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
        sa.UniqueConstraint("course_id", "heard", name="uq_corrections_course_id_heard"),
    )
    op.create_table(
        "lectures",
        sa.Column("id", Id(), nullable=False),
        sa.Column("course_id", Id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.CheckConstraint("duration_ms >= 0", name="ck_lectures_duration_is_not_negative"),
        sa.ForeignKeyConstraint(["course_id"], ["courses.id"], name="fk_lectures_course_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_lectures"),
        sa.UniqueConstraint("course_id", "position", name="uq_lectures_course_id_position"),
    )
    op.create_index("ix_lectures_created_at", "lectures", ["created_at", "id"])

    op.create_table(
        "members",
        sa.Column("course_id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("viewer", "editor", "owner", name="role", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["courses.id"], name="fk_members_course_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_members_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("course_id", "user_id", name="pk_members"),
    )
    op.create_index("ix_members_user_id", "members", ["user_id"])

    op.create_table(
        "lecture_speakers",
        sa.Column("lecture_id", Id(), nullable=False),
        sa.Column("speaker_id", Id(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lecture_id"], ["lectures.id"], name="fk_lecture_speakers_lecture_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name="fk_lecture_speakers_speaker_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("lecture_id", "speaker_id", name="pk_lecture_speakers"),
    )
    op.create_index("ix_lecture_speakers_speaker_id", "lecture_speakers", ["speaker_id"])

    op.create_table(
        "lecture_topics",
        sa.Column("lecture_id", Id(), nullable=False),
        sa.Column("topic_id", Id(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lecture_id"], ["lectures.id"], name="fk_lecture_topics_lecture_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name="fk_lecture_topics_topic_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("lecture_id", "topic_id", name="pk_lecture_topics"),
    )
    op.create_index("ix_lecture_topics_topic_id", "lecture_topics", ["topic_id"])

    op.create_table(
        "sources",
        sa.Column("id", Id(), nullable=False),
        sa.Column("lecture_id", Id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "captions",
                "transcript",
                "slides",
                "recording",
                name="sourcekind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.CheckConstraint("url IS NOT NULL OR sha256 IS NOT NULL", name="ck_sources_is_somewhere"),
        sa.ForeignKeyConstraint(["lecture_id"], ["lectures.id"], name="fk_sources_lecture_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("lecture_id", "position", name="uq_sources_lecture_id_position"),
    )
    op.create_table(
        "transcripts",
        sa.Column("id", Id(), nullable=False),
        sa.Column("lecture_id", Id(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum("sources", "edit", name="transcriptorigin", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("punctuated", sa.Boolean(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("repairs", sa.JSON(), nullable=False),
        sa.Column("meta", sa.JSON(), nullable=False),
        sa.Column("created_by", Id(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_transcripts_created_by", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["lecture_id"], ["lectures.id"], name="fk_transcripts_lecture_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_transcripts"),
        sa.UniqueConstraint("lecture_id", "version", name="uq_transcripts_lecture_id_version"),
    )
    op.create_table(
        "revisions",
        sa.Column("id", Id(), nullable=False),
        sa.Column("lecture_id", Id(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("transcript_id", Id(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("message", sa.Text(), nullable=True),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("coverage", sa.JSON(), nullable=True),
        sa.Column("report", sa.JSON(), nullable=True),
        sa.Column("created_by", Id(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_revisions_created_by", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["lecture_id"], ["lectures.id"], name="fk_revisions_lecture_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["transcript_id"], ["transcripts.id"], name="fk_revisions_transcript_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("lecture_id", "number", name="uq_revisions_lecture_id_number"),
    )
    op.create_index("ix_revisions_transcript_id", "revisions", ["transcript_id"])

    op.create_table(
        "segments",
        sa.Column("transcript_id", Id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start_ms", sa.Integer(), nullable=True),
        sa.Column("end_ms", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("word_starts_ms", sa.JSON(), nullable=True),
        sa.Column("starts_paragraph", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["transcript_id"], ["transcripts.id"], name="fk_segments_transcript_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("transcript_id", "position", name="pk_segments"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sentences",
        sa.Column("transcript_id", Id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.Column("source", sa.Integer(), nullable=False),
        sa.Column("start_ms", sa.Integer(), nullable=True),
        sa.Column("end_ms", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["transcript_id"], ["transcripts.id"], name="fk_sentences_transcript_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("transcript_id", "position", name="pk_sentences"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "jobs",
        sa.Column("id", Id(), nullable=False),
        sa.Column("lecture_id", Id(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("notes", name="jobkind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "queued",
                "running",
                "done",
                "failed",
                "cancelled",
                name="jobstate",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("revision_id", Id(), nullable=True),
        sa.Column("created_by", Id(), nullable=True),
        sa.Column("started_at", Timestamp(), nullable=True),
        sa.Column("finished_at", Timestamp(), nullable=True),
        sa.Column("created_at", Timestamp(), nullable=False),
        sa.Column("updated_at", Timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_jobs_created_by", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["lecture_id"], ["lectures.id"], name="fk_jobs_lecture_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_jobs_revision_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
    )
    op.create_index("ix_jobs_created_at", "jobs", ["created_at", "id"])
    op.create_index("ix_jobs_lecture_id", "jobs", ["lecture_id"])
    op.create_index("ix_jobs_revision_id", "jobs", ["revision_id"])
    op.create_index(
        "uq_jobs_active",
        "jobs",
        ["lecture_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('queued', 'running')"),
        postgresql_where=sa.text("state IN ('queued', 'running')"),
    )

    op.create_table(
        "sections",
        sa.Column("revision_id", Id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("start_ms", sa.Integer(), nullable=True),
        sa.Column("end_ms", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_sections_revision_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_sections"),
    )


def downgrade() -> None:
    op.drop_table("sections")
    op.drop_table("jobs")
    op.drop_table("sentences")
    op.drop_table("segments")
    op.drop_table("revisions")
    op.drop_table("transcripts")
    op.drop_table("sources")
    op.drop_table("lecture_topics")
    op.drop_table("lecture_speakers")
    op.drop_table("members")
    op.drop_table("lectures")
    op.drop_table("corrections")
    op.drop_table("web_sessions")
    op.drop_table("topics")
    op.drop_table("speakers")
    op.drop_table("idempotency_keys")
    op.drop_table("courses")
    op.drop_table("api_tokens")
    op.drop_table("users")
