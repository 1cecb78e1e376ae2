"""Each measure on a case small enough to be worked out by hand."""

import re
from random import Random

import pytest

from bench.measures import boundaries, corruptions, cover, edits, ends, lint, selection
from bench.measures.rates import NOTHING, Rates, mean, rates_of
from bench.words import weighted_stems


def test_rates_are_hits_over_found_and_over_wanted() -> None:
    rates = rates_of([1, 2, 3], [2, 3, 4, 5])
    assert rates == Rates(hits=2, found=3, wanted=4)
    assert (rates.precision, rates.recall, rates.f1) == (2 / 3, 1 / 2, 4 / 7)
    assert NOTHING.precision is None
    assert NOTHING.f1 is None
    assert rates + NOTHING == rates
    assert mean([1.0, None, 0.0]) == 0.5


class TestCover:
    def test_a_statement_is_found_where_its_content_words_are_said(self) -> None:
        transcript = cover.Units(["So hello everybody.", "The gradient points uphill.", "Um, steepest ascent, right?"])
        spoken = cover.spoken_statement(
            weighted_stems("The gradient points in the direction of steepest ascent."), transcript, 0.6
        )
        assert spoken is not None
        assert (spoken.place.start, spoken.place.stop) == (1, 3)
        assert "direct" not in spoken.stems  # never said, so not asked of the notes
        assert cover.count_found([spoken], cover.Units(["The gradient points uphill: steepest ascent."]), 0.6) == 1
        assert cover.count_found([spoken], cover.Units(["Gradients exist."]), 0.6) == 0

    def test_what_was_not_said_in_the_stretch_asked_for_is_not_spoken(self) -> None:
        transcript = cover.Units(["The gradient points uphill.", "Lunch is served.", "We stop here."])
        assert cover.spoken_statement(weighted_stems("The gradient points uphill."), transcript, 0.6, start=1) is None

    def test_the_shortest_window_that_holds_most_wins(self) -> None:
        place = cover.Units(["apples", "pears", "apples and pears"]).best_place({"appl": 1.0, "pear": 1.0})
        assert place == cover.Place(2, 3, 1.0)

    def test_an_empty_transcript_holds_nothing(self) -> None:
        assert cover.Units([]).best_place({"appl": 1.0}).share == 0.0


class TestSelection:
    def test_top_k_averages_precision_and_recall_over_clips(self) -> None:
        clips = [
            ([0.9, 0.8, 0.1, 0.0], [True, False, True, False]),
            ([0.1, 0.9], [False, True]),
            ([0.1], [False]),  # no positive: not counted
        ]
        result = selection.top_k(clips, 1)
        assert result == selection.TopK(precision=1.0, recall=0.75)
        assert result.f1 == pytest.approx(6 / 7)

    def test_choices_stop_where_the_words_allowed_are_used_up(self) -> None:
        assert selection.take_words([2, 0, 1], lengths=[5, 5, 5], budget=11) == [0, 2]

    def test_agreement_is_weighted_by_words(self) -> None:
        assert selection.share_of_words([0, 1], [1, 2], lengths=[1, 8, 1]) == pytest.approx(16 / 18)


class TestBoundaries:
    def test_the_reference_itself_is_without_fault(self) -> None:
        assert boundaries.pk([4, 8], [4, 8], 12) == 0
        assert boundaries.window_diff([4, 8], [4, 8], 12) == 0

    def test_pk_and_window_diff_worked_out_by_hand(self) -> None:
        # Twelve units, one boundary at 6: k = 3, nine windows. Found at 7 instead: the windows from 3 (3|6 are apart
        # only in the reference) and from 6 (6|9 only in ours) are wrong.
        assert boundaries.window_of([6], 12) == 3
        assert boundaries.pk([7], [6], 12) == pytest.approx(2 / 9)
        assert boundaries.window_diff([7], [6], 12) == pytest.approx(2 / 9)
        # Two boundaries beside one: Pk does not see the second where both fall into one window, WindowDiff does.
        assert boundaries.pk([6, 7], [6], 12) < boundaries.window_diff([6, 7], [6], 12)

    def test_boundaries_are_matched_once_and_the_start_is_none(self) -> None:
        assert boundaries.boundaries_within([0, 9, 10, 30], [0, 10, 20], tolerance=3) == Rates(1, 3, 2)


