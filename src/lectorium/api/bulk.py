"""Many changes in one call and one transaction, each undone alone where it is refused."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID

from fastapi import Response
from sqlalchemy.exc import IntegrityError

from lectorium.api.deps import Write
from lectorium.api.problems import status_of, type_of
from lectorium.library.errors import ConflictError, LibraryError
from lectorium.library.fields import BulkFault, BulkRead, BulkResult

Item = TypeVar("Item")


def each(write: Write, items: Sequence[Item], act: Callable[[Item], tuple[int, UUID]]) -> Response:
    """Acts on each item, which gives a status and an id, and answers with a result for each, in their order."""
    results = []
    for index, item in enumerate(items):
        try:
            with write.session.begin_nested():
                status, made = act(item)
                write.session.flush()
            results.append(BulkResult(index=index, status=status, id=made, fault=None))
        except (LibraryError, IntegrityError) as error:
            results.append(_refused(index, error))
    return write.reply(BulkRead(results=results).model_dump_json().encode(), 200)


def _refused(index: int, error: LibraryError | IntegrityError) -> BulkResult:
    if not isinstance(error, LibraryError):
        error = ConflictError("This contradicts what is stored.")
    fault = BulkFault(type=type_of(error), title=error.title, detail=error.detail, pointer=error.pointer)
    return BulkResult(index=index, status=status_of(error), id=None, fault=fault)
