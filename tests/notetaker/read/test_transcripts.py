"""Transcripts as text: who speaks, when, and what of it is speech (quirks 9, 17, 20 to 22 of the research)."""

import io
import zipfile

import pytest

from lectorium.errors import LectureError
from lectorium.notetaker.read import read_file, read_lecture
from lectorium.notetaker.read.docx import MAX_ENTRIES
from lectorium.notetaker.read.reading import Reading

Turn = tuple[str | None, str]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(text: str, name: str = "x.txt") -> Reading:
    return read_file(text.encode(), name)


def turns(reading: Reading) -> list[Turn]:
    return [(s.speaker, s.text) for s in reading.segments]


def vtt(*texts: str) -> str:
    return "WEBVTT\n\n" + "\n".join(f"00:{i:02}.000 --> 00:{i + 1:02}.000\n{text}\n" for i, text in enumerate(texts))


def test_zoom_names_the_speaker_in_every_cue() -> None:
    said = [
        "Ann Lee: Hello.",
        "nixo: hi",
        "Ann Lee: Note this: it matters.",
        "nixo: sure",
        "Bo (Geth): ok",
        "Bo (Geth): so",
    ]
    reading = read(vtt(*said), "zoom.vtt")
    assert turns(reading)[2] == ("Ann Lee", "Note this: it matters.")
    assert {s.speaker for s in reading.segments} == {"Ann Lee", "nixo", "Bo (Geth)"}
    assert [s.starts_paragraph for s in reading.segments] == [True, True, True, True, True, False]


def test_a_recording_that_starts_late_keeps_its_times() -> None:
    text = "WEBVTT\n\n1\n00:04:01.680 --> 00:04:02.770\nAnn: Hey.\n\n2\n00:09:01.000 --> 00:09:02.000\nAnn: Back.\n"
    assert [s.start_ms for s in read(text, "zoom.vtt").segments] == [241_680, 541_000]


def test_teams_voices_are_speakers() -> None:
    text = "WEBVTT\n\n3f-01/7-0\n00:00:01.000 --> 00:00:02.000\n<v Ann Lee>Note: this works.</v>\n"
    assert turns(read(text, "teams.vtt")) == [("Ann Lee", "Note: this works.")]


def test_capitals_of_mit_are_speakers_also_inside_a_cue() -> None:
    said = ["PROFESSOR: We go on.", "And then--\nAUDIENCE: Why?", "PROFESSOR: Because.", "ERIC GRIMSON: Yes."]
    reading = read(vtt(*said), "ocw.vtt")
    assert turns(reading) == [
        ("PROFESSOR", "We go on."),
        ("PROFESSOR", "And then--"),
        ("AUDIENCE", "Why?"),
        ("PROFESSOR", "Because."),
        ("ERIC GRIMSON", "Yes."),
    ]


def test_names_in_brackets_are_speakers_and_noises_are_not() -> None:
    said = [
        "[Ada] It is sorted.",
        "[Music] See. [Student] Why? [Ada] Because.",
        "[Student] I see.",
        "[1, 16] is a list.",
    ]
    assert turns(read(vtt(*said), "talk.vtt")) == [
        ("Ada", "It is sorted."),
        ("Ada", "[Music] See."),
        ("Student", "Why?"),
        ("Ada", "Because."),
        ("Student", "I see."),
        ("Student", "[1, 16] is a list."),
    ]


def test_a_name_behind_what_was_not_heard_is_a_speaker() -> None:
    said = ["Professor: We go on.", "Student: [INAUDIBLE] Professor: The question is why.", "Student: Yes."]
    assert turns(read(vtt(*said), "ocw.vtt")) == [
        ("Professor", "We go on."),
        ("Student", "[INAUDIBLE]"),
        ("Professor", "The question is why."),
        ("Student", "Yes."),
    ]


def test_a_colon_in_speech_makes_no_speaker() -> None:
    said = [
        "So here is the idea: we cut.", "And what it says is: nothing.", "Example: a graph.", "Example: a tree.",
        "First option: we wait.", "So a diode looks like this: open.", "So a diode looks like this: shut.",
        "Remember: 3 is odd.",
    ]  # fmt: skip
    assert turns(read(vtt(*said), "talk.vtt")) == [(None, text) for text in said]


