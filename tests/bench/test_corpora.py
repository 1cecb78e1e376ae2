"""Each loader on a made-up file in the form that it reads."""

import json
from pathlib import Path

from bench.corpora.annotated import read_passage
from bench.corpora.bullets import read_bullets
from bench.corpora.chapters import parse_talk, read_meetings, read_timed_chapters
from bench.corpora.human_notes import plain, read_human_notes
from bench.corpora.pairs import Quiz, read_pairs, read_quizzes
from bench.corpora.vtssum import Clip, parse_lecture, read_vtssum

NOTES = """---
title: Kernels
---

## [Convolution](https://example.org/watch?v=x&t=29s)

A **kernel** slides over the image. It is *shared* by all
places, see $k_{ij}$.

$$
y = k * x
$$

### Steps

- Take a patch
    - multiply it
1. Sum up

| a | table |

```python
ignored = True
```
"""


def test_human_notes_give_sections_statements_and_terms() -> None:
    convolution, steps = read_human_notes(NOTES)
    assert (convolution.heading, convolution.level, convolution.start_s) == ("Convolution", 2, 29)
    assert convolution.statements == ["A kernel slides over the image.", "It is shared by all places, see ."]
    assert convolution.terms == {"kernel", "shared"}
    assert (steps.heading, steps.start_s) == ("Steps", None)
    assert steps.statements == ["Take a patch", "multiply it", "Sum up"]


def test_plain_keeps_what_a_reader_sees() -> None:
    assert plain("![picture](a.png) see [the **paper**](http://x) <br> for `code`") == "see the paper for code"


def test_pairs_follow_the_manifest(tmp_path: Path) -> None:
    folder = tmp_path / "pairs"
    folder.mkdir()
    record = {"pair": "C/1", "course": "C", "transcript": [{"file": "a.srt"}], "notes": [{"file": "n.md"}]}
    (folder / "manifest.jsonl").write_text(json.dumps(record) + "\n" + json.dumps({**record, "course": "D"}))
    (folder / "n.md").write_text(NOTES)
    [pair] = read_pairs(tmp_path, "C")
    assert pair.transcript == (folder / "a.srt",)
    assert len(pair.sections()) == 2


def test_quizzes_leave_out_answers_that_say_nothing() -> None:
    page = r"""[{ ques: "What is \"it\"?", ans: "It\'s a price.", ansSel: ["x"] },
        { ques: "Which?", ans: "All of these." }]"""
    assert read_quizzes(page) == [Quiz('What is "it"?', "It's a price.")]


def test_talks_give_paragraphs_and_the_ones_that_open_a_section() -> None:
    talk = parse_talk("t", "---\ntitle: T\n---\n<https://x>\n\n# Intro\n\nHello.\n\nMore.\n\n## Next\nNew\ntopic.\n")
    assert talk.paragraphs == ((None, "Hello."), (None, "More."), (None, "New topic."))
    assert talk.starts == (2,)
    assert talk.headings == {0: "Intro", 2: "Next"}


def test_meetings_give_turns_and_first_turns_of_topics(tmp_path: Path) -> None:
    folder = tmp_path / "chapters" / "qmsum"
    folder.mkdir(parents=True)
    record = {
        "topic_list": [
            {"topic": "Start", "relevant_text_span": [["0", "1"]]},
            {"topic": "End", "relevant_text_span": [["2", "2"]]},
        ],
        "meeting_transcripts": [{"speaker": "A", "content": "Hi {disfmarker} all ."}] * 3,
    }
    (folder / "m.json").write_text(json.dumps(record))
    [meeting] = read_meetings(tmp_path)
    assert meeting.paragraphs[0] == ("A", "Hi all .")
    assert meeting.starts == (2,)


def test_timed_chapters_find_their_transcript(tmp_path: Path) -> None:
    folder = tmp_path / "chapters"
    (folder / "nyu").mkdir(parents=True)
    record = {"file": "nyu/a.json", "transcript": "../pairs/a.sbv", "lecture": "L"}
    (folder / "manifest.jsonl").write_text(json.dumps(record) + "\n" + json.dumps({**record, "file": "qmsum/b.json"}))
    (folder / "nyu" / "a.json").write_text(
        json.dumps({"segments": [{"start_s": 60, "title": "B"}, {"start_s": 0, "title": "A"}]})
    )
    [chapters] = read_timed_chapters(tmp_path)
    assert chapters.starts_s == (0, 60)
    assert chapters.transcript == tmp_path / "pairs" / "a.sbv"


def test_annotated_sentences_and_their_sections(tmp_path: Path) -> None:
    record = {
        "i": 0, "text": "Hi.", "start_ms": None, "speaker": None, "reason": "greeting", "weight": 0, "role": "framing",
        "exact": [], "joins": [1], "note": None, "section": 1, "heading": "Start",
    }  # fmt: skip
    path = tmp_path / "p.jsonl"
    path.write_text("\n".join(json.dumps({**record, "i": i, "section": 1 + i // 2}) for i in range(4)))
    passage = read_passage(path)
    assert passage.name == "p"
    assert passage.section_starts() == [2]
    assert passage.sentences[0].joins == (1,)


def test_bullets_carry_their_label(tmp_path: Path) -> None:
    record = {
        "id": "b1", "file": "a.srt", "start_ms": 1, "end_ms": 2, "cited": "Two.", "bullet": "Three.",
        "label": "unsupported", "kind": "number", "why": "",
    }  # fmt: skip
    path = tmp_path / "open.jsonl"
    path.write_text(json.dumps(record) + "\n")
    [bullet] = read_bullets(path)
    assert (bullet.text, bullet.supported, bullet.kind) == ("Three.", False, "number")


def test_vtssum_clips_are_taken_in_order_and_only_samples_have_positives(tmp_path: Path) -> None:
    def clip(sample: bool, *items: tuple[str, int]) -> dict[str, object]:
        data = [{"sent": sent, "label": label} for sent, label in items]
        return {"is_summarization_sample": sample, "summarization_data": data}

    record: dict[str, object] = {
        "title": "T",
        "summarization": {
            "clip_10": clip(True, ("c", 0), ("d", 1)),
            "clip_2": clip(False, ("a", 1), (" ", 0), ("b", 0)),
        },
    }
    lecture = parse_lecture(record)
    assert lecture.sentences == ("a", "b", "c", "d")
    assert lecture.clips == (Clip(0, ("a", "b"), (False, False)), Clip(2, ("c", "d"), (False, True)))
    assert lecture.boundaries() == [2]
    (tmp_path / "x.json").write_text(json.dumps(record))
    (tmp_path / "other.json").write_text("{}")
    assert list(read_vtssum(tmp_path)) == [lecture]
