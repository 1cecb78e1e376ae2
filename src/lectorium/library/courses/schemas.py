"""What a course and its members are on the wire."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import MISSING, Field, StringConstraints, model_validator

from lectorium.library.db.models import Role, Visibility
from lectorium.library.fields import Body, Day, Language, Line, PersonRef, Prose, Read, Search, Slug, Timestamp
from lectorium.library.paging import ListQuery, searched_in, sorted_by


def _check_term(start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end < start:
        raise ValueError(f"the term ends ({end}) before it starts ({start})")


class CourseCreate(Body):
    """A course; you become its owner."""

    slug: Slug
    title: Line = Field(examples=["Backend development"])
    description: Prose | None = None
    language: Language | None = None
    visibility: Visibility = Visibility.private
    term_start: Day | None = Field(default=None, description="First day on which a lecture may be held.")
    term_end: Day | None = Field(default=None, description="Last day on which a lecture may be held.")

    @model_validator(mode="after")
    def _term_ends_after_it_starts(self) -> Self:
        _check_term(self.term_start, self.term_end)
        return self


class CourseUpdate(Body):
    """A field that is left out stays as it is; null empties it where that is allowed."""

    slug: Slug | MISSING = MISSING
    title: Line | MISSING = MISSING
    description: Prose | MISSING | None = MISSING
    language: Language | MISSING | None = MISSING
    visibility: Visibility | MISSING = MISSING
    term_start: Day | MISSING | None = MISSING
    term_end: Day | MISSING | None = MISSING

    @model_validator(mode="after")
    def _term_ends_after_it_starts(self) -> Self:
        if isinstance(self.term_start, date) and isinstance(self.term_end, date):
            _check_term(self.term_start, self.term_end)
        return self


class CourseRead(Read):
    """A course. It lives under the name of `owner`, who is one of its members in the role `owner`."""

    id: UUID
    slug: str
    title: str
    description: str | None
    language: str | None
    visibility: Visibility
    term_start: date | None
    term_end: date | None
    owner: PersonRef
    role: Role | None = Field(description="Your own role in the course; null where you read it as anybody may.")
    lecture_count: int
    created_at: Timestamp
    updated_at: Timestamp


class CourseQuery(ListQuery):
    sort: Literal["created_at", "-created_at", "title", "-title"] = sorted_by("-created_at")
    q: Search | None = searched_in("title or the description")
    visibility: Visibility | None = Field(default=None, description="Only private ones, or only public ones.")
    member_id: UUID | None = Field(default=None, description="Only courses that this person is a member of.")


class MemberCreate(Body):
    email: Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=3, max_length=320)] = (
        Field(description="The address of somebody who has an account here.", examples=["ada@example.org"])
    )
    role: Role


class MemberUpdate(Body):
    role: Role


class MemberRead(Read):
    """A person in a course, since `created_at`."""

    user: PersonRef
    role: Role
    created_at: Timestamp


class MemberQuery(ListQuery):
    role: Role | None = Field(default=None, description="Only members in this role.")
