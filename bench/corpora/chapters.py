"""`chapters`: transcripts with headings set by people, as units of speech and the units that open a section."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_HEADING = re.compile(r"^#{1,6}\s+\S")
_NOT_SPEECH = re.compile(r"^(?:<https?:|https?://|!\[|\||```|Slides:|Video:|Transcript|Transcripción)", re.IGNORECASE)
_TURN_NOISE = re.compile(r"\{[^}]*\}|<[^>]*>")


@dataclass(frozen=True)
class Chaptered:
    """`paragraphs` of one talk (speaker or None, text); `starts` are the paragraphs that open a section.

    `headings` are what people wrote over the sections, by the paragraph that opens them (the first included).
    """

    name: str
    paragraphs: tuple[tuple[str | None, str], ...]
    starts: tuple[int, ...]
    headings: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class TimedChapters:
    """A caption file and the seconds at which people put a heading."""

    name: str
    transcript: Path
    starts_s: tuple[int, ...]
    headings: Mapping[int, str] = field(default_factory=dict)


def read_talks(data: Path) -> Iterator[Chaptered]:
    """Edited transcripts of conference talks, headings in place."""
    for path in sorted((data / "chapters" / "bitcointranscripts").glob("*.md")):
        yield parse_talk(path.stem, path.read_text())


def parse_talk(name: str, markdown: str) -> Chaptered:
    body = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    paragraphs: list[tuple[str | None, str]] = []
    headings: dict[int, str] = {}
    for block in re.split(r"\n\s*\n|\n(?=#)|(?<=#)\n", body):
        for line in _heading_apart(block):
            if _HEADING.match(line):
                headings[len(paragraphs)] = line.lstrip("# ")
            elif line and not _NOT_SPEECH.match(line):
                paragraphs.append((None, line))
    headings.pop(len(paragraphs), None)
    return Chaptered(name, tuple(paragraphs), tuple(sorted(set(headings) - {0})), headings)


def read_meetings(data: Path) -> Iterator[Chaptered]:
    """QMSum (Zhong et al. 2021): turns of meetings; a topic begins at the first turn of its first span."""
    for path in sorted((data / "chapters" / "qmsum").glob("*.json")):
        record = json.loads(path.read_text())
        turns = tuple(
            (turn["speaker"], " ".join(_TURN_NOISE.sub(" ", turn["content"]).split()))
            for turn in record["meeting_transcripts"]
        )
        topics = {int(topic["relevant_text_span"][0][0]): topic["topic"] for topic in record["topic_list"]}
        headings = {start: topic for start, topic in topics.items() if start < len(turns)}
        yield Chaptered(path.stem, turns, tuple(sorted(set(headings) - {0})), headings)


def read_timed_chapters(data: Path) -> Iterator[TimedChapters]:
    """NYU Deep Learning: the student scribes' headings with their second."""
    folder = data / "chapters"
    for line in (folder / "manifest.jsonl").read_text().splitlines():
        record = json.loads(line)
        if not record["file"].startswith("nyu"):
            continue
        segments = json.loads((folder / record["file"]).read_text())["segments"]
        headings = {segment["start_s"]: segment["title"] for segment in segments if segment["start_s"] is not None}
        transcript = (folder / record["transcript"]).resolve()
        yield TimedChapters(record["lecture"], transcript, tuple(sorted(headings)), headings)


def _heading_apart(block: str) -> Iterator[str]:
    """A heading directly above its text is a line of its own."""
    lines = block.strip().split("\n")
    if lines and _HEADING.match(lines[0]):
        yield lines[0]
        lines = lines[1:]
    yield " ".join(" ".join(lines).split())
