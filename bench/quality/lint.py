"""Do the bullets read like notes? The form only, by rules."""

from collections.abc import Mapping
from pathlib import Path

from bench.corpora.pairs import STUDENT_NOTES, read_pairs
from bench.example import EXAMPLE
from bench.measures.lint import RULES, pass_rates
from bench.quality.desk import Desk
from bench.quality.notes import bullets_of
from bench.tables import Cell, Table
from bench.words import weighted_stems
from lectorium.notetaker.document import Detail

_COURSES = {"MIT OpenCourseWare": "MIT", "NYU": "NYU", "Hugging Face clips": "HF"}


def tables(desk: Desk) -> list[Table]:
    texts: dict[str, list[str]] = {}
    for name, files in {**caption_sets(desk), "the example lecture": [EXAMPLE]}.items():
        notes = [desk.notes(path, detail=Detail.standard) for path in files]
        texts[f"ours: {name}"] = [bullet for each in notes for bullet in bullets_of(each)]
    mit = [desk.lecture(path) for path in desk.captions(course="MIT")]
    said = [sentence.text for lecture in mit for sentence in lecture.sentences]
    texts["as spoken: MIT OpenCourseWare"] = [text for text in said if len(weighted_stems(text)) >= 4]
    texts["by students: NYU"] = [
        statement
        for pair in read_pairs(desk.data, STUDENT_NOTES)
        for section in pair.sections()
        for statement in section.statements
    ]
    rows: list[list[Cell]] = []
    for name, bullets in texts.items():
        rates = pass_rates(bullets)
        rows.append([name, len(bullets), *(rates.get(rule) for rule in (*RULES, "all"))])
    return [
        Table(
            "lint",
            "Bullets that pass",
            ["bullets", "n", *(f"{rule} %" for rule in (*RULES, "all"))],
            rows,
            "Notes at standard detail. Sentences as spoken: those with four content words and more.",
        )
    ]


def caption_sets(desk: Desk) -> Mapping[str, list[Path]]:
    return {name: desk.captions(course=course) for name, course in _COURSES.items()}
