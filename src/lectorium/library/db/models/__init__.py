"""The tables, one per file. Relationships are `lazy="raise"`: a statement names what it loads.

Whoever takes `Base` from here has all of them in its metadata.
"""

from lectorium.library.db.base import Base
from lectorium.library.db.models.api_token import ApiToken, Scope
from lectorium.library.db.models.correction import Correction
from lectorium.library.db.models.course import Course, Visibility
from lectorium.library.db.models.idempotency_key import IdempotencyKey
from lectorium.library.db.models.job import Job, JobKind, JobState
from lectorium.library.db.models.lecture import Lecture
from lectorium.library.db.models.links import lecture_speakers, lecture_topics
from lectorium.library.db.models.member import Member, Role
from lectorium.library.db.models.revision import Revision
from lectorium.library.db.models.section import Section
from lectorium.library.db.models.segment import Segment
from lectorium.library.db.models.sentence import Sentence
from lectorium.library.db.models.source import Source, SourceKind
from lectorium.library.db.models.speaker import Speaker
from lectorium.library.db.models.topic import Topic
from lectorium.library.db.models.transcript import Transcript, TranscriptOrigin
from lectorium.library.db.models.user import User
from lectorium.library.db.models.web_session import WebSession

__all__ = [
    "ApiToken",
    "Base",
    "Correction",
    "Course",
    "IdempotencyKey",
    "Job",
    "JobKind",
    "JobState",
    "Lecture",
    "Member",
    "Revision",
    "Role",
    "Scope",
    "Section",
    "Segment",
    "Sentence",
    "Source",
    "SourceKind",
    "Speaker",
    "Topic",
    "Transcript",
    "TranscriptOrigin",
    "User",
    "Visibility",
    "WebSession",
    "lecture_speakers",
    "lecture_topics",
]
