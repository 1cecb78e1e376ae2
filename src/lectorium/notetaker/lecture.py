"""What was said, by whom, when: the values that every reader makes and every writer takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a lecture. `offset_ms` is where it starts in the lecture, `sha256` is of its bytes."""

    name: str
    sha256: str
    offset_ms: int = 0
    duration_ms: int | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Something in a source that had to be put right. `source` is the file's name, `line` is 1-based."""

    source: str
    line: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of speech as captioned; times in ms from the start of the lecture, None where there are none.

    `source` is the index of its file in `Lecture.sources`. `text` is plain (no tags, no entities, one line).
    `word_starts_ms` has one entry for each whitespace-separated word of `text`, where the format gives them.
    """

    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str | None = None
    source: int = 0
    word_starts_ms: tuple[int, ...] | None = None
    # A new paragraph, heading or turn of the source starts here: no sentence may run across it.
    starts_paragraph: bool = False
    # The heading that the source sets before this segment; nobody said it.
    heading: str | None = None


def with_text(segment: Segment, text: str) -> Segment:
    """The segment with other words; the times of words hold only while their number stays."""
    starts = segment.word_starts_ms if len(text.split()) == len(segment.text.split()) else None
    return replace(segment, text=text, word_starts_ms=starts)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What notes cite. `id` is `s1`, `s2` … in the order of the lecture; `segments` index `Lecture.segments`."""

    id: str
    text: str
    segments: tuple[int, ...]
    source: int = 0
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str | None = None


def start_of(sentences: Iterable[Sentence]) -> int | None:
    """When the first of these begins; None where none has a time."""
    return min((sentence.start_ms for sentence in sentences if sentence.start_ms is not None), default=None)


@dataclass(frozen=True)
class Lecture:
    """A lecture as read: its files, what was captioned, and the sentences made of that.

    `language` is a BCP 47 tag (`en`, `fr`, `zh`), or `und` where it cannot be told.
    `punctuated` is False where the captions carry no sentence punctuation and the ends were inferred.
    """

    title: str
    language: str
    sources: tuple[Source, ...]
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    repairs: tuple[Repair, ...] = ()
    punctuated: bool = True
    # What the source says of itself (course, date, speakers …), for the front matter of the notes.
    meta: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Sentence]:
        return {sentence.id: sentence for sentence in self.sentences}

    @property
    def duration_ms(self) -> int | None:
        """End of the last thing said, or the end of the last file where that is later."""
        ends = [s.end_ms for s in self.segments if s.end_ms is not None]
        ends += [s.offset_ms + s.duration_ms for s in self.sources if s.duration_ms is not None]
        return max(ends, default=None)
