"""Terms: put right where the user or the letters say so; only suspected where nothing proves it."""

from dataclasses import replace

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.terms import Terms, correct, parse_terms, put_right
from tests.lectures import lecture_of


def test_a_file_of_terms_holds_names_and_what_is_heard_for_them() -> None:
    terms = parse_terms("\ufeff# course 7\nFastAPI\n\na design  ->  Dasein\nsequel → SQL\n", "terms.txt")
    assert terms == Terms({"a design": "Dasein", "sequel": "SQL"}, ("FastAPI", "Dasein", "SQL"))


@pytest.mark.parametrize("line", ["a -> b -> c", "-> Dasein", "a design ->", "---"])
def test_a_line_that_is_no_term_is_named(line: str) -> None:
    with pytest.raises(LectureError, match=r"terms\.txt, line 2"):
        parse_terms(f"FastAPI\n{line}\n", "terms.txt")


def test_what_is_heard_becomes_what_is_meant_and_a_repair_says_so() -> None:
    lecture = lecture_of("A design is being there.", "The  a\u00a0design again, but no a designer.")
    corrected = put_right(lecture, Terms({"a design": "Dasein"}))
    assert [s.text for s in corrected.sentences] == ["Dasein is being there.", "The  Dasein again, but no a designer."]
    assert [s.text for s in corrected.segments] == [s.text for s in corrected.sentences]
    assert [repair.what for repair in corrected.repairs] == ["“a design” was put right as “Dasein” (2×)"]
    assert [s.id for s in corrected.sentences] == ["s1", "s2"]


def test_a_name_is_respelled_where_only_case_blanks_and_hyphens_differ() -> None:
    lecture = lecture_of("We use fast api.", "Fast-API is quick, and FastAPI is typed.", "It is a fast apiary.")
    texts = [s.text for s in put_right(lecture, Terms(names=("FastAPI",))).sentences]
    assert texts == ["We use FastAPI.", "FastAPI is quick, and FastAPI is typed.", "It is a fast apiary."]


def test_what_is_right_already_is_no_repair() -> None:
    lecture = lecture_of("We use FastAPI.")
    assert put_right(lecture, Terms(names=("FastAPI",))) == lecture


def test_a_word_one_letter_from_a_name_is_suspected_and_left() -> None:
    lecture = lecture_of("We use pedantic models.", "They are nice.")
    found = put_right(lecture, Terms(names=("Pydantic",)))
    assert found.sentences == lecture.sentences
    assert [repair.what for repair in found.repairs] == [
        "“pedantic” (1×) may be “Pydantic” misheard: it was left as it is"
    ]


def test_a_rare_spelling_of_a_frequent_name_is_suspected_without_a_list() -> None:
    lecture = lecture_of(*["Merlopontus writes of bodies."] * 5, "Merlobontus is read.", "The bodies move.")
    (repair,) = put_right(lecture, Terms()).repairs
    assert "“merlobontus” (1×) may be “merlopontus”" in repair.what


def test_an_ordinary_lecture_has_no_suspects() -> None:
    lecture = lecture_of("The kernel moves over images.", "Kernels move over an image.", "It moved the kernel.")
    assert put_right(lecture, Terms()).repairs == ()


def test_times_of_words_go_where_their_number_changes() -> None:
    lecture = lecture_of("a design is")
    segments = (replace(lecture.segments[0], word_starts_ms=(0, 1, 2)),)
    (segment,) = correct(replace(lecture, segments=segments), {"a design": "Dasein"}).segments
    assert segment.word_starts_ms is None
