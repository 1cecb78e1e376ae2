from lectorium.notetaker.outline import find_sections
from lectorium.notetaker.read import read_lecture


def test_a_lecture_that_repeats_no_word_is_one_section() -> None:
    lecture = read_lecture(b"The kernel slides. Bread costs money.", name="short.txt")
    [span] = find_sections(lecture)
    assert (span.start, span.end) == (0, len(lecture.sentences))
