"""Spellings of one name in one lecture, unified without a list: the rarer one is written as the frequent one.

Two things are evidence enough: the same letters but for a blank or a hyphen (`fast API`, FastAPI), and what is no word
in any list but sounds like a name and is at most two letters from it (`Pidantic`, Pydantic).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from lectorium.notetaker.lecture import Lecture, Repair, with_text
from lectorium.notetaker.markdown.times import clock
from lectorium.notetaker.words import Words, words_of

_UNKNOWN = 4.4  # rarity of a word that is in no short list
_SHORTEST = 6  # letters
_OFTEN = 3  # times that the usual spelling is said
_OFTENER = 2  # times that it is said oftener than another
_FAR_OFTENER = 6  # times that two words are said before the one word is taken for a slip of theirs
_LONGEST_CHANCE = 3  # letters
_FARTHEST = 2  # letters put in, left out or changed
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_ACRONYM = re.compile(r"[A-Z]{2}")
_SECOND_CAPITAL = re.compile(r"[ -][A-Z]|[A-Z]{2}")
# What is code or an address stays as it is: `fastapi` in `pip install fastapi`, `x.logvar(`.
_BEFORE = r"(?<![\w./@=\\'’-])(?<!install )(?<!import )(?<!from )"
_BEHIND = r"(?![\w(/@=\\]|[.'’-]\w)"
_SOUNDS = str.maketrans({"y": "i", "c": "k", "z": "s", "q": "k", "w": "v"})
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")


def spellings(lecture: Lecture) -> Mapping[str, str]:
    """What is written, in small letters, to what the lecture writes far oftener for the same."""
    words = words_of(lecture.language)
    if words.language.spaceless:
        return {}
    text = "\n".join(sentence.text for sentence in lecture.sentences)
    counts = Counter(_WORD.findall(text))
    names = {
        word
        for word in counts
        if len(word) >= _SHORTEST and (words.rarity(word.lower()) >= _UNKNOWN or _NAME.search(word))
    }
    return {**_sounding_alike(counts, names, words), **_of_the_same_letters(text, counts, names, words)}


def unify(lecture: Lecture, usual: Mapping[str, str]) -> Lecture:
    """The lecture with each name in its usual spelling, each change a repair; ids and times stay."""
    if not usual:
        return lecture
    found: Counter[str] = Counter()
    first: dict[str, int | None] = {}
    sentences = []
    for sentence in lecture.sentences:
        for form in as_written(usual).findall(sentence.text):
            found[form.lower()] += 1
            first.setdefault(form.lower(), sentence.start_ms)
        sentences.append(replace(sentence, text=respell(sentence.text, usual)))
    segments = tuple(with_text(segment, respell(segment.text, usual)) for segment in lecture.segments)
    repairs = tuple(
        Repair(lecture.sources[0].name, None, _told(form, usual[form], count, first[form]))
        for form, count in found.items()
    )
    return replace(lecture, sentences=tuple(sentences), segments=segments, repairs=lecture.repairs + repairs)


def respell(text: str, usual: Mapping[str, str]) -> str:
    """The text in these spellings; a capital at the start of a word stays."""

    def right(match: re.Match[str]) -> str:
        written = usual[match.group().lower()]
        return written[0].upper() + written[1:] if match.group()[0].isupper() else written

    return as_written(usual).sub(right, text) if usual else text


def as_written(forms: Iterable[str]) -> re.Pattern[str]:
    """Where one of these forms stands as words, not as code."""
    return _pattern(tuple(sorted(forms, key=lambda form: (-len(form), form))))


@lru_cache(maxsize=64)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}(?:{'|'.join(map(re.escape, forms))}){_BEHIND}", re.IGNORECASE)


def _told(form: str, usual: str, count: int, first_ms: int | None) -> str:
    place = "" if first_ms is None else f", first at {clock(first_ms)}"
    return f"“{form}” is written “{usual}”, as the lecture has it elsewhere ({count}×{place})"


def _of_the_same_letters(text: str, counts: Counter[str], names: set[str], words: Words) -> dict[str, str]:
    said = {word.lower() for word in counts}
    lowered = text.lower()
    found: dict[str, str] = {}
    for name in {name.lower() for name in names}:
        pairs = [(name[:n], name[n:]) for n in range(2, len(name) - 1) if name[:n] in said and name[n:] in said]
        split = [
            form
            for first, second in pairs
            # "an isotropic", "the state": words that stand together by chance.
            if len(first) > _LONGEST_CHANCE or first not in words.language.function_words
            for form in (f"{first} {second}", f"{first}-{second}")
            if form in lowered
        ]
        if not split:
            continue
        written = Counter(as_written([name, *split]).findall(text))
        found |= _rarer(written)
    return found


def _rarer(written: Counter[str]) -> dict[str, str]:
    """The forms of one name that are but another spelling of its usual one."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for form, count in written.items():
        forms[form.lower()][form] += count
    if len(forms) < 2:
        return {}
    best = max(forms, key=lambda form: (forms[form].total(), form))
    usual = _usual(forms[best])
    often = forms[best].total()
    if often < (_FAR_OFTENER if " " in best else _OFTEN):
        return {}
    return {
        form: usual
        for form, cases in forms.items()
        if form != best and often >= _OFTENER * cases.total() and _is_the_same(cases, usual)
    }


def _is_the_same(cases: Counter[str], usual: str) -> bool:
    """A class of a program is no other spelling of the words it is named after: `DataCollator`, data collator."""
    if any(_NAME.search(case) for case in cases):
        return False
    return not _NAME.search(usual) or bool(_ACRONYM.search(usual)) or any(map(_SECOND_CAPITAL.search, cases))


def _usual(cases: Counter[str]) -> str:
    """As it is written most, but a capital that only begins sentences is none of its own."""
    usual = cases.most_common(1)[0][0]
    return usual.lower() if usual.lower() in cases and not _NAME.search(usual) else usual


def _sounding_alike(counts: Counter[str], names: set[str], words: Words) -> dict[str, str]:
    """What is no word at all, to the name that it sounds like."""
    by_sound: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for name in names:
        if name.isascii():
            small = name.lower()
            by_sound[_sound(small)][small][name] += counts[name]
    found: dict[str, str] = {}
    for alike in by_sound.values():
        right = max(alike, key=lambda name: (alike[name].total(), name))
        often = alike[right].total()
        for heard, cases in alike.items():
            if (
                heard != right
                and often >= max(_OFTEN, _OFTENER * cases.total())
                and _are_near(heard, right)
                and words.stem(heard) != words.stem(right)
                and not words.exists(heard)
            ):
                found[heard] = _usual(alike[right])
    return found


def _sound(word: str) -> str:
    """The first letter and the consonants behind it, as they sound."""
    plain = word.replace("ph", "f").translate(_SOUNDS)
    return word[0] + _DOUBLED.sub(r"\1", _VOWELS.sub("a", plain[1:]))


def _are_near(one: str, other: str) -> bool:
    """Levenshtein's distance, within what a slip makes."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, theirs in enumerate(other, start=1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != theirs)))
        before = now
    return before[-1] <= _FARTHEST
