import pytest

from bench.baselines.tiling import even_splits, text_tiling

SENTENCES = [
    "The kernel slides over the image.",
    "Good morning.",
    "A kernel is a small matrix that slides over an image pixel by pixel.",
    "Each pixel of the image meets the kernel.",
]


def test_even_splits_have_sections_of_one_size() -> None:
    assert even_splits(12, 3) == [4, 8]
    assert even_splits(12, 1) == []


def test_text_tiling_finds_the_one_change_of_subject() -> None:
    texts = ["The kernel slides over the image."] * 20 + ["Inflation raises the price of bread."] * 20
    assert text_tiling(texts) == [20]
    assert text_tiling([]) == []


def test_rankings_put_every_sentence_once() -> None:
    pytest.importorskip("sumy", reason="sumy is in requirements-bench.txt")
    from bench.baselines.ranking import RANKINGS

    for rank in RANKINGS.values():
        assert sorted(rank(SENTENCES)) == [0, 1, 2, 3]
    assert RANKINGS["lead"](SENTENCES) == [0, 1, 2, 3]
    assert RANKINGS["longest"](SENTENCES)[0] == 2
    # A sentence that resembles no other keeps the weight that LexRank starts with.
    assert RANKINGS["LexRank (sumy)"](SENTENCES)[0] in {0, 2, 3}
    assert RANKINGS["TextRank (sumy)"](SENTENCES)[0] in {0, 2, 3}
