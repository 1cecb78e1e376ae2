"""What every list can be asked, and how one page answers."""

import base64
import binascii
import json
from enum import StrEnum
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from lectorium.library.errors import RuleError
from lectorium.library.words import sought

DEFAULT_LIMIT = 20
MAX_LIMIT = 100
# The largest number that an integer of PostgreSQL holds.
MAX_SKIP = 2**31 - 1

Item = TypeVar("Item", bound=BaseModel)


class CursorError(RuleError):
    def __init__(self, detail: str = "The cursor is not one that a list gave; start again without it.") -> None:
        super().__init__(detail, pointer="/cursor")


class ListQuery(BaseModel):
    """The query parameters of a list; a feature adds its filters, and `sort`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    skip: Annotated[int, Field(ge=0, le=MAX_SKIP)] = Field(
        default=0, description="Rows to pass over, counted from the cursor where there is one."
    )
    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = Field(default=DEFAULT_LIMIT, description="Rows of one page.")
    cursor: str | None = Field(
        default=None,
        max_length=2000,
        description="`next` of the page before: goes on after its last row, at the same cost for every page.",
    )
    total: bool = Field(default=True, description="Whether to count all rows that match; `false` saves the work.")

    def filters(self) -> dict[str, Any]:
        """The filters that are set, by name; `q` as the words that are looked for."""
        names = self.model_fields_set - {*ListQuery.model_fields, "sort"}
        values = {name: value for name in names if (value := getattr(self, name)) is not None}
        if "q" in values:
            values["q"] = " ".join(sought(values["q"]))
        return values

    def order(self) -> str:
        sort: str = getattr(self, "sort", "")
        return sort


def sorted_by(default: str) -> Any:
    """The field `sort` of a query."""
    return Field(default=default, description="`-` in front reverses the order; the id decides between equals.")


def searched_in(fields: str) -> Any:
    """The filter `q` of a query."""
    where = f"Only those where each word of this begins a word of the {fields}; case and accents do not matter."
    return Field(default=None, description=where)


class TotalIs(StrEnum):
    exact = "exact"
    at_least = "at_least"


class Page(BaseModel, Generic[Item]):
    """One page of a list. `next` is the cursor of the page after it, null on the last one."""

    items: list[Item] = Field(description="The rows of this page, in order.")
    total: int | None = Field(description="How many rows match; null where `total=false` was asked.")
    total_is: TotalIs | None = Field(
        description="`at_least` where more match than were counted; null where `total=false` was asked."
    )
    skip: int = Field(description="As asked.")
    limit: int = Field(description="As asked.")
    next: str | None = Field(description="The `cursor` of the next page; null on the last one.")


def make_cursor(order: str, key: Any, row: Any) -> str:
    """An opaque place in a list: after the row `row`, whose sort key is `key`."""
    text = json.dumps([order, key, str(row)], ensure_ascii=False, separators=(",", ":"), default=str)
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def read_cursor(cursor: str, order: str) -> tuple[Any, Any]:
    """The key and the row of a cursor made for the same order."""
    try:
        made_for, key, row = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error):
        raise CursorError from None
    if made_for != order:
        raise CursorError(
            f"The cursor was made for the order {made_for!r}, not {order!r}; keep `sort`, or start again without it."
        )
    return key, row
