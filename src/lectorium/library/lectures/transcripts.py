"""Transcripts between rows and the note-taker's `Lecture`."""

import hashlib
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session, selectinload

from lectorium.library.db.models import Segment, Sentence, Transcript, TranscriptOrigin
from lectorium.library.lectures.schemas import TranscriptWrite
from lectorium.notetaker import lecture as value
from lectorium.notetaker.read import read_lecture
from lectorium.notetaker.sentences import is_punctuated, split_sentences


def read(body: TranscriptWrite, *, title: str, language: str | None) -> value.Lecture:
    """The lecture that a body describes; LectureError where its text cannot be read."""
    language = body.language or language
    if body.text is not None:
        return read_lecture(body.text.encode(), name=body.name, title=title, language=language)
    segments = tuple(value.Segment(**segment.model_dump()) for segment in body.segments or ())
    digest = hashlib.sha256("\n".join(segment.text for segment in segments).encode()).hexdigest()
    language = language or "und"
    return value.Lecture(
        title=title,
        language=language,
        sources=(value.Source(name=body.name, sha256=digest),),
        segments=segments,
        sentences=split_sentences(segments, language),
        punctuated=is_punctuated(segments),
    )


def store(
    session: Session, lecture_id: UUID, lecture: value.Lecture, origin: TranscriptOrigin, created_by: UUID | None
) -> Transcript:
    """The lecture as the next version of the transcript; the lecture's row must be locked."""
    last = session.scalar(select(func.max(Transcript.version)).where(Transcript.lecture_id == lecture_id))
    transcript = Transcript(
        lecture_id=lecture_id,
        version=(last or 0) + 1,
        origin=origin,
        title=lecture.title,
        language=lecture.language,
        punctuated=lecture.punctuated,
        duration_ms=lecture.duration_ms,
        sources=[asdict(source) for source in lecture.sources],
        repairs=[asdict(repair) for repair in lecture.repairs],
        meta=dict(lecture.meta),
        created_by=created_by,
    )
    session.add(transcript)
    session.flush()
    key = {"transcript_id": transcript.id}
    session.execute(
        insert(Segment),
        [
            key
            | {
                "position": position,
                "text": segment.text,
                "start_ms": segment.start_ms,
                "end_ms": segment.end_ms,
                "speaker": segment.speaker,
                "source": segment.source,
                "word_starts_ms": segment.word_starts_ms and list(segment.word_starts_ms),
                "starts_paragraph": segment.starts_paragraph,
            }
            for position, segment in enumerate(lecture.segments)
        ],
    )
    sentences = [
        key
        | {
            "position": position,
            "id": sentence.id,
            "text": sentence.text,
            "text_hash": hashlib.sha256(sentence.text.encode()).hexdigest()[:32],
            "segments": list(sentence.segments),
            "source": sentence.source,
            "start_ms": sentence.start_ms,
            "end_ms": sentence.end_ms,
            "speaker": sentence.speaker,
        }
        for position, sentence in enumerate(lecture.sentences)
    ]
    if sentences:
        session.execute(insert(Sentence), sentences)
    return transcript


def load_current(session: Session, lecture_id: UUID) -> tuple[Transcript, value.Lecture] | None:
    transcript_id = session.scalar(
        select(Transcript.id).where(Transcript.lecture_id == lecture_id).order_by(Transcript.version.desc()).limit(1)
    )
    return None if transcript_id is None else load(session, transcript_id)


def load(session: Session, transcript_id: UUID) -> tuple[Transcript, value.Lecture]:
    transcript = session.scalars(
        select(Transcript)
        .where(Transcript.id == transcript_id)
        .options(selectinload(Transcript.segments), selectinload(Transcript.sentences))
    ).one()
    lecture = value.Lecture(
        title=transcript.title,
        language=transcript.language,
        sources=tuple(value.Source(**source) for source in transcript.sources),
        segments=tuple(_segment(row) for row in transcript.segments),
        sentences=tuple(_sentence(row) for row in transcript.sentences),
        repairs=tuple(value.Repair(**repair) for repair in transcript.repairs),
        punctuated=transcript.punctuated,
        meta=transcript.meta,
    )
    return transcript, lecture


def _segment(row: Segment) -> value.Segment:
    return value.Segment(
        text=row.text,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        speaker=row.speaker,
        source=row.source,
        word_starts_ms=None if row.word_starts_ms is None else tuple(row.word_starts_ms),
        starts_paragraph=row.starts_paragraph,
    )


def _sentence(row: Sentence) -> value.Sentence:
    return value.Sentence(
        id=row.id,
        text=row.text,
        segments=tuple(row.segments),
        source=row.source,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        speaker=row.speaker,
    )
