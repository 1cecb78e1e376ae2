"""The rules of corrections, and putting right what was misheard."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from lectorium.library.corrections import crud
from lectorium.library.corrections.schemas import CorrectionCreate, CorrectionUpdate
from lectorium.library.db.models import Correction, Course
from lectorium.library.errors import ConflictError, NotFoundError, RuleError
from lectorium.notetaker.lecture import Lecture, Repair


class CorrectionExistsError(ConflictError):
    title = "The term is corrected already"

    def __init__(self, heard: str) -> None:
        super().__init__(f"The course corrects {heard!r} already; change that correction.", pointer="/heard")


def add_correction(session: Session, course: Course, body: CorrectionCreate) -> Correction:
    correction = Correction(course_id=course.id, **body.model_dump())
    session.add(correction)
    _flush(session, body.heard)
    return correction


def get_correction(session: Session, course: Course, correction_id: UUID) -> Correction:
    correction = crud.find_in_course(session, course.id, correction_id)
    if correction is None:
        raise NotFoundError
    return correction


def update_correction(session: Session, correction: Correction, body: CorrectionUpdate) -> None:
    for name, value in body.model_dump().items():
        setattr(correction, name, value)
    if correction.heard == correction.meant:
        raise RuleError("`heard` and `meant` would be the same; a correction changes something.", pointer="/meant")
    _flush(session, correction.heard)


def correct(lecture: Lecture, meant: Mapping[str, str]) -> Lecture:
    """The lecture with the misheard terms put right, each listed as a repair; ids and times stay."""
    if not meant:
        return lecture
    by_heard = {heard.casefold(): right for heard, right in meant.items()}
    longest_first = sorted(meant, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    found: Counter[str] = Counter()

    def put_right(match: re.Match[str]) -> str:
        found[match.group().casefold()] += 1
        return by_heard.get(match.group().casefold(), match.group())

    sentences = tuple(replace(s, text=pattern.sub(put_right, s.text)) for s in lecture.sentences)
    counts = dict(found)
    segments = tuple(replace(s, text=pattern.sub(put_right, s.text)) for s in lecture.segments)
    repairs = tuple(
        Repair(lecture.sources[0].name, None, f"“{heard}” was put right as “{by_heard[heard]}” ({count}×)")
        for heard, count in counts.items()
        if heard in by_heard
    )
    return replace(lecture, sentences=sentences, segments=segments, repairs=lecture.repairs + repairs)


def _flush(session: Session, heard: str) -> None:
    try:
        session.flush()
    except IntegrityError:
        raise CorrectionExistsError(heard) from None