class TestEnds:
    def test_ends_are_words_with_a_stop_before_a_new_start(self) -> None:
        assert ends.ends_of(["He", "said", '"Go."', "Then,", "e.g.", "this", "stays.", "Why?", "Bye."]) == {2, 6, 7}

    def test_stripping_keeps_the_number_of_words_and_inner_points(self) -> None:
        text = "Don't take 6.0001 -- it's, well, 3.5% (or so)!"
        stripped = ends.strip_punctuation(text)
        assert stripped == "don't take 6.0001 - it's well 3.5% or so"
        assert len(stripped.split()) == len(text.split())

    def test_ends_of_sentences_count_words(self) -> None:
        assert ends.ends_of_sentences(["one two", "three", "four five"]) == {1, 2}


class TestEdits:
    def test_distance_counts_whole_words(self) -> None:
        assert edits.edit_distance(["the", "big", "cat", "sat"], ["the", "cat", "sat", "down"]) == 2
        assert edits.distance_per_word("A cat.", "a cat") == 0

    def test_what_a_wording_kept(self) -> None:
        source = "So, um, the kernel is not 3 pixels wide."
        assert edits.content_kept(source, "The kernel is not 3 pixels wide.") == 1
        assert edits.content_kept("Okay, so what is this?", "") is None
        assert edits.digits_kept(source, "Kernel: 3 pixels")
        assert not edits.digits_kept(source, "Kernel: 5 pixels")
        assert not edits.negations_kept(source, "The kernel is 3 pixels wide.")
        assert edits.negations_kept("It isn't wide.", "It is not wide.")


class TestLint:
    @pytest.mark.parametrize(
        ("bullet", "rule"),
        [
            ("which is larger than the other one.", "whole"),
            ("A slice (from start to stop is copied.", "whole"),
            ("The kernel is, you know, small.", "no filler"),
            ("So the kernel is small.", "no opening"),
            ("The kernel that we use is small.", "no first person"),
            ("This is small.", "no dangling start"),
            ("The kernel is " + "very " * 30 + "small.", "at most 30 words"),
            ("The kernel is applied to the", "not cut"),
        ],
    )
    def test_each_rule_sees_its_fault_and_no_other_rule_does(self, bullet: str, rule: str) -> None:
        assert lint.broken_rules(bullet) == [rule]

    @pytest.mark.parametrize(
        "bullet",
        [
            'The kernel is small. [1:02:09](https://example.org/v?t=3729 "s141-s143")',
            "**Kernel**: a small matrix that slides over the image.",
            "`relationship()` adds no column.",
            "Create the environment: [2:10](#t=130)\n\n```sh\npython -m venv myenv\n```",
            "k-means needs the number of clusters.",
        ],
    )
    def test_good_bullets_pass(self, bullet: str) -> None:
        assert lint.broken_rules(bullet) == []

    def test_rates_are_shares_of_bullets(self) -> None:
        rates = lint.pass_rates(["The kernel is small.", "So it is small."])
        assert rates["no opening"] == 0.5
        assert rates["all"] == 0.5
        assert lint.pass_rates([]) == {}


class TestCorruptions:
    @pytest.fixture
    def chance(self) -> Random:
        return Random(1)

    def test_a_number_changes_and_keeps_its_form(self, chance: Random) -> None:
        changed = corruptions.change_number("A kernel of 3.5 pixels.", chance)
        assert changed != "A kernel of 3.5 pixels."
        assert re.fullmatch(r"A kernel of [1-9]\.5 pixels\.", changed or "")
        assert corruptions.change_number("A kernel of f_1 pixels.", chance) is None

    def test_a_negation_is_put_in_or_taken_out(self, chance: Random) -> None:
        assert corruptions.flip_negation("The kernel is small.", chance) == "The kernel is not small."
        assert corruptions.flip_negation("The kernel is not small.", chance) == "The kernel is small."
        assert corruptions.flip_negation("Kernels never overlap.", chance) == "Kernels overlap."
        assert corruptions.flip_negation("Kernels overlap.", chance) is None

    def test_a_name_becomes_one_that_the_text_does_not_hold(self, chance: Random) -> None:
        assert corruptions.change_name("The proof of Gauss is short.", ["Gauss", "Euler"], chance) == (
            "The proof of Euler is short."
        )
        assert corruptions.change_name("It is so.", ["Euler"], chance) is None
        assert corruptions.names_of(["The proof of Gauss is short."]) == ["Gauss"]

    def test_a_word_becomes_its_opposite(self, chance: Random) -> None:
        assert corruptions.swap_antonym("Prices increase.", chance) == "Prices decrease."
        assert corruptions.swap_antonym("Prices vary.", chance) is None

    def test_two_statements_are_fused(self) -> None:
        assert corruptions.fuse("Prices rise.", "The demand falls.") == "Prices rise, and the demand falls."
