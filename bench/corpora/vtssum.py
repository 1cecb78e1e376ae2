"""Lectures in VT-SSum's JSON form (Lv et al. 2021): transcript cut by slide, sentences labelled by the slide's text.

One file a lecture: `segmentation` is a list of lists of sentences, one list a slide; `summarization` maps `clip_0` …
to `is_summarization_sample` and `summarization_data`, a list of `{"sent": …, "label": 0 or 1}`. Only clips that are
samples are measured. The data may be measured on and nothing more (CC BY-NC-ND): they are never copied here.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Clip:
    """The sentences of one slide at `start` of the lecture, and which of them the slide's text matches."""

    start: int
    sentences: tuple[str, ...]
    labels: tuple[bool, ...]


@dataclass(frozen=True)
class LabelledLecture:
    title: str
    sentences: tuple[str, ...]
    clips: tuple[Clip, ...]

    def boundaries(self) -> list[int]:
        """Where a slide after the first begins."""
        return [clip.start for clip in self.clips if clip.start]


def read_vtssum(folder: Path) -> Iterator[LabelledLecture]:
    for path in sorted(folder.rglob("*.json")):
        record = json.loads(path.read_text())
        if "summarization" in record:
            yield parse_lecture(record)


def parse_lecture(record: dict[str, object]) -> LabelledLecture:
    """All clips count as sentences of the lecture, so that what is said around a sample is known."""
    summarization = record["summarization"]
    assert isinstance(summarization, dict)
    sentences: list[str] = []
    clips: list[Clip] = []
    for name in sorted(summarization, key=lambda name: int(name.rpartition("_")[2])):
        clip = summarization[name]
        items = [item for item in clip["summarization_data"] if item["sent"].strip()]
        texts = tuple(item["sent"].strip() for item in items)
        sample = clip["is_summarization_sample"]
        clips.append(Clip(len(sentences), texts, tuple(sample and item["label"] == 1 for item in items)))
        sentences += texts
    return LabelledLecture(str(record.get("title", "")), tuple(sentences), tuple(clips))
