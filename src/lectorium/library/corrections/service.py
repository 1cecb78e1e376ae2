"""The rules of corrections, and putting right what was misheard."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from lectorium.library.corrections import crud
from lectorium.library.corrections.schemas import CorrectionCreate, CorrectionUpdate
from lectorium.library.db.models import Correction, Course
from lectorium.library.errors import ConflictError, NotFoundError, RuleError


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


def _flush(session: Session, heard: str) -> None:
    try:
        session.flush()
    except IntegrityError:
        raise CorrectionExistsError(heard) from None
