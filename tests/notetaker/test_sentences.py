from hypothesis import given, settings
from hypothesis import strategies as st

from lectorium.notetaker.lecture import Segment
from lectorium.notetaker.sentences import is_punctuated, split_sentences


def texts(*segments: Segment, language: str = "en") -> list[str]:
    return [sentence.text for sentence in split_sentences(segments, language)]


def cues(*lines: str) -> list[Segment]:
    return [Segment(line, i * 2_000, (i + 1) * 2_000) for i, line in enumerate(lines)]


def test_what_captions_cut_is_rejoined() -> None:
    assert texts(*cues("A string is", "immutable. It cannot", "be changed.")) == [
        "A string is immutable.",
        "It cannot be changed.",
    ]


def test_a_sentence_starts_where_its_first_word_stands_in_the_cue() -> None:
    first, second = split_sentences([Segment("aaaa. bbbb.", 1_000, 2_200)], "en")
    assert (first.start_ms, first.end_ms) == (1_000, 1_600)
    assert (second.start_ms, second.end_ms) == (1_600, 2_200)


def test_a_number_of_a_list_ends_nothing_and_a_number_counted_to_does() -> None:
    assert texts(*cues("1. Open the file. It counts 0, 1, 2. So the last is 2.")) == [
        "1. Open the file.",
        "It counts 0, 1, 2.",
        "So the last is 2.",
    ]


def test_given_word_times_win() -> None:
    segment = Segment("One. Two.", 0, 9_000, word_starts_ms=(100, 8_000))
    assert [s.start_ms for s in split_sentences([segment], "en")] == [100, 8_000]


def test_abbreviations_decimals_and_initials_end_nothing() -> None:
    assert texts(*cues("Dr. Smith and J. Doe use e.g. 6.0001 etc. in class. So there.")) == [
        "Dr. Smith and J. Doe use e.g. 6.0001 etc. in class.",
        "So there.",
    ]


def test_a_variable_at_the_end_ends_the_sentence() -> None:
    assert texts(*cues("This is bound to s. Now use S. So there it is.")) == [
        "This is bound to s.",
        "Now use S.",
        "So there it is.",
    ]


def test_a_full_stop_after_a_function_word_is_a_slip_of_the_recogniser() -> None:
    assert texts(*cues("This is the. learning rate of it.")) == ["This is the. learning rate of it."]


def test_speakers_files_paragraphs_and_silence_end_a_sentence() -> None:
    spoken = (
        Segment("so what is it", 0, 1_000, "Ann"),
        Segment("a list", 1_000, 2_000, "Bob"),
        Segment("Another thing", 9_000, 10_000, "Bob"),
        Segment("of note", 10_000, 11_000, "Bob", starts_paragraph=True),
        Segment("and more", 11_000, 12_000, "Bob", source=1),
    )
    found = split_sentences(spoken, "en")
    assert [s.text for s in found] == [s.text for s in spoken]
    assert [s.speaker for s in found][:2] == ["Ann", "Bob"]
    assert [s.source for s in found] == [0, 0, 0, 0, 1]


def test_ends_are_inferred_where_there_is_no_punctuation() -> None:
    lines = cues(
        "the gradient points uphill so we take a step",
        "the other way and we multiply it by the learning rate",
        "okay so now what happens if the step is too large",
        "then the loss grows and the training diverges",
    )
    assert not is_punctuated(lines)
    found = texts(*lines)
    assert any(text.startswith(("okay so now what happens", "so now what happens")) for text in found)
    assert all(len(text.split()) <= 40 for text in found)


def test_chinese_is_split_and_joined_without_spaces() -> None:
    assert texts(*cues("欢迎来到", "课程。今天讲Transformers模型。"), language="zh") == [
        "欢迎来到课程。",
        "今天讲Transformers模型。",
    ]


_segments = st.lists(
    st.builds(
        Segment,
        text=st.text(alphabet="ab AB.?,’\n 的。", max_size=60),
        start_ms=st.one_of(st.none(), st.integers(0, 10_000)),
        end_ms=st.one_of(st.none(), st.integers(0, 20_000)),
        speaker=st.sampled_from([None, "A"]),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(_segments, st.sampled_from(["en", "und", "zh"]))
def test_every_character_stands_in_exactly_one_sentence(segments: list[Segment], language: str) -> None:
    said = "".join("".join(segment.text.split()) for segment in segments)
    found = split_sentences(segments, language)
    assert "".join("".join(sentence.text.split()) for sentence in found) == said
    assert [sentence.id for sentence in found] == [f"s{i}" for i in range(1, len(found) + 1)]
