"""What was spoken and how the notes have it: one pair a move."""

import pytest

from lectorium.notetaker.languages import language_of
from lectorium.notetaker.wording import clean

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        # framing
        ("So what I'm going to show you is the chain rule.", "The chain rule."),
        ("so let's take a look at how you can index into a string", "How to index into a string."),
        ("I think it turns out that the loss is convex.", "The loss is convex."),
        ("As I said, the tree has a root.", "The tree has a root."),
        ("and today what I'm going to talk about is rate of change", "Today: rate of change."),
        ("You take, I don't know, a thousand samples.", "A thousand samples are taken."),
        ("We did a couple of computations.", "A couple of computations were done."),
        ("and then we have that s is the signed speed", "s is the signed speed."),
        ("There's other factors and there's some water.", "There are other factors and there is some water."),
        ("For loops help when you know the number of steps.", "For loops help when knowing the number of steps."),
        ("And we don't evaluate any expression after it.", "Do not evaluate any expression after it."),
        ("You fetch every list page by page.", "Fetch every list page by page."),
        ("The limit exists both from the left and right.", "The limit exists both from the left and right."),
        ("Can't you get that plastic thing?", "Can't you get that plastic thing?"),
        ("Today we talk about something called the winch.", "Today: something called the winch."),
        ("What we are trying to do is going to be learning to sort.", "Learning to sort."),
        ("And it's OK if the snow falls.", "It is OK if the snow falls."),
        ("When you go and measure it, note the time.", "When you go and measure it, note the time."),
        ("And once again, we have a block of code.", "There is a block of code."),
        ("So now we have ways to do the tests.", "There are ways to do the tests."),
        ("You have both networks in one loop.", "There are both networks in one loop."),
        ("-10, so the wheel turns right.", "-10, so the wheel turns right."),
        ("For the trailer let's say 180 degrees.", "For the trailer say 180 degrees."),
        ("In this case we can use the chain rule.", "In this case the chain rule can be used."),
        ("In the example we saw last time the loss is convex.", "In the example seen last time the loss is convex."),
        ("In the model we use this weight is zero.", "In the model we use this weight is zero."),
        ("From these, we will be able to answer the questions.", "From these, the questions can be answered."),
        ("That constant looks like a resistor.", "The constant looks like a resistor."),
        ("That creates a new scope.", "That creates a new scope."),
        ("To begin let's look at the list of keys.", "To begin look at the list of keys."),
        ("That let us see the error.", "That allowed seeing the error."),
        ("In this video, we'll look at how a tree grows.", "How a tree grows."),
        ("In this video we will take a look at the roots of a tree.", "The roots of a tree."),
        # repairs and repeats
        ("it is the gradient of, I mean, the derivative of C", "It is the derivative of C."),
        ("we take the the sum of the the errors", "Take the sum of the errors."),
        (
            "you no longer say the key is red you can say the key is red at night",
            "You no longer say the key is red you can say the key is red at night.",
        ),
        ("The loss is very, very small.", "The loss is very, very small."),
        ("And indeed what these are, are exactly the limits.", "Indeed what these are, are exactly the limits."),
        ("The trick, you know, is to wait.", "The trick is to wait."),
        ("So by definition, if you-- you can use commas.", "By definition, commas can be used."),
        ("That-- so using range is constraining.", "Using range is constraining."),
        ("When the test-- as long as the test holds, it runs.", "As long as the test holds, it runs."),
        ("The loss-- the cost of a step-- is convex.", "The loss – the cost of a step – is convex."),
        ("So if we'll go ahead and print it, it is long.", "If one prints it, it is long."),
        ("There you go, so you get the truck is stuck.", "There you go, so you get the truck is stuck."),
        (
            "Whenever you hit an edge you want to minimize now what is far.",
            "Whenever you hit an edge you want to minimize now what is far.",
        ),
        ("Let's figure out how we train it.", "Figure out how to train it."),
        ("The elements that we will be using are gates.", "The elements used are gates."),
        ("The concepts we talked about with Ada are old.", "The concepts talked about with Ada are old."),
        ("And what we've learned is that light is a wave.", "Light is a wave."),
        ("I get (cos y) y' = 1.", "Result: (cos y) y' = 1."),
        ("So I divide 4 by 5, the rest is 4.", "Divide 4 by 5, the rest is 4."),
        # contractions
        ("The list isn't sorted and it can't be.", "The list is not sorted and it cannot be."),
        ("The talk is about everyone's scripts.", "The talk is about everyone's scripts."),
        ("Everyone's waiting for the scripts.", "Everyone is waiting for the scripts."),
        ("That's the model that's been trained.", "That is the model that has been trained."),
        ("It depends on it's value.", "It depends on its value."),
        ("Arithmetic, it's worked for a long time.", "Arithmetic, it has worked for a long time."),
        ('And print out, "You\'ve got my hat."', 'Print out, "You\'ve got my hat."'),
        # persons
        ("You can use negative numbers to index.", "Negative numbers can be used to index."),
        ("So we define the loss as the sum of the errors.", "The loss is defined as the sum of the errors."),
        ("And then we multiply it by W and we get the output.", "Multiply it by W, which gives the output."),
        ("the function that we defined last week is linear", "The function defined last week is linear."),
        ("And if you want to train the model, we need data.", "To train the model, data is needed."),
        ("If we have two layers, the model is deep.", "With two layers, the model is deep."),
        ("We want our model to understand words.", "The model should understand words."),
        ("It allows us to compute the gradient.", "It allows computing the gradient."),
        ("Python says, OK, I'm going to break the bond.", "Python breaks the bond."),
        ("When you train our model, the loss drops.", "When training the model, the loss drops."),
        ("This network is going to be trained.", "The network is trained."),
        ("So far the list is empty.", "So far the list is empty."),
        ('We can print the object "hello."', 'One can print the object "hello."'),
        ("We bind our string variable s to the new object.", "The string variable s is bound to the new object."),
        (
            "If I act on the state with the operator, it changes.",
            "If one acts on the state with the operator, it changes.",
        ),
        ("The limit is what we computed if we took the sum.", "The limit is what one computed if the sum was taken."),
        ("The trick is we multiply by the weight.", "The trick is to multiply by the weight."),
        ("It is hard because we are unable to see it.", "It is hard because one is unable to see it."),
        ("You don't know – you guys know Khan.", "You do not know – you guys know Khan."),
        ("So as the price rises, people buy less.", "As the price rises, people buy less."),
        ("So as to win, it waits.", "So as to win, it waits."),
        # numbers
        ("Twenty five percent of the words are rare.", "25 % of the words are rare."),
        ("About 3.5 per cent fail.", "About 3.5 % fail."),
        # tags
        ("The list is sorted, right?", "The list is sorted."),
        ("The list is sorted right?", "The list is sorted."),
        ("The wheel turns right.", "The wheel turns right."),
    ],
)
def test_speech_becomes_writing(spoken: str, written: str) -> None:
    assert clean(spoken, ENGLISH) == written


