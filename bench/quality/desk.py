"""Lectures to measure on, read once in a run, and lectures made of sentences that are already known."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from lectorium.notetaker.document import Detail, Notes
from lectorium.notetaker.lecture import Lecture, Segment, Sentence, Source
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.read import read_lecture
from lectorium.notetaker.sentences import split_sentences


class Desk:
    """The data folder, and what was read of it so far."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._lectures: dict[tuple[Path, ...], Lecture] = {}
        self._notes: dict[tuple[tuple[Path, ...], Detail], Notes] = {}

    def lecture(self, *files: Path) -> Lecture:
        if files not in self._lectures:
            self._lectures[files] = read_lecture(files)
        return self._lectures[files]

    def notes(self, *files: Path, detail: Detail) -> Notes:
        if (files, detail) not in self._notes:
            self._notes[files, detail] = write_notes(self.lecture(*files), detail)
        return self._notes[files, detail]

    def captions(self, *, language: str = "en", punctuated: bool | None = None, course: str = "") -> list[Path]:
        """Caption files of whole lectures, by the manifest."""
        found = []
        for line in (self.data / "captions" / "manifest.jsonl").read_text().splitlines():
            record = json.loads(line)
            per_100 = record.get("punct_per_100")
            if record["language"] != language or per_100 is None or course not in record["course"]:
                continue
            if punctuated is None or (per_100 > 2) == punctuated:
                found.append(self.data / "captions" / record["file"])
        return found


def lecture_of_sentences(
    texts: Sequence[str], *, title: str = "", speakers: Sequence[str | None] = (), starts_ms: Sequence[int | None] = ()
) -> Lecture:
    """A lecture whose sentences are these and no others."""
    speakers = speakers or [None] * len(texts)
    starts_ms = starts_ms or [None] * len(texts)
    segments = tuple(
        Segment(text=text, start_ms=start, end_ms=start, speaker=speaker)
        for text, speaker, start in zip(texts, speakers, starts_ms, strict=True)
    )
    sentences = tuple(
        Sentence(
            id=f"s{i + 1}",
            text=segment.text,
            segments=(i,),
            start_ms=segment.start_ms,
            end_ms=segment.end_ms,
            speaker=segment.speaker,
        )
        for i, segment in enumerate(segments)
    )
    return _lecture(title, segments, sentences)


def lecture_of_paragraphs(paragraphs: Iterable[tuple[str | None, str]], *, title: str = "") -> Lecture:
    """A lecture of (speaker, paragraph), cut into sentences; segment n is paragraph n."""
    segments = tuple(Segment(text=text, speaker=speaker, starts_paragraph=True) for speaker, text in paragraphs)
    return _lecture(title, segments, split_sentences(segments, "en"))


def _lecture(title: str, segments: tuple[Segment, ...], sentences: tuple[Sentence, ...]) -> Lecture:
    return Lecture(
        title=title,
        language="en",
        sources=(Source(name=title or "bench", sha256="0" * 64),),
        segments=segments,
        sentences=sentences,
    )
