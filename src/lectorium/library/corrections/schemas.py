"""What a correction is on the wire."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import MISSING, Field, StringConstraints, model_validator

from lectorium.library.fields import Body, Line, Read, Timestamp
from lectorium.library.paging import ListQuery

Term = Annotated[Line, StringConstraints(max_length=100)]


class CorrectionCreate(Body):
    heard: Term = Field(description="What captions say, in any case.", examples=["a design"])
    meant: Term = Field(description="What was said.", examples=["Dasein"])

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if self.heard == self.meant:
            raise ValueError("`heard` and `meant` are the same; a correction changes something")
        return self


class CorrectionUpdate(Body):
    heard: Term | MISSING = MISSING
    meant: Term | MISSING = MISSING


class CorrectionRead(Read):
    id: UUID
    heard: str
    meant: str
    created_at: Timestamp
    updated_at: Timestamp


class CorrectionQuery(ListQuery):
    pass
