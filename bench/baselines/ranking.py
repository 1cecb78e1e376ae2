"""Sentences ranked by importance: by chance, the first, the longest, LexRank and TextRank.

LexRank (Erkan and Radev 2004) and TextRank (Mihalcea and Tarau 2004) are sumy's, given our sentences and our words, so
that nothing is downloaded and only the ranking differs. Both compare each sentence with each other one: quadratic.
sumy is imported where it is used: all else of the benches works without it.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from bench.words import FUNCTION_WORDS, stem, tokens

Ranking = Callable[[Sequence[str]], list[int]]


class _OurWords:
    """The one method that sumy asks of a tokeniser once the sentences are known."""

    def to_words(self, text: str) -> list[str]:
        return tokens(text)


def rank_lead(texts: Sequence[str]) -> list[int]:
    return list(range(len(texts)))


def rank_random(texts: Sequence[str]) -> list[int]:
    return Random(1).sample(range(len(texts)), len(texts))


def rank_longest(texts: Sequence[str]) -> list[int]:
    return sorted(range(len(texts)), key=lambda i: (-len(texts[i].split()), i))


def rank_lexrank(texts: Sequence[str]) -> list[int]:
    from sumy.summarizers.lex_rank import LexRankSummarizer

    return _rank_with(LexRankSummarizer, texts)


def rank_textrank(texts: Sequence[str]) -> list[int]:
    from sumy.summarizers.text_rank import TextRankSummarizer

    return _rank_with(TextRankSummarizer, texts)


RANKINGS: dict[str, Ranking] = {
    "random": rank_random,
    "lead": rank_lead,
    "longest": rank_longest,
    "LexRank (sumy)": rank_lexrank,
    "TextRank (sumy)": rank_textrank,
}


def _rank_with(summarizer_class: Any, texts: Sequence[str]) -> list[int]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    words = _OurWords()
    summarizer = summarizer_class(stem)
    summarizer.stop_words = FUNCTION_WORDS
    ranked: list[int] = []

    def take_all(rated: Sequence[Any]) -> Sequence[Any]:
        ranked.extend(each.order for each in rated)
        return rated

    # sumy calls `count` with all sentences, the best first; otherwise it returns them in order of the text.
    summarizer(ObjectDocumentModel([Paragraph([Sentence(text, words) for text in texts])]), take_all)
    return ranked
