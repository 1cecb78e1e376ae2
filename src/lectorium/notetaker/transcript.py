"""The cleaned transcript of a lecture: captions by segment (WebVTT, SRT), text and JSON by sentence."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Lecture, Segment

# How long a caption is shown whose end nobody knows.
UNKNOWN_MS = 2000


@dataclass(frozen=True, slots=True)
class Caption:
    start_ms: int
    end_ms: int
    speaker: str | None
    text: str


def to_vtt(lecture: Lecture) -> str:
    """WebVTT with the speakers as voices. Raises `LectureError` where the lecture has no times."""
    blocks = ["WEBVTT" if lecture.language == "und" else f"WEBVTT\nLanguage: {lecture.language}"]
    for caption in _captions(lecture):
        voice = f"<v {_escape(caption.speaker)}>" if caption.speaker else ""
        times = f"{_clock(caption.start_ms, '.')} --> {_clock(caption.end_ms, '.')}"
        blocks.append(f"{times}\n{voice}{_escape(caption.text)}")
    return "\n\n".join(blocks) + "\n"


def to_srt(lecture: Lecture) -> str:
    """SRT with the speaker before the words. Raises `LectureError` where the lecture has no times."""
    blocks = []
    for number, caption in enumerate(_captions(lecture), 1):
        # An arrow in the text would be read as times.
        said = caption.text.replace("-->", "→")
        words = f"{caption.speaker}: {said}" if caption.speaker else said
        blocks.append(f"{number}\n{_clock(caption.start_ms, ',')} --> {_clock(caption.end_ms, ',')}\n{words}")
    return "\n\n".join(blocks) + "\n"


def to_text(lecture: Lecture) -> str:
    """A paragraph per turn or paragraph of the source, each new speaker named once, headings in lines of their own."""
    paragraphs: list[str] = []
    speaker: str | None = None
    place = -1
    for sentence in lecture.sentences:
        first = lecture.segments[sentence.segments[0]] if sentence.segments else None
        headings = [
            heading
            for index in range(place + 1, (sentence.segments[-1] if sentence.segments else place) + 1)
            if (heading := lecture.segments[index].heading)
        ]
        opens = first is not None and first.starts_paragraph and sentence.segments[0] > place
        if headings:
            paragraphs.extend(headings)
        if sentence.speaker != speaker or opens or headings or not paragraphs:
            named = sentence.speaker is not None and sentence.speaker != speaker
            paragraphs.append(f"{sentence.speaker}: {sentence.text}" if named else sentence.text)
        else:
            paragraphs[-1] += f" {sentence.text}"
        speaker = sentence.speaker
        place = max(place, *sentence.segments) if sentence.segments else place
    return "\n\n".join(paragraphs) + "\n"


def to_json(lecture: Lecture) -> str:
    """Title, language, sources, sentences and repairs, named as in the notes' JSON."""
    document = {
        "version": 1,
        "title": lecture.title,
        "language": lecture.language,
        "duration_ms": lecture.duration_ms,
        "sources": [
            {
                "name": source.name,
                "sha256": source.sha256,
                "offset_ms": source.offset_ms,
                "duration_ms": source.duration_ms,
                "url": source.url,
            }
            for source in lecture.sources
        ],
        "sentences": [
            {
                "id": sentence.id,
                "source": sentence.source,
                "start_ms": sentence.start_ms,
                "end_ms": sentence.end_ms,
                "speaker": sentence.speaker,
                "text": sentence.text,
            }
            for sentence in lecture.sentences
        ],
        "repairs": [{"source": r.source, "line": r.line, "what": r.what} for r in lecture.repairs],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _captions(lecture: Lecture) -> Iterator[Caption]:
    if all(segment.start_ms is None for segment in lecture.segments):
        name = lecture.sources[0].name if lecture.sources else lecture.title
        raise LectureError(name, "the lecture has no times", advice="choose --format txt or json")
    start_ms = 0
    for index, segment in enumerate(lecture.segments):
        start_ms = start_ms if segment.start_ms is None else segment.start_ms
        yield Caption(start_ms, _end(lecture.segments, index, start_ms), segment.speaker, segment.text)


def _end(segments: tuple[Segment, ...], index: int, start_ms: int) -> int:
    end_ms = segments[index].end_ms
    if end_ms is not None and end_ms >= start_ms:
        return end_ms
    after = segments[index + 1].start_ms if index + 1 < len(segments) else None
    return after if after is not None and after > start_ms else start_ms + UNKNOWN_MS


def _clock(time_ms: int, mark: str) -> str:
    seconds, milliseconds = divmod(time_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{mark}{milliseconds:03}"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
