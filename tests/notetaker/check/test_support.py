"""Each rule on a statement that it must stop, and on one close by that it must let through."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.check.evidence import Evidence
from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.support import Judge
from lectorium.notetaker.lecture import Lecture, Segment, Source
from lectorium.notetaker.sentences import split_sentences


def signs(said: str, statement: str, *turns: tuple[str, str]) -> set[FindingKind]:
    """What speaks against `statement` when all that is said is cited: one text, or turns of (speaker, text)."""
    segments = (Segment(text=said),) if said else tuple(Segment(text=text, speaker=name) for name, text in turns)
    lecture = Lecture("", "en", (Source("a.txt", "0"),), segments, split_sentences(segments, "en"))
    analysis = analyse(lecture)
    judge = Judge(lecture, analysis.words, Evidence([one.content for one in analysis.said]))
    return {sign.kind for sign in judge.signs(statement, range(len(lecture.sentences)))}


CACHE = "The cache holds 250 entries. If you make the cache bigger, the lookups are faster, but it uses more memory."
RETRY = "The client does not retry a payment. It may retry a search, for example after three seconds."


@pytest.mark.parametrize(
    ("said", "statement", "kind"),
    [
        (CACHE, "The cache holds 350 entries.", FindingKind.number),
        (CACHE, "A bigger cache makes the lookups slower.", FindingKind.opposite),
        (CACHE, "The cache always holds 250 entries.", FindingKind.overstated),
        (CACHE, "The cache of Redis holds 250 entries.", FindingKind.name),
        (CACHE, "The cache does not hold 250 entries.", FindingKind.negation_added),
        (CACHE, "Every university should publish its timetable before summer.", FindingKind.overstated),
        (CACHE, "Students publish timetables during summer holidays.", FindingKind.cover),
        (RETRY, "The client does retry a payment.", FindingKind.negation_dropped),
        (RETRY, "The client retries a search after three minutes.", FindingKind.unit),
        (
            "The two methods are not necessarily incompatible with each other.",
            "The two methods are incompatible with each other.",
            FindingKind.hedge_dropped,
        ),
        ("The server may drop the connection.", "The server drops the connection.", FindingKind.hedge_dropped),
        ("The factor is two to the k.", "The factor is $k^2$.", FindingKind.formula),
        ("You convert with 180 over pi.", "Convert with $\\pi/180$.", FindingKind.formula),
        (
            "Send the light through the prism, and after that through the lens.",
            "First through the lens, then through the prism.",
            FindingKind.order,
        ),
        (
            "The code on the right is a lot cleaner.",
            "The code on the right is cleaner and faster.",
            FindingKind.overstated,
        ),
        (
            "Most people take the train at first and then change to the bus at the end.",
            "Begin with the bus and take the train at the end.",
            FindingKind.order,
        ),
        (
            "With a threshold of 0.2 and a window of 30 the alarm is quiet.",
            "With a threshold of 30 and a window of 0.2 the alarm is quiet.",
            FindingKind.number,
        ),
        (
            "The higher the rent, the fewer shops want to open in the street.",
            "A higher rent brings more shops into the street.",
            FindingKind.direction,
        ),
        (
            "We measured it with copper, with gold and with silver, and the current stays the same.",
            "It was measured with copper, zinc and silver, and the current stays the same.",
            FindingKind.name,
        ),
        ("This way of sorting is called quicksort.", "This way of sorting is called heapsort.", FindingKind.name),
        (
            "Some valves open to the left, and some valves open to the right.",
            "Valves always open to the left.",
            FindingKind.overstated,
        ),
        (
            "We cannot go faster. It is not because our engines are weak. It is something in the water.",
            "The reason one cannot go faster: the engines are weak.",
            FindingKind.negation_dropped,
        ),
        (
            "The tenants are not getting as many rooms as they asked for.",
            "Thanks to the law the tenants do get as many rooms as they asked for.",
            FindingKind.negation_dropped,
        ),
        (
            "Both laws lowered the rent. I'm sorry, both laws raised the rent.",
            "Both laws lowered the rent.",
            FindingKind.opposite,
        ),
        (
            "You don't have to add the return yourself.",
            "You have to add the return yourself.",
            FindingKind.negation_dropped,
        ),
        (
            "A probability can be zero. But it can't be negative.",
            "A probability can be negative in special cases.",
            FindingKind.negation_dropped,
        ),
        ("In that region the output is undefined.", "The output in that region is well defined.", FindingKind.opposite),
        (
            "That is a very easy problem of the field.",
            "It is one of the hardest problems of the field.",
            FindingKind.opposite,
        ),
        ("I don't know if they invented the method.", "They invented the method.", FindingKind.hedge_dropped),
        (
            "Will there be a test on chapter nine? No, there won't be one.",
            "There will be a test on chapter nine.",
            FindingKind.question,
        ),
        (
            "Whatever is before the colon is the key, and whatever is after the colon is the value.",
            "Whatever is before the colon is the value, and whatever is after the colon is the key.",
            FindingKind.swapped,
        ),
        # further than what is cited
        ("You can water any plant here.", "You can water plants here, whatever the season.", FindingKind.overstated),
        (
            "Some of the rivers carry gold.",
            "The rivers carry gold, so panning in rivers pays.",
            FindingKind.overstated,
        ),
        (
            "It is the only law you have to know from what we have seen.",
            "It is the only law you have to know in your life as a lawyer.",
            FindingKind.overstated,
        ),
        (
            "This loop is similar to the elevator that we had.",
            "The loop runs as in the stock exchange program.",
            FindingKind.overstated,
        ),
        (
            "The wind could turn the ship. We are going to ignore the wind for now.",
            "The wind does not matter for the ship.",
            FindingKind.overstated,
        ),
        ("The two bridges are almost parallel.", "The two bridges are parallel.", FindingKind.hedge_dropped),
        # the one for the other
        (
            "Nobody believes in this ghost, what people believe in is strong coffee.",
            "This is the ghost that people believe in.",
            FindingKind.negation_dropped,
        ),
        (
            "The plus sign does not change the recipe. The star changes the recipe.",
            "Plus and star both change the recipe.",
            FindingKind.overstated,
        ),
        ("I do not open the shop until after nine.", "The shop is not open after nine.", FindingKind.direction),
        (
            "You can ask Peter when he comes in. Then we had Maria here, and Maria sang with Peter. So ask Peter.",
            "You can ask the singer Paula when she comes in.",
            FindingKind.name,
        ),
        (
            "Mortar is the paste between the bricks. And plaster is the smooth layer on walls.",
            "Plaster means the paste put between bricks, mortar the layer on walls.",
            FindingKind.swapped,
        ),
        ("The stay is about a month.", "The stay is about a year.", FindingKind.opposite),
        ("The list we are left with is 4, 8, 1, 9.", "Left over: `[5, 8, 1, 9]`", FindingKind.number),
        ("Write a rough script of 200 or 300 words.", "Write a script of two or three pages.", FindingKind.number),
        ("So that's the sum on page ten.", "The sum stands on page 60.", FindingKind.number),
        # reasons and purposes
        (
            "It is not because our tools are blunt. It is the wood.",
            "The cut is poor: the tools are too blunt for it.",
            FindingKind.negation_dropped,
        ),
        (
            "The gardener moves the pots by two steps or three.",
            "To save electricity, the gardener moves the pots by two or three steps.",
            FindingKind.reason,
        ),
        (
            "You move the pots into the shade. I do that so that they stay cool.",
            "The pots are moved because the gardener fears thieves at night.",
            FindingKind.reason,
        ),
        # denials and directions
        (
            "What does this have to do with gardens? A lot.",
            "It has nothing to do with gardens.",
            FindingKind.negation_added,
        ),
        ("Newton did not think about it that way.", "Newton thought of it as a sum.", FindingKind.negation_dropped),
        (
            "They are ordered from the smallest down to the largest.",
            "They are ordered from the largest to the smallest.",
            FindingKind.order,
        ),
        ("That utility is meaningless.", "The utility is meaningful by itself.", FindingKind.opposite),
        ("It is the eighth grader who has to follow.", "A fifth grader has to follow it.", FindingKind.opposite),
        # formulas
        ("It is the root of 6 times 3.", "It is the root of 6 plus 3.", FindingKind.formula),
        ("The size of a * b is the size of a plus the size of b.", "The size of $a+b$ is a sum.", FindingKind.formula),
        ("You halve the shelf again and again.", "Halving the shelf takes $\\log n$ steps.", FindingKind.formula),
        (
            "Does it hurt? If it does, that is bad. It is handy.",
            "Q: does it hurt? – No, it is handy.",
            FindingKind.speaker,
        ),
    ],
)
def test_what_is_cited_does_not_support_it(said: str, statement: str, kind: FindingKind) -> None:
    assert kind in signs(said, statement)


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        (CACHE, "The cache has room for two hundred and fifty entries."),
        (CACHE, "**Cache size**: bigger → faster lookups, but more memory."),
        (RETRY, "Payments aren't retried by the client."),
        (RETRY, "Payments are not retried by the client (page 60)."),
        (RETRY, "A search may be retried, e.g. after 3 s."),
        ("So we take two to the power of k, and that is equal to N.", "$2^k = N$"),
        ("You write app dot include router and pass the prefix.", "`app.include_router` is given the prefix."),
        ("And this is the optimizer, atom, which everybody uses.", "Everybody uses the optimizer Adam."),
        ("It's impossible to undo that step.", "That step cannot be undone."),
        ("The result is 0.5, a half.", "The result is 0.50."),
        ("The supply gives V nought volts.", "The supply gives $V_0$ volts."),
        ("You never see a neutron split.", "A neutron is never seen to split."),
        ("We return None to whoever called us.", "None is returned to the caller."),
        ("The graph is the square root of x.", "The graph is $\\sqrt{x}$."),
        ("We don't know how to represent it.", "It is hard to represent."),
        ("There are numbers of complex things, and sometimes simple things.", "There are complex things."),
        ("It takes nineteen minutes, that is about a third of an hour.", "Takes 19 minutes."),
        ("Some of the rivers carry gold.", "Some rivers carry gold."),
        ("It is the only law you have to know here.", "The only law to know."),
        ("We are going to ignore the wind for now.", "The wind is neglected."),
        ("The two bridges are almost parallel.", "The two bridges are nearly parallel."),
        ("The plus sign does not change the recipe. The star does.", "The plus leaves the recipe unchanged."),
        ("I do not open the shop until after nine.", "The shop opens after nine."),
        ("The lists are 4, 8, 1, 9 and then 5, 8, 1, 9.", "`[4, 8, 1, 9]`, then `[5, 8, 1, 9]`"),
        ("It is not because our tools are blunt.", "The tools are not blunt."),
        ("To save water you move the pots.", "To save water, the pots are moved."),
        ("You move the pots because the sun burns them.", "The pots are moved because the sun burns them."),
        ("It has a lot to do with gardens, nothing to do with roofs.", "It has nothing to do with roofs."),
        ("They go from the smallest to the largest.", "They are ordered from the smallest to the largest."),
        ("You go from A to B, minus 6 times 3.", "From A to B: $-6\\cdot 3$"),
        (
            "Each token has one class, and there is another class for tokens that have no entity.",
            "Each token has a class, another class is for tokens that have no entity.",
        ),
        ("They were a success in natural language processing.", "They were a success in NLP."),
        ("It happened in the '60s and '70s.", "In the 1960s and 70s it happened."),
        ("Does it hurt? No, not at all.", "Q: does it hurt? – No."),
        ("Now we have six six valves and a pump.", "Six valves and a pump."),
        ("There are perhaps two thousand, and there are rumors of a third plant.", "Rumors tell of a third plant."),
        (
            "It took something like weeks and the second version was the fastest of them all.",
            "The second version was the fastest of them all.",
        ),
    ],
)
def test_the_same_in_other_words_is_supported(said: str, statement: str) -> None:
    assert signs(said, statement) == set()


def test_sentences_without_a_stop_stand_apart() -> None:
    turns = [("A", "You put the key into the drawer"), ("A", "You did not lose the key")]
    assert signs("", "Put the key into the drawer; the key was not lost.", *turns) == set()


TURNS = (
    ("TEACHER", "The rent in the next street rises."),
    ("STUDENT", "That lowers the number of guests here."),
    ("TEACHER", "Why would it lower the number of guests?"),
    ("TEACHER", "It raises the number of guests here, because the streets are rivals."),
    ("ANN LEE", "I wrote the part on rivals."),
)


def test_an_answer_that_is_not_accepted_supports_nothing() -> None:
    assert FindingKind.opposite in signs("", "The rent next door lowers the number of guests here.", *TURNS)
    assert signs("", "The rent next door raises the number of guests here.", *TURNS) == set()


def test_a_speaker_of_the_lecture_who_does_not_speak_here() -> None:
    assert FindingKind.speaker in signs_of_first("Ann Lee says that the rent in the next street rises.")
    assert signs_of_first("The rent in the next street rises.") == set()


def test_an_idea_is_that_of_who_says_it() -> None:
    turns = (
        ("TEACHER", "How would you find someone who hides in the castle?"),
        ("STUDENT", "Open every door in the castle, one by one, beginning at the tower."),
        ("TEACHER", "Yes. And what else is there?"),
    )
    assert FindingKind.speaker in signs(
        "", "The teacher's idea: open every castle door, beginning at the tower.", *turns
    )
    assert signs("", "A student's idea: open every castle door, beginning at the tower.", *turns) == set()


def test_a_person_is_described_as_somebody_does() -> None:
    said = "There is a quote from Anna Kovacs, a baker from Prague. It is on bread."
    assert FindingKind.name in signs(said, "Quote from Anna Kovacs, a surgeon from Prague.")
    assert signs(said, "Quote from Anna Kovacs, a baker from Prague.") == set()


def signs_of_first(statement: str) -> set[FindingKind]:
    segments = tuple(Segment(text=text, speaker=name) for name, text in TURNS)
    lecture = Lecture("", "en", (Source("a.txt", "0"),), segments, split_sentences(segments, "en"))
    analysis = analyse(lecture)
    judge = Judge(lecture, analysis.words, Evidence([one.content for one in analysis.said]))
    return {sign.kind for sign in judge.signs(statement, [0])}


def test_a_statement_from_elsewhere_is_told_where() -> None:
    said = (
        "Photosynthesis turns light into sugar inside the chloroplast. That was biology. "
        "Mortgages were bundled into securities before the crash. That was finance."
    )
    segments = (Segment(text=said),)
    lecture = Lecture("", "en", (Source("a.txt", "0"),), segments, split_sentences(segments, "en"))
    analysis = analyse(lecture)
    judge = Judge(lecture, analysis.words, Evidence([one.content for one in analysis.said]))
    statement = "Before the crash, mortgages were bundled into securities."
    found = judge.signs(statement, [0])
    assert [sign.kind for sign in found] == [FindingKind.elsewhere]
    assert "sentence 2" in found[0].evidence or "sentence 3" in found[0].evidence
    assert judge.signs(statement, [2]) == []


def test_rules_without_phrases_of_the_language_still_hold_numbers_and_words() -> None:
    segments = (Segment(text="La mémoire contient 250 entrées par serveur."),)
    lecture = Lecture("", "it", (Source("a.txt", "0"),), segments, split_sentences(segments, "it"))
    analysis = analyse(lecture)
    judge = Judge(lecture, analysis.words, Evidence([one.content for one in analysis.said]))
    assert {s.kind for s in judge.signs("La mémoire contient 350 entrées.", [0])} == {FindingKind.number}
    assert judge.signs("La mémoire contient 250 entrées.", [0]) == []


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        (
            "I didn't change the letter x when I did that, because that would be a waste for us.",
            "The letter x was not changed when doing that, because that would be a waste for us.",
        ),
        (
            "And the decoder is not going to be able to reconstruct the image properly.",
            "The decoder is not able to reconstruct the image properly.",
        ),
    ],
)
def test_a_denial_that_stands_elsewhere_is_the_same_denial(said: str, statement: str) -> None:
    assert not signs(said, statement)
