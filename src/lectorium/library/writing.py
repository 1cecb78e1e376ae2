"""What every change begins with: the row, locked, if this person may see and change it."""

from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from lectorium.library.db.base import Base
from lectorium.library.db.types import Id
from lectorium.library.errors import NotAllowedError, NotFoundError
from lectorium.library.reading import Condition
from lectorium.library.rights import Person, person_given

Row = TypeVar("Row", bound=Base)


def find(
    session: Session, person: Person, model: type[Row], row: UUID, *, visible: Condition, allowed: Condition
) -> Row:
    """NotFoundError where the person may not see the row, NotAllowedError where they see it and may not change it.

    The row stays locked for others until the transaction ends (SQLite: everything is).
    """
    found = session.execute(_statement(model, visible, allowed), person.values() | {"row": row}).one_or_none()
    if found is None:
        raise NotFoundError
    if not found.allowed:
        raise NotAllowedError("You may read this, not change it; ask an owner of the course for the role you need.")
    changed: Row = found[0]
    return changed


@lru_cache(maxsize=256)
def _statement(model: type[Base], visible: Condition, allowed: Condition) -> Select[Any, bool]:
    me = person_given()
    return (
        select(model, allowed(me).label("allowed"))
        .where(model.__table__.c.id == bindparam("row", type_=Id), visible(me))
        .with_for_update(of=model)
    )
