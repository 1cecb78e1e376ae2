"""`pairs`: a lecture's transcript and the notes that people wrote of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpora.human_notes import HumanSection, read_human_notes

STUDENT_NOTES = "NYU-DLSP20"
QUIZZES = "MIT-14.01SC-F11"
_QUESTION = re.compile(r"ques:\s*\"(?P<question>(?:[^\"\\]|\\.)*)\",\s*ans:\s*\"(?P<answer>(?:[^\"\\]|\\.)*)\"")
_NO_ANSWER_OF_ITS_OWN = re.compile(r"^(?:all|none|both|neither|true|false|yes|no)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Pair:
    """`transcript` and `notes` are files in order; one lecture may have several of each."""

    name: str
    course: str
    transcript: tuple[Path, ...]
    notes: tuple[Path, ...]

    def sections(self) -> list[HumanSection]:
        return [section for path in self.notes for section in read_human_notes(path.read_text())]


@dataclass(frozen=True)
class Quiz:
    question: str
    answer: str


def read_pairs(data: Path, course: str) -> Iterator[Pair]:
    folder = data / "pairs"
    for line in (folder / "manifest.jsonl").read_text().splitlines():
        record = json.loads(line)
        if record["course"] == course:
            yield Pair(
                record["pair"],
                course,
                tuple(folder / each["file"] for each in record["transcript"]),
                tuple(folder / each["file"] for each in record["notes"]),
            )


def read_quizzes(page: str) -> list[Quiz]:
    """The questions of a session page whose answer says something ("All of these" does not)."""
    found = [Quiz(_unescape(match["question"]), _unescape(match["answer"])) for match in _QUESTION.finditer(page)]
    return [quiz for quiz in found if not _NO_ANSWER_OF_ITS_OWN.match(quiz.answer)]


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).strip()
