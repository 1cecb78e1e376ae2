"""The shape of what relates the words of a language: what denies, what softens, what claims more, what is opposite."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Claim:
    """`words` claim something strong, but not within `idioms`; a text that holds one of `licences` says as much."""

    words: tuple[str, ...]
    licences: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relations:
    """Lower-case words and phrases.

    `denials` deny what follows them, but for the phrases of `no_denials`; `near_denials` are other ways of saying what
    a denial says. `opposites` are pairs; the words of one of `synonyms` say nearly the same.
    """

    # Patterns of words run together or put between, each with what is read in their place; they apply in order, and
    # only where a text holds an apostrophe, "cannot" or "you know".
    contractions: tuple[tuple[str, str], ...] = ()
    denials: tuple[str, ...] = ()
    near_denials: tuple[str, ...] = ()
    no_denials: tuple[str, ...] = ()
    # What a statement must not leave out, and what else leaves it open.
    hedges: tuple[str, ...] = ()
    soft_hedges: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    # Things of one kind, none of which is another.
    kinds: tuple[tuple[tuple[str, ...], ...], ...] = ()
    comparatives: frozenset[str] = frozenset()
    # What says that something is compared, whatever the word for it.
    compares: frozenset[str] = frozenset()
    # Words that tie statements together and say nothing themselves.
    connectives: frozenset[str] = frozenset()
    # Verbs, in every form: what one says is often said by another.
    verbs: frozenset[str] = frozenset()
    # Forms that no stemmer knows, each with the form that stands for them: `seen` see.
    bases: Mapping[str, str] = field(default_factory=dict)
    # What a statement claims more than: `often`, `some`.
    limits: tuple[str, ...] = ()
    universals: frozenset[str] = frozenset()
    # What introduces a name: `is called`.
    naming: frozenset[str] = frozenset()
    # Words of change, each scale with its way up and its way down; the first word names it.
    scales: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    # What ties one change to another: `the bigger`, `when it rises`, `grows with`.
    correlates: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    goes_with: frozenset[str] = frozenset()
    # Ways to say that something must be, can be, is wanted or should be.
    modals: tuple[tuple[str, ...], ...] = ()
    # Words between a thing and its number: `epsilon is 0.1`.
    links: frozenset[str] = frozenset()
    # How a sentence opens that takes back the one before: the speaker's own, or another's answer.
    retractions: tuple[str, ...] = ()
    refutations: tuple[str, ...] = ()
    rejections: tuple[str, ...] = ()
    joins: frozenset[str] = frozenset()
    # What tells the order of two things.
    firsts: tuple[str, ...] = ()
    thens: tuple[str, ...] = ()
    # What a word that follows falls short of: `almost equal`.
    downtoners: frozenset[str] = frozenset()
    # Words between a thing and what is told of it: `elasticity is …`.
    tells: frozenset[str] = frozenset()
    # A part of them: `some of the`.
    partials: tuple[str, ...] = ()
    # How something is likened: `as in`, `similar to`.
    likens: tuple[str, ...] = ()
    # What leaves something out of account, or takes it as given.
    neglects: tuple[str, ...] = ()
    absences: tuple[str, ...] = ()
    # `the only one in this course`
    only: tuple[str, ...] = ()
    within: frozenset[str] = frozenset()
    # `not until noon` is after noon.
    untils: frozenset[str] = frozenset()
    afters: frozenset[str] = frozenset()
    # What takes in each of several things.
    each: frozenset[str] = frozenset()
    # How a reason is denied: `is not because`.
    no_reasons: tuple[str, ...] = ()
    # How a reason starts, and how a purpose.
    causes: frozenset[str] = frozenset()
    purposes: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    # Who speaks: those who learn, and those who teach.
    learners: frozenset[str] = frozenset()
    teachers: frozenset[str] = frozenset()
    # How a question is answered with no, with yes.
    noes: frozenset[str] = frozenset()
    yeses: frozenset[str] = frozenset()
    # What turns a word into its opposite.
    negative_prefixes: tuple[str, ...] = ()
    # The names of functions in formulas, each with the ways in which it is said.
    functions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # From where, and to where.
    sources: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    # What makes a word mean with, and without, what it is made of: `meaningful`, `meaningless`.
    full_of: str = ""
    free_of: str = ""
    # How a sign of arithmetic is spoken.
    signs: tuple[tuple[str, str], ...] = ()
    # Number words that stand for a value: half 0.5, twice 2.
    fractions: tuple[tuple[str, str], ...] = ()


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """`more/less before/after`; further words on a side are pairs of their own: `big,large/small`."""
    found: list[tuple[str, str]] = []
    for pair in text.split():
        left, right = pair.split("/")
        found += [(a, b) for a in left.split(",") for b in right.split(",")]
    return tuple(found)


def scales(text: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """One scale a line: `faster quicker / slower`."""
    lines = [line.split("/") for line in text.splitlines() if line.strip()]
    return tuple((tuple(up.split()), tuple(down.split())) for up, down in lines)


def kinds(text: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """One kind a line, things of it between strokes, each in one or more forms: `minute minutes / hour hours`."""
    return tuple(tuple(tuple(thing.split()) for thing in line.split("/")) for line in text.splitlines() if line.strip())


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """One group a line, its words separated by white space."""
    return tuple(tuple(line.split()) for line in text.splitlines() if line.strip())
