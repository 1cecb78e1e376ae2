"""Terms put right before notes are written: as the user says, as the lecture spells them, else only suspected."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Lecture, Repair, with_text
from lectorium.notetaker.spellings import spellings, unify
from lectorium.notetaker.words import Words, words_of

_ARROW = re.compile(r"\s*(?:->|→)\s*")
_LETTERS = re.compile(r"[\W_]+")
_UNKNOWN = 4.4  # rarity of a word that is in no list
_SHORTEST_NAME = 6  # letters
_OFTEN = 5  # times that the usual spelling of a name is said, and times that it is said oftener than another
_LONGEST_ERROR = 60


@dataclass(frozen=True, slots=True)
class Terms:
    """`meant` by what is heard instead, and `names` that the lecture is known to hold."""

    meant: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()


def parse_terms(text: str, source: str) -> Terms:
    """One term a line, or `heard -> meant`; `#` starts a remark. Raises `LectureError` on a line that is neither."""
    meant: dict[str, str] = {}
    names: list[str] = []
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        line = " ".join(raw.split())
        if not line or line.startswith("#"):
            continue
        parts = _ARROW.split(line)
        if len(parts) > 2 or not all(any(character.isalnum() for character in part) for part in parts):
            raise LectureError(
                source,
                f"{line[:_LONGEST_ERROR]!r} is neither a term nor `heard -> meant`",
                line=number,
                advice="write one a line",
            )
        if len(parts) == 2:
            meant[parts[0]] = parts[1]
        names.append(parts[-1])
    return Terms(meant, tuple(dict.fromkeys(names)))


def put_right(lecture: Lecture, terms: Terms) -> Lecture:
    """The lecture with its terms put right; what only looks misheard is listed and left as it is."""
    spelled = _respelled(lecture, terms.names)
    lecture = correct(lecture, spelled | dict(terms.meant))
    lecture = unify(lecture, spellings(lecture))
    return replace(lecture, repairs=(*lecture.repairs, *suspects(lecture, terms.names)))


def correct(lecture: Lecture, meant: Mapping[str, str]) -> Lecture:
    """The lecture with what was `heard` put right, in any case, each listed as a repair; ids and times stay."""
    if not meant:
        return lecture
    by_heard = {_folded(heard): right for heard, right in meant.items()}
    one = "|".join(re.escape(heard).replace(r"\ ", r"\s+") for heard in sorted(meant, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE)
    found: Counter[str] = Counter()

    def right(match: re.Match[str]) -> str:
        heard = _folded(match.group())
        if by_heard[heard] == match.group():
            return match.group()
        found[heard] += 1
        return by_heard[heard]

    sentences = tuple(replace(s, text=pattern.sub(right, s.text)) for s in lecture.sentences)
    counts = dict(found)
    segments = tuple(with_text(segment, pattern.sub(right, segment.text)) for segment in lecture.segments)
    repairs = tuple(
        Repair(lecture.sources[0].name, None, f"“{heard}” was put right as “{by_heard[heard]}” ({count}×)")
        for heard, count in counts.items()
    )
    return replace(lecture, sentences=sentences, segments=segments, repairs=lecture.repairs + repairs)


def _respelled(lecture: Lecture, names: Sequence[str]) -> dict[str, str]:
    """Spellings of the names that differ in case, blanks and hyphens only: "fast api" for FastAPI."""
    by_letters = {_letters(name): name for name in names}
    longest = max((len(name.split()) for name in names), default=0) + 1
    found: dict[str, str] = {}
    for text in (sentence.text for sentence in lecture.sentences):
        for heard in _runs(text, longest if names else 0):
            name = by_letters.get(_letters(heard))
            if name is not None and heard != name:
                found[heard] = name
    return found


def _runs(text: str, longest: int) -> Iterator[str]:
    words = [word.strip('.,;:!?()[]"“”') for word in text.split()]
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + longest) + 1):
            yield " ".join(words[start:end])


def suspects(lecture: Lecture, names: Sequence[str] = ()) -> tuple[Repair, ...]:
    """Words one letter away from a given name, and rare spellings one letter away from a frequent unknown word."""
    words = words_of(lecture.language)
    if words.language.spaceless or not lecture.sources:
        return ()
    counts = Counter(token for sentence in lecture.sentences for token in words.tokens(sentence.text))
    known = {_letters(name): name for name in names}
    right = known | {_letters(t): t for t, n in counts.items() if n >= _OFTEN and _is_name(t, words)}
    neighbours: dict[str, str] = {}
    for letters, name in right.items():
        for gap in _with_a_gap(letters):
            neighbours.setdefault(gap, name)
    found = []
    for heard, count in counts.items():
        letters = _letters(heard)
        if letters in right or len(letters) < _SHORTEST_NAME:
            continue
        near = next((neighbours[gap] for gap in _with_a_gap(letters) if gap in neighbours), None)
        if near is None or words.stem(heard) == words.stem(near.lower()) or heard[0] != near[0].lower():
            continue
        if near in known.values() or (_is_name(heard, words) and counts[near] >= _OFTEN * count):
            what = f"“{heard}” ({count}×) may be “{near}” misheard: it was left as it is"
            found.append(Repair(lecture.sources[0].name, None, what))
    return tuple(found)


def _is_name(token: str, words: Words) -> bool:
    return len(token) >= _SHORTEST_NAME and token.isalpha() and words.rarity(token) >= _UNKNOWN


def _with_a_gap(letters: str) -> Iterator[str]:
    """The word itself and the word without any one letter: two words one letter apart share one of these."""
    yield letters
    for place in range(1, len(letters)):
        yield letters[:place] + letters[place + 1 :]


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
