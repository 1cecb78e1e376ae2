"""What a lecture, its sources and its transcripts are on the wire."""

from datetime import date
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import MISSING, AfterValidator, Field, StringConstraints, model_validator

from lectorium.library.db.models import SourceKind, TranscriptOrigin
from lectorium.library.fields import (
    Body,
    Day,
    Language,
    Line,
    Milliseconds,
    PersonRef,
    Prose,
    Read,
    Search,
    Timestamp,
    WebAddress,
    storable,
)
from lectorium.library.paging import ListQuery, searched_in, sorted_by
from lectorium.library.topics.schemas import TopicName
from lectorium.notetaker.document import Detail

MAX_TEXT = 5_000_000
FileText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT), AfterValidator(storable)]
TopicNames = Annotated[list[TopicName], Field(max_length=50, description="Names; a topic that is new is made.")]
SpeakerIds = Annotated[list[UUID], Field(max_length=50, description="Speakers that you may see.")]


class LectureText(Body):
    """Captions or a transcript, as the text of a file."""

    name: Line = Field(default="lecture.txt", description="The file's name, for messages.", examples=["lecture.vtt"])
    text: FileText = Field(examples=["WEBVTT\n\n00:00.000 --> 00:04.000\nWelcome to the lecture."])
    detail: Detail = Detail.standard


class LectureCreate(Body):
    """A lecture; with `text`, its notes are written too."""

    course_id: UUID = Field(description="The course it belongs to, at its end.")
    title: Line = Field(examples=["Relationships between tables"])
    description: Prose | None = None
    language: Language | None = None
    held_on: Day | None = Field(default=None, description="Within the term of the course.")
    url: WebAddress | None = Field(default=None, description="Where the recording is.")
    duration_ms: Milliseconds | None = None
    topics: TopicNames = Field(default=[])
    speaker_ids: SpeakerIds = Field(default=[])
    text: LectureText | None = Field(default=None, description="With text, notes are written at once, by a job.")


class LectureUpdate(Body):
    """A field that is left out stays as it is; `topics` and `speaker_ids` replace the whole list."""

    title: Line | MISSING = MISSING
    description: Prose | MISSING | None = MISSING
    language: Language | MISSING | None = MISSING
    held_on: Day | MISSING | None = MISSING
    url: WebAddress | MISSING | None = MISSING
    duration_ms: Milliseconds | MISSING | None = MISSING
    topics: TopicNames | MISSING = MISSING
    speaker_ids: SpeakerIds | MISSING = MISSING


class LectureBulkCreate(Body):
    items: Annotated[list[LectureCreate], Field(min_length=1, max_length=100)]


class CourseRef(Read):
    id: UUID
    slug: str
    title: str


class TopicRef(Read):
    id: UUID
    name: str


class SpeakerRef(Read):
    id: UUID
    name: str


class LectureRead(Read):
    """A lecture; its sources, transcript and notes are read apart."""

    id: UUID
    course: CourseRef
    position: int = Field(description="The lecture's place in its course: lower comes first.")
    title: str
    description: str | None
    language: str | None
    held_on: date | None
    url: str | None
    duration_ms: int | None
    topics: list[TopicRef]
    speakers: list[SpeakerRef]
    transcript_version: int | None = Field(description="The current version; null where there is no transcript yet.")
    notes_revision: int | None = Field(description="The current revision; null where there are no notes yet.")
    created_at: Timestamp
    updated_at: Timestamp


class LectureQuery(ListQuery):
    sort: Literal["position", "-position", "created_at", "-created_at", "title", "-title"] = sorted_by("-created_at")
    q: Search | None = searched_in("title or the description")
    course_id: UUID | None = Field(default=None, description="Only lectures of this course.")
    topic_id: UUID | None = Field(default=None, description="Only lectures with this topic.")
    speaker_id: UUID | None = Field(default=None, description="Only lectures given by this speaker.")
    language: Language | None = Field(default=None, description="Only lectures in this language, a BCP 47 tag.")
    held_from: Day | None = Field(default=None, description="Only lectures held on this day or later.")
    held_to: Day | None = Field(default=None, description="Only lectures held on this day or earlier.")


