"""Who speaks: names in front of the words, decided over the whole file so that a colon in speech makes no speaker.

A label (`Name: text`) is taken for a speaker where one of these holds:
- it stands before nearly every caption of the file (Zoom);
- the file itself names that person (front matter, attendees), or the label is a role (`PROFESSOR`, `Speaker 2`);
- it is written like a name and recurs, or stands among others that do.
`[Name] text` is one where the name recurs or is a role, also inside a caption.
`>>` and `- ` mark that somebody else speaks, without a name.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lectorium.notetaker.lecture import Segment
from lectorium.notetaker.read.boilerplate import is_boilerplate
from lectorium.notetaker.read.reading import Reading

LABEL = re.compile(r"(?P<change>>>+\s*|[-–—]\s+)?(?P<label>[^\s:：>\[({\"'“‘-][^:：\n]{0,59}?)\s?(?::(?:\s+|$)|：\s*)")
# In captions of two lines the second may be another speaker's.
INNER = re.compile(r"(?<=[^A-Z]\s)([A-Z]{2,}(?: [A-Z]{2,}){0,3}):\s")
BRACKETED = re.compile(r"(?<!\S)\[(?P<label>[A-Z][^\W\d_][\w.'’ -]{0,25})\]:?\s+(?=\S)")
# What stands in brackets and speaks no words.
NOISE = re.compile(
    r"(?:music|applause|clap|laugh|inaudible|unintelligible|silen|unclear|noise|no speech|cross ?talk|cough|sound"
    r"|chatter|pause|foreign|video|audio|notification|distant|interposing)",
    re.IGNORECASE,
)
CHANGE = re.compile(r">>+\s*")
DASH = re.compile(r"[-–—]\s+(?=[^\W\d_]|[\[\"“'¿¡])")
SENTENCE = re.compile(r"[.!?,;]\s|[!?;,]$|--|\s[-–—]\s(?=[a-z])")
SENTENCE_END = (".", "?", "!", "…", '"', "”", "]", ")", "♪", "。", "？", "！")
ROLE = re.compile(
    r"(?:(?:guest |male |female |unknown |invited )?(?:speaker|student|lecturer|professor|interviewer|interviewee"
    r"|participant|panelist|presenter)|prof|instructor|teacher|moderator|audience(?: member)?|unidentified)"
    r"(?: #?\w{1,2}| ?\d{1,2})?",
    re.IGNORECASE,
)
# Roles of those who only ask: what follows their words is the lecturer again, named or not.
ASKS = re.compile(r"(?:audience|student|q$|participant|unidentified)", re.IGNORECASE)
QUESTION_AND_ANSWER = {"Q", "A"}
PARTICLES = {
    "de",
    "da",
    "di",
    "do",
    "du",
    "del",
    "della",
    "van",
    "von",
    "der",
    "den",
    "la",
    "le",
    "el",
    "al",
    "bin",
    "ibn",
}
# Words before a colon that recur in lectures and in notes and name nobody.
NO_NAME = re.compile(
    r"(?:notes?|examples?|question|answer|hint|tip|warning|summary|definition|theorem|lemma|proof|remark|corollary"
    r"|proposition|step|case|problem|exercise|option|part|figure|table|slides?|paper|reference|link|tweet|source"
    r"|first|second|third|fourth|finally|remember|today|tomorrow|now|here|again|so|but|and|because|thus|however"
    r"|therefore|otherwise|yes|no|okay|ok|well|right|chapter|section|lecture|title|date|location|time|topics?"
    r"|description|claim|fact|idea|goal|rule|input|output|code|result|agenda|news|update|status)",
    re.IGNORECASE,
)
EVERYWHERE = 0.9
COVERED = 0.1
LONGEST_LABEL = 8
# Captions do not always name the lecturer again after a question.
LONGEST_QUESTION_MS = 60_000


@dataclass(frozen=True, slots=True)
class Opening:
    """How a segment begins: with the label of a speaker, and what is said behind it."""

    label: str
    said: str


def find_speakers(reading: Reading) -> Reading:
    """Take names and marks of speakers off the text; segments whose speaker is known stay as they are."""
    segments = reading.segments
    texts = [segment.text for segment in segments if segment.speaker is None]
    counts = Counter(opening.label for text in texts if (opening := _opening(text)) is not None)
    inner = Counter(label for text in texts for label in INNER.findall(text))
    paragraphs = sum(segment.starts_paragraph for segment in segments) or len(segments)
    labels = _speakers(counts, inner, len(texts), paragraphs, _people(reading.meta)) | _bracketed(texts)
    dashes = _dashes_change_speaker(segments)
    if not labels and not dashes and not any(">>" in segment.text for segment in segments):
        return reading
    changes = _changes_inside(labels, dashes)
    parts = [part for segment in segments for part in _split(segment, changes)]
    return replace(reading, segments=tuple(_with_speakers(parts, labels, dashes)))


def _bracketed(texts: Sequence[str]) -> frozenset[str]:
    counts = Counter(found["label"] for text in texts if "[" in text for found in BRACKETED.finditer(text))
    return frozenset(
        label for label, count in counts.items() if _speaks(label) and (count > 1 or ROLE.fullmatch(label))
    )


def _speaks(bracketed: str) -> bool:
    """What stands in brackets is somebody, and no noise: those come in capitals."""
    return ROLE.fullmatch(bracketed) is not None or (
        NOISE.match(bracketed) is None and not bracketed.isupper() and _like_a_name(bracketed)
    )


def _opening(text: str) -> Opening | None:
    if (found := BRACKETED.match(text)) is not None and _speaks(found["label"]):
        return Opening(found["label"], text[found.end() :])
    if ":" not in text and "：" not in text:
        return None
    found = LABEL.match(text)
    if found is None or SENTENCE.search(found["label"]) or len(found["label"].split()) > LONGEST_LABEL:
        return None
    return Opening(found["label"].strip("*_ "), text[found.end() :])


def _people(meta: Mapping[str, str]) -> frozenset[str]:
    names = [
        name.strip().lower() for key in ("speakers", "speaker", "attendees") for name in meta.get(key, "").split(",")
    ]
    return frozenset(names) | frozenset(word for name in names for word in name.split()[:1])


def _speakers(
    counts: Counter[str], inner: Counter[str], unknown: int, paragraphs: int, people: frozenset[str]
) -> frozenset[str]:
    """Which labels are speakers; `counts` are those that open one of `unknown` segments, `inner` stand inside."""
    labelled = counts.total()
    if labelled > 2 and labelled >= EVERYWHERE * unknown and 2 * len(counts) <= labelled + 2:
        return frozenset(label for label in counts if NO_NAME.fullmatch(label) is None)
    counts = counts + inner
    sure = {label for label in counts if ROLE.fullmatch(label) or label.lower() in people}
    if set(counts) >= QUESTION_AND_ANSWER:
        sure |= QUESTION_AND_ANSWER
    named = {label for label in counts if label not in sure and _like_a_name(label)}
    capitals = {label for label in sure | named if _in_capitals(label)}
    if any(counts[label] > 1 and (label in sure or " " in label) for label in capitals):
        sure |= capitals
    recurring = {label for label in named if counts[label] > 1}
    covered = sum(counts[label] for label in recurring | sure)
    if covered >= COVERED * paragraphs and len(recurring | sure) > 1:
        sure |= recurring
    sure |= {label for label in recurring if " " in label}
    if sum(counts[label] for label in sure) * 2 >= paragraphs:
        sure |= {label for label in named if " " in label}
        sure |= {label for label in named if counts[label] > 1}
    return frozenset(sure)


def _like_a_name(label: str) -> bool:
    words = label.replace(".", " ").split()
    if not 1 <= len(words) <= 4 or any(map(NO_NAME.fullmatch, words)):
        return False
    if not words[0][0].isalpha():
        return False
    if label.upper() == label.lower():
        # A script without capitals shows no names: such a label must be in the file's own list of people.
        return False
    return all(word[0].isupper() or word.lower() in PARTICLES for word in words if word[0].isalpha())


def _in_capitals(label: str) -> bool:
    letters = [character for character in label if character.isalpha()]
    return len(letters) > 2 and label.isupper() and not any(character.isdigit() for character in label)


def _dashes_change_speaker(segments: Sequence[Segment]) -> bool:
    """`- ` is a mark of dialogue where it opens sentences, and a minus or a pause where it goes on with one."""
    dashed = ended = 0
    before = ""
    for segment in segments:
        if segment.text.startswith(("- ", "– ", "— ")):
            dashed += 1
            opens = DASH.match(segment.text)
            first = segment.text[opens.end()] if opens else ""
            ended += bool(opens) and not first.islower() and (not before or before.endswith(SENTENCE_END))
        before = segment.text
    return dashed > 0 and ended >= 0.9 * dashed


def _changes_inside(labels: frozenset[str], dashes: bool) -> re.Pattern[str]:
    """Where a caption of two lines changes the speaker inside: a mark, or a label that the file uses, in capitals, in
    brackets or behind them.
    """
    marks = [r"(?<=\s)>>+\s"]
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True) if _in_capitals(label))
    if names:
        marks.append(rf"(?<=[^A-Z]\s)(?:{names}):\s(?=\S)")
    people = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    if people:
        marks.append(rf"(?<=\s)\[(?:{people})\]:?\s+(?=\S)")
        marks.append(rf"(?<=\]\s)(?:{people}):(?:\s|$)")
    if dashes:
        marks.append(r"(?<=[.?!…\"”\])♪]\s)[-–—]\s(?=[A-ZÀ-Þ¿¡\[\"“])")
    return re.compile("|".join(marks))


def _split(segment: Segment, inner: re.Pattern[str]) -> Iterator[Segment]:
    places = [] if segment.speaker else [found.start() for found in inner.finditer(segment.text)]
    starts = segment.word_starts_ms
    begin = word = 0
    for end in (*places, len(segment.text)):
        text = segment.text[begin:end].strip()
        count = len(text.split())
        if text:
            times = None if starts is None else starts[word : word + count]
            first = segment.start_ms if not (begin and times) else times[0]
            yield replace(segment, text=text, start_ms=first, word_starts_ms=times) if places else segment
        begin, word = end, word + count


def _with_speakers(segments: Sequence[Segment], labels: frozenset[str], dashes: bool) -> Iterator[Segment]:
    in_paragraphs = any(segment.starts_paragraph for segment in segments)
    lecturer_named = any(not _asks(label) for label in labels)
    speaker: str | None = None
    before: str | None = None
    since_ms = 0
    alone: Segment | None = None
    for segment in segments:
        said, marked = segment.text, False
        now_ms = segment.start_ms or 0
        if segment.speaker is not None:
            speaker = segment.speaker
        elif (opening := _opening(said)) is not None and opening.label in labels:
            speaker, said, since_ms = opening.label, opening.said, now_ms
        elif (mark := CHANGE.match(said) or (DASH.match(said) if dashes else None)) and said[mark.end() :]:
            speaker, said, marked = None, said[mark.end() :], True
        elif alone is None and _ends(speaker, segment, in_paragraphs, lecturer_named, now_ms - since_ms):
            speaker = None
        if not said:
            # The label has a line of its own.
            if alone is not None:
                yield alone
            alone = segment
            continue
        name = None if is_boilerplate(said) else speaker
        taken = len(segment.text.split()) - len(said.split())
        starts = segment.word_starts_ms
        yield replace(
            segment,
            text=said,
            speaker=name,
            starts_paragraph=segment.starts_paragraph or marked or name != before or alone is not None,
            word_starts_ms=None if starts is None else starts[taken:],
            heading=segment.heading or (alone.heading if alone else None),
        )
        before, alone = name, None
    if alone is not None:
        yield alone


def _ends(speaker: str | None, segment: Segment, in_paragraphs: bool, lecturer_named: bool, lasts_ms: int) -> bool:
    """Whether a name holds no longer: who asks or answers once says no more than that, the lecturer goes on."""
    if speaker is None or segment.heading is not None:
        return True
    new_paragraph = segment.starts_paragraph or not in_paragraphs
    if speaker in QUESTION_AND_ANSWER or not lecturer_named:
        return new_paragraph
    return _asks(speaker) and lasts_ms > LONGEST_QUESTION_MS


def _asks(label: str) -> bool:
    return label in QUESTION_AND_ANSWER or ASKS.match(label) is not None