def test_arrows_and_dashes_change_the_speaker() -> None:
    assert turns(read(vtt(">> Who is it?", "Me. >> Come in.", ">> ANNA: Hello."), "a.vtt")) == [
        (None, "Who is it?"), (None, "Me."), (None, "Come in."), (None, "ANNA: Hello."),
    ]  # fmt: skip
    reading = read(vtt("- What is it?", "- A tree. - Really?", "Yes."), "b.vtt")
    assert [s.text for s in reading.segments] == ["What is it?", "A tree.", "Really?", "Yes."]
    assert [s.starts_paragraph for s in reading.segments] == [True, True, True, False]


def test_a_minus_at_the_start_of_a_cue_stays() -> None:
    said = ["The area is a", "- f(x) and then", "c", "- U(x). That's it."]
    assert [s.text for s in read(vtt(*said), "calculus.vtt").segments] == said


def test_google_meet_has_attendees_names_and_a_footer() -> None:
    text = (
        "# Board Call (2024-03-07) - Transcript\n### Attendees\nAnn Lee, Bo - Stakin, Ann Lee's Presentation\n\n"
        "#### _This editable transcript was computer generated and might contain errors._\n\n"
        "**Ann Lee:** Welcome. One thing: vote.\nIt is short.\n\n**Bo - Stakin:** Thanks.\n\n"
        "Meeting ended after 00:51:13 👋\n"
    )
    reading = read(text, "meet.md")
    assert reading.title == "Board Call (2024-03-07)"
    assert reading.meta["attendees"].startswith("Ann Lee, Bo")
    assert reading.duration_ms == 3_073_000
    assert turns(reading) == [
        (None, "This editable transcript was computer generated and might contain errors."),
        ("Ann Lee", "Welcome. One thing: vote."),
        ("Ann Lee", "It is short."),
        ("Bo - Stakin", "Thanks."),
        (None, "Meeting ended after 00:51:13 👋"),
    ]


def test_google_meet_with_times_as_headings() -> None:
    text = "### 00:00:00\n\n**Ann:** One.\n\n**Bo:** Two.\n\n### 00:05:00\n\n**Ann:** Three.\n"
    reading = read(text, "meet.md")
    assert [(s.speaker, s.start_ms, s.end_ms) for s in reading.segments] == [
        ("Ann", 0, 300_000), ("Bo", 0, 300_000), ("Ann", 300_000, None),
    ]  # fmt: skip


def test_otter_has_a_name_and_a_time_over_each_block() -> None:
    text = (
        "Ann Lee  0:35  \nHello there. We start at 10:30 sharp.\n\nUnknown Speaker  1:02  \nFine.\nGo on.\n\n"
        "Ann Lee  1:00:05  \nDone.\n\nTranscribed by https://otter.ai\n"
    )
    reading = read(text, "otter.txt")
    assert [(s.speaker, s.text, s.start_ms, s.end_ms) for s in reading.segments] == [
        ("Ann Lee", "Hello there. We start at 10:30 sharp.", 35_000, 62_000),
        ("Unknown Speaker", "Fine.", 62_000, 3_605_000),
        ("Unknown Speaker", "Go on.", 62_000, 3_605_000),
        ("Ann Lee", "Done.", 3_605_000, None),
        (None, "Transcribed by https://otter.ai", 3_605_000, None),
    ]


def test_name_and_time_in_markdown_with_front_matter_and_headings() -> None:
    text = (
        "---\ntitle: 'What''s new'\ndate: 2021-01-21\nspeakers:\n  - Ann Lee\n  - Bo\n---\n"
        "## Intro\n\nAnn: 00:00:20\n\n"
        "Hello *there*, see [the site](https://example.org).\nIt's `x = 1`.\n\n"
        "Bo: 00:01:02\n\n## The part\n\nYes &amp; no.\n"
    )
    reading = read(text, "talk.md")
    assert reading.title == "What's new"
    assert reading.meta == {"date": "2021-01-21", "speakers": "Ann Lee, Bo"}
    assert [(s.speaker, s.text, s.start_ms, s.heading) for s in reading.segments] == [
        ("Ann", "Hello there, see the site.", 20_000, "Intro"),
        ("Ann", "It's `x = 1`.", 20_000, None),
        ("Bo", "Yes & no.", 62_000, "The part"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "00:00:05 Hello.\n00:00:09 Bye.\n",
        "[00:05] Hello.\n[00:09] Bye.\n",
        "0:05\nHello.\n0:09\nBye.\n",
        "(0:05) Hello.\n\n(0:09) Bye.\n",
        "00:00:05:Hello.\n00:00:09:Bye.\n",
        "0:05 - Hello.\n0:09 - Bye.\n",
    ],
)
def test_lines_with_times_in_every_form(text: str) -> None:
    assert [(s.text, s.start_ms, s.end_ms) for s in read(text).segments] == [
        ("Hello.", 5000, 9000),
        ("Bye.", 9000, None),
    ]


