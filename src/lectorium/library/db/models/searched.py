from collections.abc import Mapping
from typing import Any, ClassVar

from sqlalchemy import event, inspect
from sqlalchemy.orm import Mapped, mapped_column

from lectorium.library.db.types import Words
from lectorium.library.words import folded, words_of


class Searched:
    """A row that is found by the words of some of its fields, and put in order by the letters of the first of them.

    `words` and `letters` follow from these fields and are kept with the row, so that an index can serve both.
    """

    SEARCHED: ClassVar[tuple[str, ...]]

    letters: Mapped[str] = mapped_column(server_default="", deferred=True, sort_order=92)
    words: Mapped[str] = mapped_column(Words, server_default="", deferred=True, sort_order=93)

    @classmethod
    def kept(cls, fields: Mapping[str, Any]) -> dict[str, str]:
        """`letters` and `words` for a row with these fields."""
        texts = [fields.get(name) for name in cls.SEARCHED]
        return {"letters": folded(texts[0] or ""), "words": " ".join(words_of(*texts))}


@event.listens_for(Searched, "before_insert", propagate=True)
@event.listens_for(Searched, "before_update", propagate=True)
def _keep(_mapper: Any, _connection: Any, row: Searched) -> None:
    attributes = inspect(row).attrs
    if any(attributes[name].history.has_changes() for name in row.SEARCHED):
        for name, value in row.kept({field: getattr(row, field) for field in row.SEARCHED}).items():
            setattr(row, name, value)