class LectureOrder(Body):
    """All lectures of a course, in their order."""

    lecture_ids: Annotated[list[UUID], Field(max_length=2000)]


class LectureOrderRead(Read):
    lecture_ids: list[UUID]


class SourceCreate(Body):
    """A file that is elsewhere (`url`), or its text (`text`); exactly one of the two."""

    kind: SourceKind
    name: Line = Field(examples=["lecture.vtt"])
    url: WebAddress | None = None
    text: FileText | None = None
    duration_ms: Milliseconds | None = None

    @model_validator(mode="after")
    def _is_in_one_place(self) -> Self:
        if (self.url is None) == (self.text is None):
            raise ValueError("give either `url` or `text`: a source is in one place")
        return self


class SourceUpdate(Body):
    kind: SourceKind | MISSING = MISSING
    name: Line | MISSING = MISSING
    duration_ms: Milliseconds | MISSING | None = MISSING


class SourceRead(Read):
    """A file of a lecture: elsewhere, at `url`, or kept here, as `size` bytes under `sha256`."""

    id: UUID
    position: int
    kind: SourceKind
    name: str
    url: str | None
    sha256: str | None
    size: int | None
    duration_ms: int | None
    created_at: Timestamp
    updated_at: Timestamp


class SourceQuery(ListQuery):
    kind: SourceKind | None = Field(default=None, description="Only sources of this kind.")


class SegmentWrite(Body):
    """A stretch of speech as captioned."""

    text: Annotated[Line, StringConstraints(max_length=10_000)] = Field(examples=["A page is a slice of a list."])
    start_ms: Milliseconds | None = Field(default=None, description="From the start of the lecture, in milliseconds.")
    end_ms: Milliseconds | None = Field(default=None, description="From the start of the lecture, in milliseconds.")
    speaker: Line | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.start_ms is not None and self.end_ms is not None and self.end_ms < self.start_ms:
            raise ValueError(f"the segment ends ({self.end_ms} ms) before it starts ({self.start_ms} ms)")
        return self


class TranscriptWrite(Body):
    """A new version: the text of a captions or transcript file, or the segments; exactly one of the two."""

    name: Line = "transcript.txt"
    text: FileText | None = None
    segments: Annotated[list[SegmentWrite], Field(min_length=1, max_length=50_000)] | None = None
    language: Language | None = None

    @model_validator(mode="after")
    def _is_text_or_segments(self) -> Self:
        if (self.text is None) == (self.segments is None):
            raise ValueError("give either `text` or `segments`")
        return self

    @model_validator(mode="after")
    def _segments_are_in_order_of_time(self) -> Self:
        last = 0
        for number, segment in enumerate(self.segments or ()):
            if segment.start_ms is not None:
                if segment.start_ms < last:
                    raise ValueError(f"segment {number} starts before the one before it; sort them by time")
                last = segment.start_ms
        return self


class SegmentRead(Read):
    """A stretch of speech as captioned, in milliseconds from the start; `source` indexes `sources`."""

    position: int
    text: str
    start_ms: int | None
    end_ms: int | None
    speaker: str | None
    source: int
    starts_paragraph: bool


class SentenceRead(Read):
    """What notes cite by its `id`; `segments` are positions of the segments that it was said in."""

    id: str
    text: str
    segments: list[int]
    source: int
    start_ms: int | None
    end_ms: int | None
    speaker: str | None


class TranscriptInfo(Read):
    """One version; `repairs` are what had to be put right in the files that it was read from."""

    version: int
    origin: TranscriptOrigin
    title: str
    language: str
    punctuated: bool = Field(
        description="False where the captions carry no punctuation, and sentence ends were inferred."
    )
    duration_ms: int | None
    sources: list[dict[str, Any]]
    repairs: list[dict[str, Any]]
    author: PersonRef | None
    created_at: Timestamp


class TranscriptQuery(ListQuery):
    pass


class TranscriptRead(TranscriptInfo):
    segments: list[SegmentRead]
    sentences: list[SentenceRead]