def test_whisper_as_printed_on_the_terminal() -> None:
    text = "[01:14.500 -> 01:15.500]  Okay.\n[01:15.500 --> 01:17.500]  You know?\n"
    assert [(s.text, s.start_ms, s.end_ms) for s in read(text).segments] == [
        ("Okay.", 74_500, 75_500), ("You know?", 75_500, 77_500),
    ]  # fmt: skip


def test_a_time_said_in_a_text_without_times_is_no_stamp() -> None:
    text = "We meet today.\n10:30 is the break.\nThen we go on.\n"
    assert [(s.text, s.start_ms) for s in read(text).segments] == [(line, None) for line in text.splitlines()]


def test_a_stamp_that_steps_back_is_told_and_not_used() -> None:
    lines = [f"0:{s:02} Line {s}." for s in (1, 2, 3, 4, 5, 6, 7, 8)]
    lines[4] = "0:01 Line 5."
    reading = read("\n".join(lines))
    assert [s.start_ms for s in reading.segments] == [1000, 2000, 3000, 4000, 4000, 6000, 7000, 8000]
    assert [(r.line, r.what) for r in reading.repairs] == [(5, "a time that steps back was not used")]


def test_zoom_chat_keeps_replies_with_their_message() -> None:
    text = '00:13:46\tPotuz:\tgm\r\n00:18:23\tEnrico (tbenr):\tReplying to "is it..."\n\nHere too\r\n'
    assert [(s.speaker, s.text, s.start_ms) for s in read(text, "chat.txt").segments] == [
        ("Potuz", "gm", 826_000),
        ("Enrico (tbenr)", 'Replying to "is it..." Here too', 1_103_000),
    ]
    old = "09:00:05\t From  Ann Lee  to  Everyone : hello\n09:00:09\t From  Bo : hi\n"
    assert turns(read(old, "chat.txt")) == [("Ann Lee", "hello"), ("Bo", "hi")]


def test_saved_captions_of_zoom_count_from_the_first_time_of_day() -> None:
    text = "[Ann Lee] 14:05:20\nHello.\n\n[Bo] 14:05:30\nHi.\n"
    assert [(s.speaker, s.start_ms) for s in read(text, "cc.txt").segments] == [("Ann Lee", 0), ("Bo", 10_000)]


def test_an_ocw_page_holds_html_in_its_front_matter() -> None:
    text = (
        "---\ntitle: 'Lecture 1'\ntranscript: >-\n"
        "  <p><span m='40'>Licence.</span> </p><p><span\n  m='1000'>PROFESSOR:</span>"
        " <span m=\"1500\">So,\n  we</span> <span m='2000'>start &amp; go.</span> </p>"
        "<p><span m='3000'>AUDIENCE: Why?</span></p>\n"
        "uid: 1\nlayout: video\n---\n"
    )
    reading = read(text, "01_lecture.md")
    assert reading.title == "Lecture 1"
    assert turns(reading) == [(None, "Licence."), ("PROFESSOR", "So, we start & go."), ("AUDIENCE", "Why?")]
    assert reading.segments[1].word_starts_ms == (1500, 1500, 2000, 2000, 2000)
    assert [s.starts_paragraph for s in reading.segments] == [True, True, True]


def test_inaudible_stays_in_the_text() -> None:
    text = "Ann: What about [INAUDIBLE]?\n\nBo: [LAUGHTER] It {disfmarker} is.\n\nAnn: Ok.\n\nBo: Ok.\n"
    assert turns(read(text))[:2] == [("Ann", "What about [INAUDIBLE]?"), ("Bo", "[LAUGHTER] It {disfmarker} is.")]


def test_questions_and_answers_hold_for_their_paragraph_only() -> None:
    text = "The talk goes on.\n\nQ: Why?\n\nA: Because.\nAnd so on.\n\nThe talk goes on.\n"
    assert turns(read(text)) == [
        (None, "The talk goes on."), ("Q", "Why?"), ("A", "Because."), ("A", "And so on."), (None, "The talk goes on."),
    ]  # fmt: skip


def test_a_name_may_have_a_line_of_its_own() -> None:
    text = "Gloria Zhao:\nOne.\nTwo.\n\nAudience:\nWhy?\n\nGloria Zhao:\nThree.\n"
    assert turns(read(text)) == [
        ("Gloria Zhao", "One."), ("Gloria Zhao", "Two."), ("Audience", "Why?"), ("Gloria Zhao", "Three."),
    ]  # fmt: skip


