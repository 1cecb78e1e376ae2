"""The choice: within its budget, towards the floor, and never twice for the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectorium.notetaker.choice import Candidate, choose, concept_weights

STEMS = "abcdefgh"
candidates = st.lists(
    st.builds(
        Candidate,
        key=st.just(0),
        cost=st.integers(1, 20),
        concepts=st.frozensets(st.sampled_from(STEMS), max_size=4),
        score=st.floats(-5, 5),
    ),
    max_size=15,
).map(lambda found: [Candidate(key, one.cost, one.concepts, one.score) for key, one in enumerate(found)])
weights = st.dictionaries(st.sampled_from(STEMS), st.floats(0.1, 5), max_size=8)


def test_concepts_are_what_is_said_twice() -> None:
    found = concept_weights({"once": 1, "twice": 2, "often": 9})
    assert set(found) == {"twice", "often"}
    assert 0 < found["twice"] < found["often"]


@given(candidates, weights, st.integers(0, 60))
def test_without_a_floor_the_budget_is_never_passed(
    found: list[Candidate], values: dict[str, float], budget: int
) -> None:
    covered: set[str] = set()
    chosen, spent = choose(found, budget, values, covered)
    assert spent == sum(one.cost for one in found if one.key in chosen) <= budget
    assert covered == set().union(*(one.concepts for one in found if one.key in chosen))


@given(candidates, weights, st.integers(0, 60), st.floats(0, 1))
def test_past_the_budget_it_takes_only_what_the_floor_still_misses(
    found: list[Candidate], values: dict[str, float], budget: int, floor: float
) -> None:
    covered: set[str] = set()
    chosen, spent = choose(found, budget, values, covered, floor=floor)
    within, _ = choose(found, budget, values, set())
    total = sum(values.values())
    reachable = set().union(*(one.concepts for one in found))
    held = sum(weight for stem, weight in values.items() if stem in covered)
    if spent > budget:
        # Whichever of them came last, the floor was missed without it.
        smallest = min(
            sum(w for s, w in values.items() if s in set().union(*(o.concepts for o in found if o.key in chosen - {k})))
            for k in chosen
        )
        assert smallest < floor * total + 1e-9
    if held < floor * total - 1e-9:
        assert held == pytest.approx(sum(weight for stem, weight in values.items() if stem in reachable))
    assert floor > 0 or chosen == within


@given(candidates, weights, st.integers(0, 60))
def test_the_same_things_are_chosen_in_whatever_order_they_come(
    found: list[Candidate], values: dict[str, float], budget: int
) -> None:
    assert choose(found, budget, values, set()) == choose(found[::-1], budget, values, set())


def test_a_second_sentence_with_the_same_words_gives_way_to_new_ones() -> None:
    values = {"a": 2.0, "b": 2.0, "c": 2.0}
    found = [
        Candidate(0, 5, frozenset("ab"), 0.2),
        Candidate(1, 5, frozenset("ab"), 0.1),
        Candidate(2, 5, frozenset("c"), 0.0),
    ]
    assert choose(found, 10, values, set())[0] == {0, 2}


def test_what_is_covered_already_is_worth_little() -> None:
    found = [Candidate(0, 5, frozenset("a"), 0.0), Candidate(1, 5, frozenset("b"), 0.0)]
    assert choose(found, 5, {"a": 2.0, "b": 1.0}, {"a"})[0] == {1}


def test_with_equal_concepts_the_more_telling_sentence_wins() -> None:
    found = [Candidate(0, 5, frozenset("a"), -1.0), Candidate(1, 5, frozenset("a"), 1.0)]
    assert choose(found, 5, {"a": 1.0}, set())[0] == {1}


def test_the_floor_is_reached_with_no_budget_at_all() -> None:
    covered: set[str] = set()
    found = [Candidate(number, 5, frozenset(stem), 0.0) for number, stem in enumerate("abcd")]
    chosen, spent = choose(found, 0, dict.fromkeys("abcd", 1.0), covered, floor=0.5)
    assert (len(chosen), spent) == (2, 10)
