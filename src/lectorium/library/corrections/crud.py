"""The statements on corrections."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lectorium.library.corrections.schemas import CorrectionRead
from lectorium.library.db.base import any_row
from lectorium.library.db.models import Correction, Course
from lectorium.library.reading import Many, One, Within, named
from lectorium.library.rights import visible_courses

CORRECTION = One(
    CorrectionRead,
    Correction,
    visible=lambda person: any_row(Course, Course.id == Correction.course_id, visible_courses(person)),
    where=[named(Correction.course_id, "course_id"), named(Correction.id, "id")],
)

CORRECTIONS = Many(
    CorrectionRead,
    Correction,
    within=Within(Course, "course_id", visible=visible_courses),
    sorts={"": Correction.heard},
    tie=Correction.id,
)


def find_in_course(session: Session, course_id: UUID, correction_id: UUID) -> Correction | None:
    return session.scalars(
        select(Correction).where(Correction.course_id == course_id, Correction.id == correction_id)
    ).one_or_none()


def of_course(session: Session, course_id: UUID) -> dict[str, str]:
    """What was meant, by what is heard."""
    rows = session.execute(select(Correction.heard, Correction.meant).where(Correction.course_id == course_id))
    return {row.heard: row.meant for row in rows}
