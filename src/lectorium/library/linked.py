"""What topics and speakers have in common: they belong to the server, and are linked to lectures.

One sees those of lectures one may see, and one's own. Who changes, merges or deletes one changes every lecture of it,
and must be allowed to.
"""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, delete, not_, or_, update
from sqlalchemy.orm import Session

from lectorium.library.db.base import any_row
from lectorium.library.db.models import Lecture, Speaker, Topic
from lectorium.library.errors import NotFoundError, RuleError
from lectorium.library.reading import named
from lectorium.library.rights import Asker, Person, in_editable_lecture, in_visible_lecture
from lectorium.library.writing import find

Thing = TypeVar("Thing", Topic, Speaker)


@dataclass(frozen=True, eq=False)
class Linked(Generic[Thing]):
    """`links` is the table of pairs, `thing_id` its column that names the thing."""

    model: type[Thing]
    links: Table
    thing_id: Column[Any]

    def visible(self, person: Asker) -> ColumnElement[bool]:
        seen = self._has_lecture(in_visible_lecture(self.links.c.lecture_id, person))
        return or_(person.admin, self.model.created_by == person.id, seen)

    def editable(self, person: Asker) -> ColumnElement[bool]:
        return not_(self._has_lecture(not_(in_editable_lecture(self.links.c.lecture_id, person))))

    def filters(self) -> dict[str, ColumnElement[bool]]:
        """Things of one lecture, and of the lectures of one course."""
        lecture_id = self.links.c.lecture_id
        of_course = any_row(Lecture, Lecture.id == lecture_id, named(Lecture.course_id, "course_id"))
        return {
            "lecture_id": self._has_lecture(named(lecture_id, "lecture_id")),
            "course_id": self._has_lecture(of_course),
        }

    def find_to_edit(self, session: Session, person: Person, thing_id: UUID) -> Thing:
        return find(session, person, self.model, thing_id, visible=self.visible, allowed=self.editable)

    def merge(self, session: Session, person: Person, source: Thing, into: UUID) -> Thing:
        """The thing that stays: it has all lectures of both, and `source` is gone.

        It need only be visible: each lecture that it gets is one that the person may edit.
        """
        if source.id == into:
            raise RuleError("Merging needs two: this one cannot be merged into itself.", pointer="/into")
        try:
            target = find(session, person, self.model, into, visible=self.visible, allowed=self.visible)
        except NotFoundError:
            raise NotFoundError("There is nothing to merge into that you may see.", pointer="/into") from None
        theirs = self.links.alias()
        has_both = any_row(
            theirs, theirs.c.lecture_id == self.links.c.lecture_id, theirs.c[self.thing_id.name] == target.id
        )
        of_source = self.thing_id == source.id
        session.execute(update(self.links).where(of_source, not_(has_both)).values({self.thing_id: target.id}))
        session.execute(delete(self.links).where(of_source))
        session.delete(source)
        session.flush()
        return target

    def _has_lecture(self, condition: ColumnElement[bool]) -> ColumnElement[bool]:
        return any_row(self.links, self.thing_id == self.model.id, condition)
