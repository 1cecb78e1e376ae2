"""Does a bullet read like a note? Rules that need no source.

They see the form only: a bullet can pass all of them and be wrong, and one copied from slips of a recogniser passes.
"""

import re
from collections.abc import Callable, Iterable

from bench.words import word_set

_FILLERS = re.compile(
    r"\b(?:um+|uh+|er+m?|hmm+|you know|i mean|sort of|kind of|or something|or whatever|and so on and so forth"
    r"|basically|actually|literally|obviously|okay|ok|yeah|gonna|wanna|blah)\b|,\s*(?:right|like|so to speak)\s*[,?.]",
    re.IGNORECASE,
)
_OPENINGS = word_set(
    """so and but or well now okay ok right alright anyway then also like yeah yes no oh because basically actually
    again see look"""
)
_FIRST_PERSON = re.compile(
    r"\b(?:I|I'm|I'll|I've|I'd|me|my|mine|we|we're|we'll|we've|we'd|us|our|ours|let's|let me|let us|myself|ourselves)\b"
)
_DANGLING = word_set("this that it it's its these those they they're their he she his her here there")
_NEVER_LAST = word_set(
    """a an the of to in on at by for from with without into onto about as than and or but nor so because if when while
    that which who whose where is are was were be been being am has have had do does did will would can could should may
    might must shall not very more most some any each every this these those my your his her its our their what how
    why"""
)
_NEVER_FIRST = word_set("which whose whom than of as into onto")
_TERM = re.compile(r"[\w'’-]+(?: [\w'’-]+){0,4}: ")
_LONGEST = 30


def first_line(bullet: str) -> str:
    """What a bullet says before any fence or formula, without marks of emphasis and without its time."""
    line = bullet.strip().split("\n", 1)[0]
    line = re.sub(r"\s*\[[^\]]*\]\([^)]*\)\s*$", "", line)
    return re.sub(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)", "", line).strip()


def is_whole(bullet: str) -> bool:
    """Begins as a sentence or a term does, and closes what it opens."""
    words = bullet.split()
    if not words or words[0].lower().strip(",") in _NEVER_FIRST:
        return False
    starts_well = (
        not bullet[0].islower() or "`" in words[0] or bool(re.match(r"\w\b", bullet)) or bool(_TERM.match(bullet))
    )
    balanced = all(bullet.count(a) == bullet.count(b) for a, b in ("()", "[]", "{}")) and bullet.count("`") % 2 == 0
    return starts_well and balanced and bullet.count('"') % 2 == 0


def has_no_filler(bullet: str) -> bool:
    return not _FILLERS.search(bullet)


def has_no_opening(bullet: str) -> bool:
    return _first_word(bullet) not in _OPENINGS


def has_no_first_person(bullet: str) -> bool:
    return not _FIRST_PERSON.search(_outside_quotes(bullet))


def has_no_dangling_start(bullet: str) -> bool:
    """No word that points outside the bullet stands first; "there is" only says that something exists."""
    if re.match(r"there (?:is|are|was|were|can|will|has|have)\b", bullet, re.IGNORECASE):
        return True
    return _first_word(bullet) not in _DANGLING


def is_short(bullet: str) -> bool:
    return len(bullet.split()) <= _LONGEST


def is_not_cut(bullet: str) -> bool:
    """The last word is not one after which a sentence goes on."""
    words = re.findall(r"[\w']+|`[^`]*`|\$[^$]*\$", bullet)
    return bool(words) and words[-1].lower() not in _NEVER_LAST


RULES: dict[str, Callable[[str], bool]] = {
    "whole": is_whole,
    "no filler": has_no_filler,
    "no opening": has_no_opening,
    "no first person": has_no_first_person,
    "no dangling start": has_no_dangling_start,
    "at most 30 words": is_short,
    "not cut": is_not_cut,
}


def broken_rules(bullet: str) -> list[str]:
    line = first_line(bullet)
    return [name for name, rule in RULES.items() if not rule(line)]


def pass_rates(bullets: Iterable[str]) -> dict[str, float]:
    """Share of the bullets that pass each rule, and `all` of them."""
    broken = [broken_rules(bullet) for bullet in bullets]
    if not broken:
        return {}
    rates = {name: sum(name not in each for each in broken) / len(broken) for name in RULES}
    rates["all"] = sum(not each for each in broken) / len(broken)
    return rates


def _first_word(bullet: str) -> str:
    words = re.findall(r"[\w']+", bullet)
    return words[0].lower() if words else ""


def _outside_quotes(bullet: str) -> str:
    return re.sub(r"\"[^\"]*\"|“[^”]*”|`[^`]*`|\$[^$]*\$", " ", bullet)
