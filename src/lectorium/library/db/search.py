"""How rows are found by the words of `q` (`library/words.py`), on both databases.

PostgreSQL has an index for the column of words. SQLite has one in tables of its own, kept by triggers: `lecture_words`
(FTS5) knows lectures by the numbers of `lecture_words_numbers`.
"""

from typing import Any

from sqlalchemy import Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from lectorium.library.db.base import Column

INDEX = "lecture_words"  # the tables of SQLite's index have names that begin so


class HasWords(FunctionElement[bool]):
    """Each word of `q` begins a word of the column. No index is used.

    It has no type: of a Boolean SQLAlchemy asks SQLite whether it equals 1, and an index is not used for that.
    """

    inherit_cache = True

    def __init__(self, *columns: Column) -> None:
        super().__init__(*columns, bindparam("q", type_=Text))


class IsFoundByWords(HasWords):
    """As `HasWords`, by the index of lectures: of their ids and their words."""

    inherit_cache = True


@compiles(HasWords, "sqlite")
def _(element: HasWords, compiler: SQLCompiler, **options: Any) -> str:
    words, asked = (compiler.process(part, **options) for part in element.clauses)
    return f"{words} LIKE '% ' || replace({asked}, ' ', '% ') || '%'"  # both are sorted


@compiles(HasWords, "postgresql")
def _(element: HasWords, compiler: SQLCompiler, **options: Any) -> str:
    words, asked = (compiler.process(part, **options) for part in element.clauses)
    return f"({_match(words, asked)}) IS TRUE"


@compiles(IsFoundByWords, "sqlite")
def _(element: IsFoundByWords, compiler: SQLCompiler, **options: Any) -> str:
    row, _, asked = (compiler.process(part, **options) for part in element.clauses)
    found = f"SELECT lecture_id FROM {INDEX} JOIN {INDEX}_numbers ON number = {INDEX}.rowid WHERE {INDEX} MATCH"  # noqa: S608
    return f"""{row} IN ({found} '"' || replace({asked}, ' ', '"* "') || '"*')"""


@compiles(IsFoundByWords, "postgresql")
def _(element: IsFoundByWords, compiler: SQLCompiler, **options: Any) -> str:
    _, words, asked = (compiler.process(part, **options) for part in element.clauses)
    return _match(words, asked)


def _match(words: str, asked: str) -> str:
    return f"{words} @@ CAST(replace(CAST({asked} AS text), ' ', ':* & ') || ':*' AS tsquery)"


class Unindexed(FunctionElement[Any]):
    """The column, for a condition or an order that no index is to be used for."""

    inherit_cache = True

    def __init__(self, value: Column) -> None:
        super().__init__(value)
        self.type = value.expression.type


@compiles(Unindexed, "sqlite")
def _(element: Unindexed, compiler: SQLCompiler, **options: Any) -> str:
    return f"+{compiler.process(element.clauses, **options)}"


@compiles(Unindexed, "postgresql")
def _(element: Unindexed, compiler: SQLCompiler, **options: Any) -> str:
    value = compiler.process(element.clauses, **options)
    return f"greatest({value}, {value})"