@pytest.mark.parametrize(
    "text",
    [
        "You have to write your own module.",  # an obligation keeps the one it binds
        "How do you index into a string?",  # a question stays as it was asked
        "The only thing you know about C is its value.",  # "you know" is no filler here
        "I lived in Berlin for two years.",  # a story
        "I play the drums and the triangle.",  # of the speaker, no instruction
        "You can cast it to whatever type you want.",  # somebody chooses
        "We learned that last lecture.",  # no lecture was learned
        "We are not just using 128 bit security.",  # what is negated is not plain
        "The most common type is what I would call a shallow reorg.",
    ],
)
def test_what_is_not_sure_stays(text: str) -> None:
    assert clean(text, ENGLISH) == text


@pytest.mark.parametrize(
    "text",
    [
        "I don't think that this is true.",
        "We're not going to take g because it is position 6.",
        "You can't see anything and you don't know the function.",
        "So we do not have a gradient here.",
        "If you don't have data you never train the model.",
    ],
)
def test_negations_stay(text: str) -> None:
    words = clean(text, ENGLISH).lower().replace(".", "").split()
    negations = {"not", "no", "never", "cannot"}
    assert sum(word in negations for word in words) == sum(
        "n't" in word or word in negations for word in text.lower().split()
    )


def test_marks_of_transcribers_go() -> None:
    assert clean("and we 're setting it {disfmarker} it 's sorted .", ENGLISH).endswith("it is sorted.")


@pytest.mark.parametrize(
    ("code", "spoken", "written"),
    [
        ("es", "bueno, este la red es profunda", "La red es profunda."),
        ("de", "Also ähm das Netz ist tief.", "Das Netz ist tief."),
        ("fr", "alors euh le réseau est profond", "Le réseau est profond."),
        ("xx", "ilo li pona", "Ilo li pona."),
    ],
)
def test_other_languages_lose_openers_and_fillers(code: str, spoken: str, written: str) -> None:
    assert clean(spoken, language_of(code)) == written


def test_an_adverb_stays_with_its_verb() -> None:
    said = "You call it so that you only change what the client really sent."
    assert "only change" in clean(said, ENGLISH)
