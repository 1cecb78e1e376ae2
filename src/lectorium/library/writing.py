"""What every change begins with: the row, locked, if this person may see and change it."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from lectorium.library.db.base import Base
from lectorium.library.errors import NotAllowedError, NotFoundError
from lectorium.library.reading import Condition
from lectorium.library.rights import Person, person_known

Row = TypeVar("Row", bound=Base)


def find(
    session: Session, person: Person, model: type[Row], row: UUID, *, visible: Condition, allowed: Condition
) -> Row:
    """NotFoundError where the person may not see the row, NotAllowedError where they see it and may not change it.

    The row stays locked for others until the transaction ends (SQLite: everything is).
    """
    me = person_known(person)
    found = session.execute(
        select(model, allowed(me).label("allowed"))
        .select_from(me)
        .join(model, true())
        .where(model.__table__.c.id == row, visible(me))
        .with_for_update(of=model)
    ).one_or_none()
    if found is None:
        raise NotFoundError
    if not found.allowed:
        raise NotAllowedError("You may read this, not change it; ask an owner of the course for the role you need.")
    changed: Row = found[0]
    return changed
