"""The words that the benches count in.

Not the note-taker's own: a yardstick must not change with what it measures.
"""

import re
from collections.abc import Iterable
from functools import cache

import Stemmer
import wordfreq


def word_set(text: str) -> frozenset[str]:
    """The words of a text, separated by white space."""
    return frozenset(text.split())


_WORD = re.compile(r"[^\W_]+(?:['’.+#-][^\W_]+)*")
_MARKDOWN_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_COMMONEST = 5.6  # Zipf; a word said oftener than this carries no topic
_UNKNOWN = 2.5
_STEMMER = Stemmer.Stemmer("english")
FUNCTION_WORDS = word_set(
    """a about above after again against all also although am an and any anybody anyone anything are aren't as at away
    back be because been before being below between both but by can can't cannot could couldn't did didn't do does
    doesn't doing don't done down during each either else enough etc even ever every everybody everyone everything few
    for from further get gets getting go goes going gone got gonna had hadn't has hasn't have haven't having he he's her
    here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself just
    kind know let let's like ll lot made make makes many may maybe me mean might mine more most much must my myself
    neither no nobody none nor not nothing now of off okay on once one only onto or other others ought our ours
    ourselves out over own per perhaps please quite rather re really right said same say says see seem seems shall she
    should shouldn't since so some somebody someone something sort still such sure take than thank thanks that that's
    the their theirs them themselves then there there's thereby therefore these they they're thing things think this
    those though through thus to too toward towards um uh under until up upon us use used very want wants was wasn't way
    we we'll we're we've well were weren't what what's whatever when where whereas whether which while who whom whose
    why will with within without won't would wouldn't yeah yes yet you you'll you're you've your
    yours yourself"""
)


def tokens(text: str) -> list[str]:
    """Lower-case words in order; of a link only what is shown."""
    return _WORD.findall(_MARKDOWN_LINK.sub(r"\1", text).lower().replace("’", "'"))


def count_words(text: str) -> int:
    return len(_MARKDOWN_LINK.sub(r"\1", text).split())


@cache
def stem(word: str) -> str:
    stemmed: str = _STEMMER.stemWord(word.removesuffix("'s"))
    return stemmed


@cache
def rarity(word: str) -> float:
    """How much a word tells: 7 minus its Zipf frequency, within 0 and 5."""
    frequency: float = wordfreq.zipf_frequency(word, "en", wordlist="small")
    return min(5.0, max(0.0, 7.0 - (frequency or _UNKNOWN)))


def is_content(word: str) -> bool:
    return len(word) > 1 and word not in FUNCTION_WORDS and not word[0].isdigit() and rarity(word) > 7.0 - _COMMONEST


def weighted_stems(text: str) -> dict[str, float]:
    """The content stems of a text, each with its rarity."""
    return {stem(word): rarity(word) for word in tokens(text) if is_content(word)}


def content_stems(texts: Iterable[str]) -> set[str]:
    return {stem(word) for text in texts for word in tokens(text) if is_content(word)}