def test_plain_text_loses_no_word_and_no_paragraph() -> None:
    text = "One line\nand its end.\n\nAnother paragraph.\n"
    assert [(s.text, s.starts_paragraph) for s in read(text).segments] == [
        ("One line", True), ("and its end.", False), ("Another paragraph.", True),
    ]  # fmt: skip


def test_a_last_heading_with_nothing_below_is_kept() -> None:
    reading = read("# Title\n\nText.\n\n## Questions\n", "x.md")
    assert reading.title == "Title"
    assert [s.text for s in reading.segments] == ["Text.", "Questions"]


def test_front_matter_that_is_no_yaml_is_text() -> None:
    assert [s.text for s in read("---\nhello: [\n---\nText.\n", "x.md").segments] == ["hello: [", "Text."]


def docx(*paragraphs: str, extra: int = 0) -> bytes:
    body = "".join(paragraphs)
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for number in range(extra):
            archive.writestr(f"word/{number}.xml", "")
    return buffer.getvalue()


def p(text: str, style: str = "") -> str:
    runs = "".join(f"<w:r><w:t xml:space='preserve'>{part}</w:t></w:r><w:r><w:br/></w:r>" for part in text.split("\n"))
    return f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{runs.removesuffix('<w:r><w:br/></w:r>')}</w:p>"


def test_docx_may_hold_any_text_format() -> None:
    data = docx(p("1"), p("00:02:17,400 --&gt; 00:02:20,400"), p("We're making"), p("our approach."))
    (segment,) = read_file(data, "x.docx").segments
    assert (segment.text, segment.start_ms, segment.end_ms) == ("We're making our approach.", 137_400, 140_400)


def test_docx_of_teams_in_both_forms() -> None:
    new = docx(p("Ann Lee   0:03\nHello there."), p("Bo   0:08\nHi."))
    assert [(s.speaker, s.text, s.start_ms) for s in read_file(new, "teams.docx").segments] == [
        ("Ann Lee", "Hello there.", 3000), ("Bo", "Hi.", 8000),
    ]  # fmt: skip
    old = docx(
        *(p(f"0:0:{i}.0 --&gt; 0:0:{i + 1}.270\n{name}\nWord {i}.") for i, name in enumerate(["Ann Lee", "Bo"] * 2))
    )
    reading = read_file(old, "teams.docx")
    assert [(s.speaker, s.text, s.end_ms) for s in reading.segments][:2] == [
        ("Ann Lee", "Word 0.", 1270),
        ("Bo", "Word 1.", 2270),
    ]


def test_docx_headings_are_headings_and_stars_stay_stars() -> None:
    reading = read_file(docx(p("My talk", "Title"), p("Part", "Heading1"), p("a*b*c and #1")), "x.docx")
    assert reading.title == "My talk"
    assert [(s.heading, s.text) for s in reading.segments] == [("Part", "a*b*c and #1")]


def test_docx_as_a_table_is_a_table() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    data = docx(
        f"<w:tbl>{row('Time', 'Speaker', 'Text')}{row('0:05', 'Ann', 'Hi.')}{row('0:09', 'Bo', 'Yes.')}</w:tbl>"
    )
    assert [(s.speaker, s.text, s.start_ms) for s in read_file(data, "x.docx").segments] == [
        ("Ann", "Hi.", 5000),
        ("Bo", "Yes.", 9000),
    ]


@pytest.mark.parametrize("data", [docx()[:60], docx(p("a"))[:-30], docx("<w:p>"), docx(p("a"), extra=MAX_ENTRIES)])
def test_a_broken_or_huge_docx_is_refused(data: bytes) -> None:
    with pytest.raises(LectureError, match=r"x\.docx[:,] "):
        read_file(data, "x.docx")


def test_a_docx_that_unpacks_to_more_than_allowed_is_refused() -> None:
    with pytest.raises(LectureError, match="unpacks to more than 100,000,000"):
        read_file(docx(p("a" * 100_000_001)), "bomb.docx")


def test_the_whole_lecture_keeps_what_the_file_says_of_itself() -> None:
    lecture = read_lecture(b"---\ntitle: T\nspeakers: [Ann]\n---\nHello there.\n", name="x.md")
    assert (lecture.title, lecture.meta["speakers"]) == ("T", "Ann")
