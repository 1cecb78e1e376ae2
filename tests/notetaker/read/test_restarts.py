"""Times that start again from nought in the middle of a file (seen in a lecture of the NYU course)."""

from lectorium.notetaker.read.srt import read

WORDS = (
    "gradient loss layer weight margin hinge tensor batch kernel filter pooling softmax entropy label sample".split()
)


def clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d},000"


def talk(shift: int, end: str = "") -> str:
    """Ten minutes, in which each moment has words of its own."""
    lines = []
    for number in range(60):
        said = " ".join(WORDS[(number * step + shift) % len(WORDS)] + str(number + shift) for step in (1, 2, 3))
        lines.append(f"{number}\n{clock(number * 10)} --> {clock(number * 10 + 9)}\nnow {said}{end}\n")
    return "\n".join(lines) + "\n"


def test_of_two_copies_the_punctuated_one_is_kept_and_the_other_told() -> None:
    for text in (talk(0) + talk(0, "."), talk(0, ".") + talk(0)):
        reading = read(text, "talk.srt")
        assert len(reading.segments) == 60
        assert all(segment.text.endswith(".") for segment in reading.segments)
        (repair,) = reading.repairs
        assert "twice; lines" in repair.what


def test_a_second_part_is_put_behind_the_first() -> None:
    reading = read(talk(0) + talk(100), "talk.srt")
    assert len(reading.segments) == 120
    assert reading.segments[60].start_ms == 599_000
    (repair,) = reading.repairs
    assert (repair.source, repair.line) == ("talk.srt", 242)


def test_a_single_wrong_time_is_no_restart() -> None:
    text = talk(0) + f"60\n{clock(5)} --> {clock(6)}\nlate\n\n61\n{clock(700)} --> {clock(701)}\nend\n"
    reading = read(text, "talk.srt")
    assert len(reading.segments) == 62
    assert reading.segments[1].text == "late"
    assert len(reading.repairs) == 1
