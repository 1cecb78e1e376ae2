"""Lectures for tests: of sentences given, of the annotated passages, or drawn at random."""

from pathlib import Path

from hypothesis import strategies as st

from bench.corpora.annotated import Passage, read_annotated
from lectorium.notetaker.lecture import Lecture, Segment, Sentence, Source

DATA = Path(__file__).parent / "data"
SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
PASSAGES = {passage.name: passage for passage in read_annotated(DATA)}


def lecture_of(*texts: str, language: str = "en", every_ms: int | None = 5 * SECOND, first_ms: int = 0) -> Lecture:
    """A lecture of these sentences, one after the other; without times where `every_ms` is None."""
    sentences = tuple(
        Sentence(
            id=f"s{number + 1}",
            text=text,
            segments=(number,),
            start_ms=None if every_ms is None else first_ms + number * every_ms,
            end_ms=None if every_ms is None else first_ms + (number + 1) * every_ms,
        )
        for number, text in enumerate(texts)
    )
    return of_sentences(sentences, language=language)


def of_sentences(sentences: tuple[Sentence, ...], *, language: str = "en", files: int = 1) -> Lecture:
    segments = tuple(Segment(s.text, s.start_ms, s.end_ms, s.speaker, s.source) for s in sentences)
    offsets = [min((s.start_ms or 0 for s in sentences if s.source == number), default=0) for number in range(files)]
    sources = tuple(Source(f"part{number}.vtt", f"{number:064}", offsets[number]) for number in range(files))
    return Lecture("A lecture", language, sources, segments, sentences)


def passage_lecture(passage: Passage) -> Lecture:
    """The passage as a lecture; a sentence without a time of its own takes twelve words to every five seconds."""
    sentences = []
    clock = 0
    for number, one in enumerate(passage.sentences):
        end = clock + max(SECOND, len(one.text.split()) * 5 * SECOND // 12)
        sentences.append(Sentence(f"s{one.i + 1}", one.text, (number,), 0, clock, end, one.speaker))
        clock = end
    return of_sentences(tuple(sentences))


_SAID = st.sampled_from([one.text for passage in PASSAGES.values() for one in passage.sentences])
_STRANGE = st.one_of(
    st.text(max_size=40).map(lambda text: " ".join(text.split())),
    st.text(st.sampled_from("*_[]()#`|<>$\\&;~!.:-+=\"'{}^/@ 0123456789ab,?"), max_size=25).map(
        lambda text: " ".join(text.split())
    ),
    st.sampled_from(
        [
            "",
            "Uh.",
            "[INAUDIBLE]",
            "Okay, so.",
            "Is a of is called the.",
            "It costs 3.50 dollars, or 12 %.",
            "We run pip install fastapi dash dash upgrade.",
            "$$x = y$$ is called identity.",
            "x equals y plus 3.",
            "The homework is due on Friday.",
            "This will be on the exam.",
            "For example,",
            "For example, the.",
            "Why is that so, in the end?",
            "Because it is cached.",
            "In summary, all is cached.",
            "``` is code",
            "At app dot get.",
            "Voilà, euh, c'est ça.",
            "字符串是不可变的。",
            "**bold**: text\tand tab",
        ]
    ),
)


@st.composite
def lectures(draw: st.DrawFn, max_sentences: int = 30) -> Lecture:
    """Any lecture at all: real sentences among strange ones, with and without times, of one file or two."""
    texts = draw(st.lists(st.one_of(_SAID, _STRANGE), max_size=max_sentences))
    language = draw(st.sampled_from(["en", "en", "en", "fr", "de", "es", "zh", "it", "und"]))
    timed = draw(st.sampled_from(["all", "all", "none", "some"]))
    clock = draw(st.sampled_from([0, HOUR - SECOND, 30 * HOUR]))
    half = draw(st.integers(0, len(texts)))
    sentences = []
    for number, text in enumerate(texts):
        length = draw(st.sampled_from([0, SECOND, 7 * SECOND, 14 * MINUTE]))
        has_time = timed == "all" or (timed == "some" and draw(st.booleans()))
        start, end = (clock, clock + length) if has_time else (None, None)
        speaker = draw(st.sampled_from([None, "Ada", "Audience"]))
        sentences.append(Sentence(f"s{number + 1}", text, (number,), int(number >= half), start, end, speaker))
        clock += length
    return of_sentences(tuple(sentences), language=language, files=2)
