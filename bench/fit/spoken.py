"""Punctuated speech whose licence allows fitting: talks, meetings, calls and the Hugging Face course, as bare words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.corpora.chapters import read_meetings, read_talks
from bench.measures.ends import ends_of
from bench.quality.desk import Desk
from lectorium.notetaker.sentence_ends import bare_word

_NOISE = re.compile(r"\{[^}]*\}|<[^>]*>|\[[^\]]*\]|\*\*[^*]*\*\*")
_SPEAKER = re.compile(r"^[A-Z][\w .]{0,25}: ")
_MARK_APART = re.compile(r" (?=[.,?!;:]|'(?:s|re|ve|ll|d|m|t)\b|n't)")


@dataclass(frozen=True)
class Spoken:
    """`ends` holds, for each word, whether a sentence ends after it."""

    kind: str
    words: tuple[str, ...]
    ends: tuple[bool, ...]


def read_spoken(desk: Desk) -> Iterator[Spoken]:
    for talk in read_talks(desk.data):
        yield _spoken("talks", (_SPEAKER.sub("", text) for _, text in talk.paragraphs))
    for meeting in read_meetings(desk.data):
        yield _spoken("meetings", (_MARK_APART.sub("", text) for _, text in meeting.paragraphs))
    for path in sorted((desk.data / "exports" / "google-meet").glob("*.md")):
        yield _spoken("calls", (line for line in path.read_text().split("\n") if not line.startswith("#")))
    for path in desk.captions(punctuated=True, course="HF"):
        yield _spoken("course clips", [" ".join(segment.text for segment in desk.lecture(path).segments)])


def _spoken(kind: str, texts: Iterable[str]) -> Spoken:
    words: list[str] = []
    ends: list[bool] = []
    for text in texts:
        said = _NOISE.sub(" ", text).split()
        finished = ends_of(said) | ({len(said) - 1} if said and said[-1].endswith((".", "?", "!")) else set())
        for position, word in enumerate(said):
            bare = bare_word(word)
            if bare:
                words.append(bare)
                ends.append(position in finished)
            elif words and position in finished:
                ends[-1] = True
    return Spoken(kind, tuple(words), tuple(ends))
