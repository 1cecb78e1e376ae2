"""The model of sentence ends, and what it learns from a file's layout."""

import time

import numpy as np

from bench.measures.ends import ends_of, strip_punctuation
from bench.measures.rates import NOTHING, rates_of
from lectorium.notetaker.lecture import Segment
from lectorium.notetaker.sentence_ends import end_model, with_layout
from lectorium.notetaker.sentences import split_sentences
from tests.lectures import PASSAGES

SPOKEN = "so the gradient points uphill and we take a step the other way now what happens if the step is too large"


def test_an_end_is_likelier_after_a_clause_than_within_it() -> None:
    words = SPOKEN.split()
    scores = end_model().scores(words)
    assert int(scores[:-1].argmax()) == words.index("way")


def test_punctuation_and_case_change_nothing() -> None:
    plain = end_model().scores(["it", "is", "a", "string"])
    np.testing.assert_array_equal(plain, end_model().scores(["It", "is,", "a", "String."]))


def test_no_words_have_no_scores() -> None:
    assert len(end_model().scores([])) == 0
    assert len(with_layout(np.zeros(0, np.float32), np.zeros(0, np.int8))) == 0


def test_places_at_which_words_tend_to_end_are_worth_more() -> None:
    places = np.array([0, 0, 0, 1] * 100, np.int8)
    words = np.array([-4, -4, -4, 2, -4, -4, -4, -1] * 50, np.float32)
    found = with_layout(words, places)
    assert (found[places == 1] > words[places == 1]).all()
    assert (found[places == 0] < words[places == 0]).all()


def test_a_layout_that_says_nothing_moves_nothing_much() -> None:
    places = np.array([0, 1] * 200, np.int8)
    words = np.array([-4, -4, 2, 2] * 100, np.float32)
    np.testing.assert_allclose(with_layout(words, places), words, atol=0.1)


def test_most_ends_of_a_talk_are_found_without_its_punctuation() -> None:
    """With cues and pauses taken away as well. The clips were among the talks it was fitted on; `docs/quality.md` has
    the figures of documents held out."""
    total = NOTHING
    for passage in PASSAGES.values():
        if passage.name.startswith("hf"):
            words = " ".join(sentence.text for sentence in passage.sentences).split()
            segment = Segment(strip_punctuation(" ".join(words)), 0, 600_000)
            sizes = np.cumsum([len(s.text.split()) for s in split_sentences([segment], "en")]) - 1
            total += rates_of(sizes.tolist()[:-1], ends_of(words))
    assert (total.f1 or 0) > 0.55


def test_an_hour_of_speech_takes_a_fraction_of_a_second() -> None:
    segments = [Segment(SPOKEN, 8_000 * i, 8_000 * i + 7_900) for i in range(600)]
    split_sentences(segments[:2], "en")
    begun = time.process_time()
    found = split_sentences(segments, "en")
    assert time.process_time() - begun < 2.0
    assert all(len(sentence.text.split()) <= 40 for sentence in found)
