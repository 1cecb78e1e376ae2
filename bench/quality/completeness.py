"""Do the notes hold what people who heard the lecture wrote down?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.baselines.ranking import RANKINGS
from bench.corpora.pairs import QUIZZES, STUDENT_NOTES, Pair, Quiz, read_pairs, read_quizzes
from bench.measures.cover import Spoken, Units, count_found, spoken_statement
from bench.measures.selection import take_words
from bench.quality.desk import Desk
from bench.quality.notes import point_texts
from bench.tables import Cell, Table
from bench.words import content_stems, count_words, weighted_stems
from lectorium.notetaker.document import Detail

# A statement counts as spoken where three sentences hold this share of it. Of the NYU scribes' statements 61 % are
# spoken in their own lecture by this rule, and 4 % in another lecture of the same course (that much is chance).
SPOKEN = 0.55
# … and as found where two points hold this share of what was spoken of it. A random 27 % of a lecture's sentences
# hold 33 % of the statements by this rule; at 60 % over three they would hold 58 %.
FOUND = 0.75
_SHORTEST = 4  # content words of a statement that can be told from another
_BASELINES = ("random", "lead", "LexRank (sumy)", "TextRank (sumy)")


@dataclass(frozen=True)
class Reference:
    """What people wrote of a lecture and the lecturer said."""

    statements: Sequence[Spoken]
    terms: Sequence[frozenset[str]]


@dataclass(frozen=True)
class Found:
    """What a text of `words` words holds of a reference, over lectures."""

    words: int = 0
    statements: int = 0
    terms: int = 0

    def __add__(self, other: "Found") -> "Found":
        return Found(self.words + other.words, self.statements + other.statements, self.terms + other.terms)


def tables(desk: Desk) -> list[Table]:
    return [_against_notes(desk), _against_quizzes(desk)]


def _against_notes(desk: Desk) -> Table:
    found: dict[tuple[str, str], Found] = {}
    asked = Found()
    written = 0
    for pair in read_pairs(desk.data, STUDENT_NOTES):
        texts = [sentence.text for sentence in desk.lecture(*pair.transcript).sentences]
        reference = reference_of(pair, texts)
        written += len(_statements(pair))
        asked += Found(_words(texts), len(reference.statements), len(reference.terms))
        for detail, method, candidate in _candidates(desk, pair, texts):
            found[detail, method] = found.get((detail, method), Found()) + found_in(candidate, reference)
    rows: list[list[Cell]] = [
        [*key, f.words / asked.words, f.statements / asked.statements, f.terms / asked.terms]
        for key, f in found.items()
    ]
    return Table(
        "completeness",
        "What students wrote down, found in the notes",
        ["detail", "method", "words %", "statements %", "terms %"],
        rows,
        f"Of {written:,} statements in the notes of the NYU lectures, {asked.statements:,} were spoken by our matcher, "
        f"and of their terms {asked.terms:,}. Baselines take as many words as our notes.",
    )


def reference_of(pair: Pair, transcript: Sequence[str]) -> Reference:
    units = Units(transcript)
    spoken = [spoken_statement(weighted_stems(statement), units, SPOKEN) for statement in _statements(pair)]
    terms = {frozenset(content_stems([term])) for section in pair.sections() for term in section.terms}
    said = [term for term in terms if term and any(term <= stems for stems in units.stems)]
    return Reference([each for each in spoken if each is not None], sorted(said, key=sorted))


def _statements(pair: Pair) -> list[str]:
    every = [statement for section in pair.sections() for statement in section.statements]
    return [statement for statement in every if len(weighted_stems(statement)) >= _SHORTEST]


def found_in(texts: Sequence[str], reference: Reference) -> Found:
    units = Units(texts)
    terms = sum(any(term <= stems for stems in units.stems) for term in reference.terms)
    return Found(_words(texts), count_found(reference.statements, units, FOUND), terms)


def _candidates(desk: Desk, pair: Pair, texts: Sequence[str]) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Detail, method and texts: our points, and as many words of the best sentences by each baseline."""
    ranked = {name: RANKINGS[name](texts) for name in _BASELINES}
    for detail in Detail:
        ours = point_texts(desk.notes(*pair.transcript, detail=detail))
        yield detail, "ours", ours
        for name, ranking in ranked.items():
            yield detail, name, [texts[i] for i in take_words(ranking, [count_words(t) for t in texts], _words(ours))]


def _against_quizzes(desk: Desk) -> Table:
    found: dict[tuple[str, str], int] = {}
    asked = spoken = 0
    for pair in read_pairs(desk.data, QUIZZES):
        texts = [sentence.text for sentence in desk.lecture(*pair.transcript).sentences]
        quizzes = [quiz for page in pair.notes for quiz in read_quizzes(page.read_text())]
        answers = spoken_answers(quizzes, texts)
        asked += len(quizzes)
        spoken += len(answers)
        for detail, method, candidate in _candidates(desk, pair, texts):
            held = count_found(answers, Units(candidate), FOUND)
            found[detail, method] = found.get((detail, method), 0) + held
    return Table(
        "quizzes",
        "Answers to the course's quizzes, found in the notes",
        ["detail", "method", "answers %"],
        [[*key, held / spoken] for key, held in found.items()],
        f"MIT 14.01SC: of {asked} questions whose answer says something, the lecture itself speaks of {spoken}.",
    )


def spoken_answers(quizzes: Sequence[Quiz], transcript: Sequence[str]) -> list[Spoken]:
    """Question and answer as one statement in which the words of the answer count twice."""
    units = Units(transcript)
    found = []
    for quiz in quizzes:
        answer = weighted_stems(quiz.answer)
        wanted = weighted_stems(quiz.question) | {word: 2 * weight for word, weight in answer.items()}
        found.append(spoken_statement(wanted, units, SPOKEN))
    return [each for each in found if each is not None]


def _words(texts: Sequence[str]) -> int:
    return sum(map(count_words, texts))
